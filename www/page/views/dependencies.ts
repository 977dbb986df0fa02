// The packages that the sources come from: what a stranger learns of what this one is made of.

import type { Dependency } from "../../shared/report.js";
import { el } from "../dom.js";
import { words } from "../words.js";
import type { Context } from "./context.js";
import { paged } from "./paged.js";
import { section } from "./section.js";
import { mark } from "./tree.js";

export function dependenciesView({ report: { dependencies } }: Context): HTMLElement | null {
  if (dependencies.length === 0) return null;
  const head = { id: "dependencies", title: words.dependencies.title, total: dependencies.length };
  const list = paged(el("ul", { class: "rows dependencies" }), { items: dependencies, row, first: 12, step: 200 });
  return section({ ...head, note: [words.dependencies.note] }, list);
}

const row = (dependency: Dependency): HTMLElement => {
  const { name, version, ecosystem, sources, lines } = dependency;
  return el(
    "li",
    null,
    el("span", { class: "what" }, el("bdi", null, words.dependencies.named(name, version)), ...marksOf(dependency)),
    el(
      "span",
      { class: "meta" },
      `${words.dependencies.ecosystem(ecosystem)} · ${words.sources.amounts(sources, lines)}`,
    ),
  );
};

const marksOf = ({ declared, ownScope }: Dependency): HTMLElement[] => [
  ...(ownScope ? [mark(words.dependencies.ownScope, "own")] : []),
  ...(declared === false ? [mark(words.dependencies.undeclared, "note")] : []),
];
