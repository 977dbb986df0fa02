// Writes what is generated and committed: from the Rust core the report's schema, TypeScript's types, the limits' defaults
// and the detectors' pages; from the differential suites the table in docs/archives.md.
import { compile } from "json-schema-to-typescript";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { withTable } from "./lib/archives-page.mjs";
import { root, run } from "./lib/run.mjs";

await run("cargo", ["run", "--quiet", "-p", "xtask", "--", "generate"]);

const schemaFile = new URL("docs/report.schema.json", root);
// A description beside a reference would make a type of its own for each place that refers.
const schema = JSON.parse(await readFile(schemaFile, "utf8"), (_, value) =>
  value?.$ref ? { $ref: value.$ref } : value,
);
const types = await compile(schema, "Report", {
  additionalProperties: false,
  bannerComment:
    "// The report as TypeScript sees it. Generated from docs/report.schema.json by `npm run generate`; not edited by hand.",
  // One line breaks and quotes as the other sources have them, without a formatter of its own.
  format: true,
});
await writeFile(new URL("www/shared/report.ts", root), types);

const archives = fileURLToPath(new URL("docs/archives.md", root));
await writeFile(archives, await withTable(await readFile(archives, "utf8"), archives));
