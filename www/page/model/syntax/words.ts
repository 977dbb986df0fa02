// The words of JavaScript and TypeScript that have a colour, and what may follow them. No tokenizer.

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that are keywords wherever they stand, but as the name of a property. */
export const KEYWORDS = set(
  "await break case catch class const continue debugger default delete do else export extends finally for function if import in instanceof let new return switch throw try typeof var void while with yield",
);

/** Keywords that stand for a value, so that a slash after them divides. */
export const VALUE_WORDS = set("this super");

export const CONSTANTS = set("true false null undefined NaN Infinity");

/** Words that are keywords only where a name could not follow otherwise. */
export const SOFT_WORDS = set(
  "abstract accessor as asserts async declare enum from get global implements infer interface is keyof module namespace of override private protected public readonly satisfies set static type unique using",
);

/** TypeScript's own types. */
export const TYPES = set("any bigint boolean never number object string symbol unknown");

/** After the parentheses of these a statement begins, and no division. */
export const HEADS = set("if while for with await");

/** After these a brace opens a block of statements. */
export const BEFORE_BLOCK = set("; } )h x => else do try finally");
