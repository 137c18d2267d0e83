import type { Read, Reading, Rule, Where } from './markdown-tree.ts';

type Emphasis = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

interface Found {
  readonly kind: Emphasis;
  readonly length: number;
  readonly text: string;
}

const found = (kind: Emphasis, pattern: RegExp, rest: string): Found | null => {
  const match = pattern.exec(rest);
  return match && { kind, length: match[0].length, text: match.slice(1).find((group) => group !== undefined) ?? '' };
};

const reading = ({ kind, length, text }: Found, where: Where, read: Read): Reading => ({
  length,
  nodes: [{ kind, inner: read(text, { ...where, lineStart: false }) }],
});

/** A rule whose first group is read further. */
const around =
  (kind: Emphasis, pattern: RegExp): Rule =>
  (rest, where, read) => {
    const one = found(kind, pattern, rest);
    return one && reading(one, where, read);
  };

/** A backslash keeps a sign from ending them. */
const STARS_AND_LINES: readonly (readonly [Emphasis, RegExp])[] = [
  [
    'italic',
    /^_((?:__|\\[\s\S]|[^\\_])+?)_\b|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
  ],
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
];

/** They begin with the same signs: the longest counts, the first of equals. Only that one is read further, or the time would grow without end. */
const emphasis: Rule = (rest, where, read) => {
  if (rest[0] !== '*' && rest[0] !== '_') return null;
  let longest: Found | null = null;
  for (const [kind, pattern] of STARS_AND_LINES) {
    const one = found(kind, pattern, rest);
    if (one && one.length > (longest?.length ?? 0)) longest = one;
  }
  return longest && reading(longest, where, read);
};

/** Between one backtick or two: nothing in it means anything. */
const code: Rule = (rest) => {
  const match = /^(``?)([\s\S]*?)\1/.exec(rest);
  const text = match?.[2] ?? '';
  return match && /[^`]/.test(text) ? { length: match[0].length, nodes: [{ kind: 'code', text }] } : null;
};

/** What stands within a line. */
export const INLINE_RULES: readonly Rule[] = [
  emphasis,
  around('strike', /^~~([\s\S]+?)~~/),
  around('spoiler', /^\|\|([\s\S]+?)\|\|/),
  code,
];
