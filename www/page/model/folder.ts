// Groups paths into folders, one level at a time and only when asked, so that 100,000 paths cost nothing until somebody opens them. No DOM here.

/** What a file in a tree must tell. */
export interface Leaf {
  path: string;
  bytes: number;
  lines: number;
  /** How much of something else it makes up, where that is known. */
  weight?: number;
}

/** A folder: all the files somewhere under it, and where in their paths its own part ends. */
export interface Folder<T extends Leaf> {
  name: string;
  items: T[];
  /** Characters of each item's path that lead to this folder, its slash included. */
  depth: number;
  bytes: number;
  lines: number;
  weight: number;
}

export interface Children<T extends Leaf> {
  folders: Folder<T>[];
  files: T[];
}

/** A folder that holds all of `items`, under a name that is not part of their paths. */
export const topFolder = <T extends Leaf>(name: string, items: T[]): Folder<T> => folderOf(name, items, 0);

/** What stands directly in a folder, by name; a folder that holds nothing but one folder is merged with it. */
export function childrenOf<T extends Leaf>({ items, depth }: Folder<T>): Children<T> {
  const groups = new Map<string, T[]>();
  const files: T[] = [];
  for (const item of items) {
    const slash = item.path.indexOf("/", depth);
    if (slash < 0) files.push(item);
    else push(groups, item.path.slice(depth, slash), item);
  }
  const folders = [...groups.values()].map((group) => merged(group, depth));
  return { folders: folders.sort(by((folder) => folder.name)), files: files.sort(by((file) => file.path)) };
}

function merged<T extends Leaf>(items: T[], depth: number): Folder<T> {
  const end = sharedDepth(items);
  return folderOf(items[0]?.path.slice(depth, end - 1) ?? "", items, end);
}

/** How far all the paths agree, in whole folders. */
function sharedDepth(items: readonly Leaf[]): number {
  const first = items[0]?.path ?? "";
  let shared = first.slice(0, first.lastIndexOf("/") + 1);
  for (const { path } of items) {
    while (!path.startsWith(shared)) shared = shared.slice(0, shared.lastIndexOf("/", shared.length - 2) + 1);
  }
  return shared.length;
}

function folderOf<T extends Leaf>(name: string, items: T[], depth: number): Folder<T> {
  let bytes = 0;
  let lines = 0;
  let weight = 0;
  for (const item of items) {
    bytes += item.bytes;
    lines += item.lines;
    weight += item.weight ?? 0;
  }
  return { name, items, depth, bytes, lines, weight };
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** Orders by code unit, which is the same everywhere and far faster than by language. */
function by<T>(key: (item: T) => string): (left: T, right: T) => number {
  return (left, right) => {
    const [a, b] = [key(left), key(right)];
    return a < b ? -1 : a > b ? 1 : 0;
  };
}
