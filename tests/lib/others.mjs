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

/** Rules about whole files that have no business in a package. */
export const FILES = [
  "agent-instructions",
  "agent-settings",
  "agent-tools",
  "backup-file",
  "build-info",
  "bundle-statistics",
  "cloud-config",
  "conversation",
  "coverage-report",
  "cpu-profile",
  "database-dump",
  "database-file",
  "earlier-package",
  "editor-swap-file",
  "folder-listing",
  "git-folder",
  "git-history",
  "http-recording",
  "log-file",
  "mail",
  "memory-image",
  "model-weights",
  "personal-table",
  "project-settings",
  "terraform-state",
  "terraform-variables",
  "version-control-folder",
];
