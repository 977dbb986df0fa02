// Writes rows as tables that read well both in a terminal and as Markdown, and puts them between the markers of a page. Measures nothing.

/** @typedef {import("./rounds.mjs").Row} Row */

const columns = (yardstick) => [
  "",
  "wall ms",
  "min–max",
  `× ${yardstick}`,
  "CPU ms",
  "peak RSS, MB",
  "wasm memory, MB",
  "long tasks",
];

/**
 * @param {Row[]} rows The first is what the others are multiples of.
 * @param {string} yardstick What it is called.
 */
export function timeTable(rows, yardstick = "gzip") {
  return table(columns(yardstick), rows.map(cells));
}

const FORMAT_COLUMNS = ["", "unpacked by", "ms", "native ×", "Node ×", "Node, ms", "wasm memory, MB"];

/**
 * A row for each case of three pieces of work: what unpacks it, native and Node, the two as multiples of the first.
 * @param {string[]} titles
 * @param {Row[][]} results
 */
export function formatTable(titles, results) {
  const line = ([unpacker, native, node], at) => {
    const ratios = [native.ratio.toFixed(2), node.ratio.toFixed(2)];
    return [
      titles[at],
      unpacker.name,
      whole(unpacker.ms.median),
      ...ratios,
      whole(node.ms.median),
      megabytes(node.wasm),
    ];
  };
  return table(FORMAT_COLUMNS, results.map(line));
}

const LARGE_COLUMNS = [
  "",
  "unpacked by",
  "native ×",
  "Node ×",
  "Node, ms",
  "ms for each MB",
  "× replay (a)",
  "wasm memory, MB",
];

/**
 * The same with the time for each megabyte inside, held against that of the first case.
 * @param {import("./cases.mjs").Case[]} cases
 * @param {Row[][]} results
 */
export function largeTable(cases, results) {
  const each = results.map(([, , node], at) => (node.ms.median / cases[at].bytes) * 1e6);
  const line = ([unpacker, native, node], at) => [
    cases[at].title,
    unpacker.name,
    native.ratio.toFixed(2),
    node.ratio.toFixed(2),
    whole(node.ms.median),
    each[at].toFixed(2),
    (each[at] / each[0]).toFixed(2),
    megabytes(node.wasm),
  ];
  return table(LARGE_COLUMNS, results.map(line));
}

const SCAN_COLUMNS = ["", "MB read", "MB/s", "× slower", "wall ms", "CPU ms", "peak RSS, MB", "findings"];

/**
 * A row for each scanner. Not all read as much, so what is compared is the time for each byte.
 * @param {import("./cases.mjs").Case} scanned
 * @param {Row[]} rows The first is what the others are multiples of.
 */
export function scanTable({ work }, rows) {
  const line = ({ name, ms, ratio, cpu, rss, findings }, at) => {
    const { bytes } = work[at];
    const rate = bytes / 1000 / ms.median;
    const slower = (ratio * work[0].bytes) / bytes;
    const speed = [(bytes / 1e6).toFixed(0), whole(rate), slower.toFixed(slower < 10 ? 2 : 0)];
    return [name, ...speed, whole(ms.median), whole(cpu), megabytes(rss), findings === undefined ? "" : `${findings}`];
  };
  return table(SCAN_COLUMNS, rows.map(line));
}

/** @param {Row} row */
function cells({ name, ms, ratio, cpu, rss, wasm, tasks, longest }) {
  const busy = tasks === undefined ? "" : tasks > 0 ? `${tasks}, longest ${longest.toFixed(0)} ms` : "none";
  const times = [whole(ms.median), `${whole(ms.least)}–${whole(ms.most)}`, ratio.toFixed(2)];
  return [name, ...times, whole(cpu), megabytes(rss), megabytes(wasm), busy];
}

/** @param {{ name: string, bytes: number, gzip: number }[]} parts */
export function sizeTable(parts) {
  return table(
    ["", "bytes", "gzipped"],
    parts.map(({ name, bytes, gzip }) => [name, grouped(bytes), grouped(gzip)]),
  );
}

const whole = (value) => (value === undefined ? "" : value < 10 ? value.toFixed(1) : value.toFixed(0));
const megabytes = (value) => (value === undefined ? "" : (value / 1e6).toFixed(1));
const grouped = (value) => value.toLocaleString("en-US");

/** The first column is words, the others are numbers; a column in which nothing stands is left out. */
function table(head, rows) {
  const used = head.map((_, column) => column === 0 || rows.some((row) => row[column] !== ""));
  const lines = [head, ...rows].map((line) => line.filter((_, column) => used[column]));
  const widths = lines[0].map((_, column) => Math.max(3, ...lines.map((line) => line[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  const rule = widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  const [first, ...rest] = lines.map((line) => line.map(pad));
  return [first, rule, ...rest].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/**
 * @param {string} page
 * @param {string} name Of the two markers.
 * @param {string} content What is to stand between them.
 * @returns {string} The page with it.
 */
export function between(page, name, content) {
  const [begin, end] = [`<!-- ${name}: written by npm run bench -- --write -->`, `<!-- end of ${name} -->`];
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`The page must hold, in this order: ${begin} and ${end}`);
  return `${page.slice(0, start)}${begin}\n\n${content}\n\n${page.slice(stop)}`;
}
