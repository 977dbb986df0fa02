// The order of versions, by the precedence of Semantic Versioning (§11), kindly towards those that are none. Compares no ranges.

const FORM = /^[v=\s]*(\d+(?:\.\d+)*)(?:[-.]?([0-9A-Za-z][0-9A-Za-z.-]*))?(?:\+.*)?$/;

/** Below nought where the first is older; nought where that cannot be told. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [FORM.exec(a.trim()), FORM.exec(b.trim())];
  if (!first || !second) return 0;
  return (
    compareParts((first[1] ?? "").split("."), (second[1] ?? "").split("."), "0") || compareReleases(first[2], second[2])
  );
}

/** What is released stands above what came before it. */
function compareReleases(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareParts(a.split("."), b.split("."), null);
}

/** Part by part; a missing part is as good as `missing`, or below any other. */
function compareParts(a: readonly string[], b: readonly string[], missing: string | null): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [one = missing, other = missing] = [a[at], b[at]];
    if (one === null || other === null) return one === null ? -1 : 1;
    const order = compareIdentifiers(one, other);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers stand below words. */
function compareIdentifiers(a: string, b: string): number {
  const [number, otherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (number && otherNumber) return Math.sign(a.length - b.length) || compareText(a, b);
  if (number !== otherNumber) return number ? -1 : 1;
  return compareText(a, b);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
