// Holds two listings of one zip against each other: the installer's and ours. It knows no case by name.

/**
 * @typedef {object} Entry
 * @property {string} path
 * @property {number} bytes
 * @property {string} sha256
 * @property {boolean} [installed]
 * @property {string | null} [note]
 * @property {string | null} [trouble]
 *
 * @typedef {object} Theirs
 * @property {Entry[]} entries
 * @property {[string | null, string][]} failed
 * @property {string} [refused]
 *
 * @typedef {object} Ours
 * @property {Entry[]} entries
 * @property {[kind: string, sentence: string][]} oddities
 */

/**
 * What differs, each as a line; empty where nothing does.
 *
 * Whatever the installer writes, we must list as installed, with the same bytes. Whatever we list so, the installer must
 * write, unless it refuses the archive or the file and we say that something is wrong with it.
 * @param {Theirs} theirs
 * @param {Ours} ours
 * @returns {string[]}
 */
export function differences(theirs, ours) {
  const installed = ours.entries.filter((entry) => entry.installed);
  const sound = installed.filter(({ trouble }) => !trouble);
  const missed = theirs.entries.filter((entry) => !sound.some((other) => same(entry, other)));
  const failing = theirs.refused !== undefined || theirs.failed.length > 0;
  const named =
    ours.oddities.length > 0 || ours.entries.some(({ installed, note, trouble }) => !installed || note || trouble);
  const invented = sound.filter((entry) => !theirs.entries.some((other) => same(entry, other)));
  return [
    ...missed.map(({ path, bytes }) => `the installer writes ${shown(path)} (${bytes} bytes), we do not list it so`),
    ...(failing && named
      ? []
      : invented.map(
          ({ path, bytes }) => `we list ${shown(path)} (${bytes} bytes), the installer does not write it so`,
        )),
    ...(failing && !named
      ? [`the installer refuses something, and we say nothing: ${theirs.refused ?? theirs.failed[0]}`]
      : []),
  ];
}

/** @param {Entry} one @param {Entry} other */
function same(one, other) {
  return one.path === other.path && one.sha256 === other.sha256;
}

/** @param {string} path */
function shown(path) {
  return JSON.stringify(path.length > 80 ? `${path.slice(0, 80)}…` : path);
}
