// Where our reading of an archive differs from an installer's on purpose, or cannot follow it, and why: the source of the table in docs/archives.md.

/**
 * @typedef {object} Difference
 * @property {RegExp} case
 * @property {string} installer
 * @property {string} theirs
 * @property {string} ours
 * @property {string} why
 */

/** @type {Difference[]} */
export const TAR_DIFFERENCES = [];
