// Which rules are about something else than credentials. Looks at no report.

export const OTHERS = [
  "ambiguous-archive",
  "env-file",
  "home-path",
  "home-path-linux",
  "internal-package-names",
  "own-source",
  "record-mismatch",
  "remote-map-reference",
];
