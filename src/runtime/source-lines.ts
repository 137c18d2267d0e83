import { readFileSync } from 'node:fs';
// As a whole, because Nodes that are too old to run the program lack some of it, and are to be told.
import module from 'node:module';

/** A place in a file of the program, as it stands in a stack: "file:///opt/verbatim/dist/part-app.js:12:34". */
const BUILT_PLACE = /(file:\/\/[^\s()]+\.js):(\d+):(\d+)/g;

/** Maps of the program's own code take some milliseconds to read; that of a large package a hundred, and nobody here mends it. */
const PACKAGES_PART = /\/part-packages-[^/]*$/;

const knownMaps = new Map<string, module.SourceMap | null>();

/**
 * A stack, or a text with stacks in it, with the lines of the sources instead of those of the parts that the program was put together
 * into. Reads the maps that the build wrote beside the parts; without one a place stays as it is. Never throws.
 */
export const inSourceLines = (text: string): string =>
  text.replace(BUILT_PLACE, (place, url: string, line: string, column: string) => {
    try {
      // Lines and columns are counted from one here, and from nothing in a map.
      const found = mapOf(url)?.findEntry(Number(line) - 1, Number(column) - 1);
      if (!found || !('originalSource' in found)) return place;
      const source = new URL(found.originalSource, url).href;
      return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
    } catch {
      return place;
    }
  });

function mapOf(url: string): module.SourceMap | null {
  const known = knownMaps.get(url);
  if (known !== undefined) return known;
  let map: module.SourceMap | null = null;
  try {
    if (!PACKAGES_PART.test(url)) map = new module.SourceMap(JSON.parse(readFileSync(new URL(`${url}.map`), 'utf8')));
  } catch {
    // It has been put together without maps.
  }
  knownMaps.set(url, map);
  return map;
}
