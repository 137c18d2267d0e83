import { z } from 'zod';
import type { Source } from '../../domain/article.ts';
import { Fault } from '../../domain/fault.ts';
import { type OverrideRules, RULE_KEYS } from './override-rules.ts';
import { checkMapping, parseMapping, unknownKeys } from './yaml-mapping.ts';

/**
 * What an article's front matter says: YAML between two lines "---" at the very beginning of the file.
 *
 *     ---
 *     title: Rust in the Linux kernel
 *     titleSupplied: true        # the title is yours, not the article's own
 *     source:                    # or `source: Example News`; author, url, published may also stand by themselves
 *       name: Example News
 *       url: https://example.com/rust
 *       author: Jane Doe
 *       published: 2024-12-01    # as the source writes it
 *     language: en
 *     imported: 0123456789abcdef # written by `verbatim import`, which alone reads it
 *     keep: [Sign up for the beta]   # lines to index although they look like an advertisement
 *     drop: [Our newsletter]         # lines to leave out of the index
 *     ---
 */
export interface FrontMatter {
  readonly title: string | null;
  readonly titleSupplied: boolean;
  readonly source: Source;
  readonly language: string;
  readonly rules: OverrideRules;
}

/** The parsed front matter, where the article begins in the text, and warnings about unknown keys. */
export interface FrontMatterResult {
  readonly meta: FrontMatter;
  readonly bodyStart: number;
  readonly warnings: readonly Fault[];
}

/** White space folded; "null" and "~" are YAML's words for nothing. */
const lineValue = z
  .string('must be a text')
  .transform((value) => value.replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(500, 'has more than 500 characters'))
  .transform((value) => (value === '' || value === 'null' || value === '~' ? null : value));

const address = lineValue.refine(
  (value) => value === null || (/^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value) && !value.includes(' ')),
  'must be an address that begins with http:// or https://',
);

const language = lineValue.refine(
  (value) => value === null || (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value) && isLanguageCode(value)),
  'must be a language code such as en, en-GB or de',
);

const SOURCE_SHAPE = {
  name: lineValue.optional(),
  url: address.optional(),
  author: lineValue.optional(),
  published: lineValue.optional(),
};
const META_SHAPE = {
  title: lineValue.optional(),
  titleSupplied: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['true', 'false'], 'must be true or false'))
    .optional(),
  source: z.object(SOURCE_SHAPE, 'must be a name, or name, url, author and published below it').optional(),
  language: language.optional(),
  imported: lineValue.optional(),
  ...RULE_KEYS,
};
const META_SCHEMA = z.object(META_SHAPE);

/** The parts of `source` that may also stand by themselves. */
const FLAT_KEYS = ['url', 'author', 'published'] as const;
const KNOWN_KEYS = [...Object.keys(META_SHAPE), ...FLAT_KEYS];

const FRONT_MATTER_FENCE = /^(?:---|\.\.\.)[ \t]*$/gm;
const BLANK_LINES = /(?:[ \t]*\n)*/y;
const KEY_LINE = /^[ \t]*["']?[A-Za-z][\w -]*["']?[ \t]*:(?:[ \t]|$)/;

/**
 * Reads the front matter that a text begins with, if it does.
 * @throws {Fault} when it is not valid, with the line in the file.
 */
export function readFrontMatter(path: string, text: string): FrontMatterResult {
  const first = lineAt(text, 0);
  refuseOtherKinds(path, text, first);
  const close = /^---[ \t]*$/.test(first) ? closingFence(path, text, first.length + 1) : null;
  if (close === null) return { meta: toMeta({}), bodyStart: 0, warnings: [] };
  const yaml = { path, text: text.slice(first.length + 1, close.start), line: 2 };
  const { values, lineOf } = parseMapping(yaml, 'the front matter');
  const meta = toMeta(
    checkMapping(META_SCHEMA, gatherSource(values), path, (keys) =>
      keys[0] === 'source' && keys.length > 1 && !hasKey(values.source, keys[1]) ? lineOf(keys.slice(1)) : lineOf(keys),
    ),
  );
  const nested = typeof values.source === 'object' && values.source !== null ? { ...values.source } : {};
  return {
    meta,
    bodyStart: afterBlankLines(text, close.end),
    warnings: [
      ...unknownKeys(values, KNOWN_KEYS, path, (key) => lineOf([key])),
      ...unknownKeys(nested, Object.keys(SOURCE_SHAPE), path, (key) => lineOf(['source', key])),
    ],
  };
}

/** The start of the first line after `from` that is not blank. */
function afterBlankLines(text: string, from: number): number {
  BLANK_LINES.lastIndex = from;
  return from + (BLANK_LINES.exec(text)?.[0].length ?? 0);
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** "---js" is code, and nothing in an article is ever run; "+++" opens TOML. */
function refuseOtherKinds(path: string, text: string, first: string): void {
  const kind = /^(?:---[ \t]*([A-Za-z]+)|(\+\+\+))[ \t]*$/.exec(first);
  if (!kind || kind[1]?.toLowerCase() === 'yaml') return;
  const fence = kind[2] ?? '---';
  if (!text.includes(`\n${fence}`, first.length)) return;
  const what = kind[1] ? `in "${kind[1]}"` : 'in TOML';
  throw new Fault(
    path,
    `the front matter (line 1) is ${what}; it is not read and never run`,
    'write it as YAML between two lines "---"',
  );
}

/** Where the closing line begins and ends; null when the "---" on the first line is no front matter but a line across the page. */
function closingFence(path: string, text: string, from: number): { start: number; end: number } | null {
  const second = lineAt(text, from);
  const looksLikeKeys = KEY_LINE.test(second) || second.startsWith('#');
  FRONT_MATTER_FENCE.lastIndex = from;
  const fence = FRONT_MATTER_FENCE.exec(text);
  if (fence) {
    // Prose between two lines across the page has blank lines around it.
    const isOneBlock = !/\n[ \t]*\n/.test(`\n${text.slice(from, fence.index)}`);
    return looksLikeKeys || isOneBlock ? { start: fence.index, end: fence.index + fence[0].length } : null;
  }
  if (!looksLikeKeys) return null;
  throw new Fault(path, 'the front matter that begins on line 1 is never closed', 'end it with a line "---"');
}

/** `source: Example News` and `author: Jane Doe` by themselves, brought into the one form. */
function gatherSource(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { source, ...rest } = values;
  const flat = Object.fromEntries(FLAT_KEYS.filter((key) => key in values).map((key) => [key, values[key]]));
  if (source === undefined && Object.keys(flat).length === 0) return rest;
  if (typeof source === 'string') return { ...rest, source: { name: source, ...flat } };
  return typeof source === 'object' && source !== null && !Array.isArray(source)
    ? { ...rest, source: { ...flat, ...source } }
    : { ...rest, source: source ?? flat };
}

const hasKey = (value: unknown, key: PropertyKey | undefined): boolean =>
  typeof value === 'object' && value !== null && key !== undefined && Object.hasOwn(value, key);

function toMeta(read: z.infer<typeof META_SCHEMA>): FrontMatter {
  const { name = null, url = null, author = null, published = null } = read.source ?? {};
  return {
    title: read.title ?? null,
    titleSupplied: read.titleSupplied === 'true' && Boolean(read.title),
    source: { name, url, author, published },
    language: read.language ?? 'en',
    rules: { keep: read.keep ?? [], drop: read.drop ?? [] },
  };
}

function isLanguageCode(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}
