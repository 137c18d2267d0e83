/** A node of a page's linked data (JSON-LD, schema.org): its unvalidated properties. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Real pages nest four or five levels.
const DEEPEST_NODE = 12;
const MOST_NODES = 2_000;

/** All nodes of a page's linked data, outer ones first, at any nesting ("@graph", lists, "mainEntity"). */
export function linkedNodes(scripts: readonly string[]): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEEPEST_NODE || nodes.length >= MOST_NODES) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
    } else if (isNode(value)) {
      nodes.push(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object') visit(inner, depth + 1);
    }
  };
  for (const script of scripts) visit(parseLenient(script), 0);
  return nodes;
}

/** Parses JSON as pages write it: in a comment, with line ends in strings, with trailing commas. Null if it cannot be repaired. */
function parseLenient(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/g, '')
    .trim();
  for (const attempt of [
    (text: string) => text,
    (text: string) =>
      text
        .replace(/[\u0000-\u001F]+/g, ' ')
        .replace(/,(\s*[}\]])/g, '$1')
        .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt(json));
    } catch {
      // Try the next repair; invalid linked data is ignored.
    }
  }
  return null;
}

const ARTICLE =
  /(?:Article|BlogPosting|Report|Review|NewsStory|SocialMediaPosting|LiveBlogPosting|CreativeWork|Recipe|HowTo)$/;

/** Whether a node describes an article, by its type ("NewsArticle", "https://schema.org/BlogPosting"). */
export function describesArticle(node: LinkedNode): boolean {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).some((one) => typeof one === 'string' && ARTICLE.test(one));
}

/** The texts of a property: a string, the strings of a list, the names or values of nodes. */
export function propertyTexts(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.flatMap((item) => propertyTexts(item, depth + 1));
  if (isNode(value)) return propertyTexts(value.name ?? value['@value'] ?? value.headline ?? null, depth + 1);
  return [];
}

/** The addresses of a property: strings, or the "@id" and "url" of nodes. */
export function addressesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, 8).flatMap(addressesOf);
  return isNode(value) ? [value['@id'], value.url].filter((one) => typeof one === 'string') : [];
}
