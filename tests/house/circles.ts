import type { Source, Sources } from './sources.ts';

/** Files that import one another in a circle, types counted: each circle with all of its files, the largest first. */
export const circlesOfFiles = (files: readonly Source[]): string[][] =>
  circles(new Map(files.map(({ file, imports }) => [file, imports])));

/** Entries of a folder, files and folders, that import one another in a circle: each as `folder: entry ↔ entry`. Files in a circle are among them. */
export const circlesOfEntries = ({ files, folders }: Sources): string[] =>
  [...folders.keys()].flatMap((folder) =>
    circles(entryGraph(files, folder)).map((circle) => `${folder || 'src'}: ${circle.join(' ↔ ')}`),
  );

/** Floors that import one another in a circle. */
export const circlesOfFloors = (files: readonly Source[]): string[][] => circles(entryGraph(files, ''));

/** Which entries of a folder the entries of it import. */
function entryGraph(files: readonly Source[], folder: string): Map<string, string[]> {
  const above = folder === '' ? '' : `${folder}/`;
  const entryOf = (file: string): string => file.slice(above.length).split('/')[0] ?? '';
  const graph = new Map<string, string[]>();
  for (const { file, imports } of files) {
    if (!file.startsWith(above)) continue;
    const targets = imports
      .filter((target) => target.startsWith(above))
      .map(entryOf)
      .filter((entry) => entry !== entryOf(file));
    graph.set(entryOf(file), [...(graph.get(entryOf(file)) ?? []), ...targets]);
  }
  return graph;
}

/** The strongly connected components of more than one node, by Tarjan's algorithm. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (node: string): number => {
    const own = order.size;
    let low = own;
    order.set(node, own);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue;
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? low);
    }
    lowest.set(node, low);
    if (low === own) {
      const circle = open.splice(open.indexOf(node)).toSorted();
      if (circle.length > 1) found.push(circle);
    }
    return low;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found.toSorted((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
