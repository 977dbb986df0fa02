// Runs all work in interleaved rounds and takes medians. Knows neither what the work is nor how it is shown.

/**
 * @typedef {import("./command.mjs").Cost} Cost
 * @typedef {{ median: number, least: number, most: number }} Spread
 *
 * @typedef {object} Row One piece of work, over all rounds; what was not measured is not there.
 * @property {string} name
 * @property {Spread} ms
 * @property {number} ratio Median over the rounds of its wall time over that of the yardstick in the same round.
 * @property {number} [cpu]
 * @property {number} [rss]
 * @property {number} [wasm]
 * @property {number} [tasks]
 * @property {number} [longest]
 * @property {number} [findings]
 */

/**
 * Interleaved, so that what else the machine does falls on all work alike. The first round only warms up.
 * @param {import("./cases.mjs").Case[]} cases
 * @param {number} rounds
 * @param {(round: number) => void} tell
 * @returns {Promise<Row[][]>} For each case, a row for each piece of work.
 */
export async function runRounds(cases, rounds, tell) {
  /** @type {Cost[][][]} By case, work and round. */
  const costs = cases.map(({ work }) => work.map(() => []));
  for (let round = 0; round <= rounds; round++) {
    tell(round);
    for (const [at, { work }] of cases.entries()) {
      for (const [index, { once }] of work.entries()) costs[at][index].push(await once());
    }
  }
  return cases.map(({ work }, at) =>
    work.map(({ name }, index) => row(name, costs[at][index].slice(1), costs[at][0].slice(1))),
  );
}

function row(name, costs, yardstick) {
  const of = (key) => costs.map((cost) => cost[key]).filter((value) => value !== undefined);
  const middle = (key) => (of(key).length ? median(of(key)) : undefined);
  const ms = of("ms");
  return {
    name,
    ms: { median: median(ms), least: Math.min(...ms), most: Math.max(...ms) },
    ratio: median(ms.map((value, round) => value / yardstick[round].ms)),
    cpu: middle("cpu"),
    rss: middle("rss"),
    wasm: middle("wasm"),
    tasks: middle("tasks"),
    longest: middle("longest"),
    findings: middle("findings"),
  };
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
