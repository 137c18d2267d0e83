import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Fault } from '../../domain/fault.ts';
import { editDistance } from '../../language/typing-errors.ts';

/** The known key that a misspelt one was meant to be ("titel" → "title", "Kept" → "keep"), or null. */
export function nearestKey(typed: string, known: readonly string[]): string | null {
  const word = typed.toLowerCase().slice(0, 40);
  let best: string | null = null;
  let fewest = 3;
  for (const key of known) {
    const edits = editDistance(word, key.toLowerCase(), { swaps: false });
    // Two edits turn a word of four letters into almost any other.
    if (edits < fewest && edits * 2 < key.length) {
      best = key;
      fewest = edits;
    }
  }
  return best;
}

/** YAML text, and where it stands: the file for messages, and the file's line on which the text begins (from 1). */
export interface YamlText {
  readonly path: string;
  readonly text: string;
  readonly line: number;
}

/** A mapping as read: every value a string, a list or a mapping of these; and how to name the line of a key. */
export interface RawMapping {
  readonly values: Readonly<Record<string, unknown>>;
  /** The file's line of the value under these keys, or of the mapping when there is none. */
  lineOf(keys: readonly PropertyKey[]): number;
}

// Front matter is a dozen lines; the YAML parser takes time with the square of the number of keys (0.1 s at this size).
const MAX_LENGTH = 16_000;

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a YAML mapping. Every scalar stays the text that it is ("2024-12-01", "1.10", "no"); aliases and tags are refused.
 * @throws {Fault} with the line in the file.
 */
export function parseMapping({ path, text, line }: YamlText, what: string): RawMapping {
  if (text.length > MAX_LENGTH) {
    throw new Fault(path, `${what} has more than ${MAX_LENGTH} characters`, 'keep only what is needed in it');
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const lineAt = (offset: number): number => line - 1 + Math.max(1, lines.linePos(offset).line);
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    const message = problem.message.slice(0, 120);
    throw new Fault(
      path,
      `${what} is not valid YAML (line ${lineAt(problem.pos[0])}): ${message}`,
      'correct that line',
      {
        cause: problem,
      },
    );
  }
  const values = plainValues(path, what, () => document.toJS({ maxAliasCount: 0 }));
  return {
    values,
    lineOf(keys) {
      const node = document.getIn(keys, true);
      const range = isMapping(node) && Array.isArray(node.range) ? node.range : [0];
      return lineAt(typeof range[0] === 'number' ? range[0] : 0);
    },
  };
}

function plainValues(path: string, what: string, convert: () => unknown): Record<string, unknown> {
  let values: unknown;
  try {
    values = convert();
  } catch (cause) {
    throw new Fault(path, `${what} uses a YAML alias (*name)`, 'write the value out', { cause });
  }
  if (values === null || values === '') return {};
  if (!isMapping(values)) {
    throw new Fault(path, `${what} is not a list of "key: value" lines`, 'write one "key: value" a line');
  }
  return values;
}

/**
 * The first thing that a schema refuses, as a fault with its line.
 * @throws {Fault}
 */
export function checkMapping<T>(schema: z.ZodType<T>, values: unknown, path: string, lineOf: RawMapping['lineOf']): T {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const keys = issue?.path ?? [];
  throw new Fault(
    path,
    `"${keys.join('.')}" (line ${lineOf(keys)}) ${issue?.message ?? 'is wrong'}`,
    'correct that line',
  );
}

/** One warning for each unknown key, because a typo would otherwise have no effect and go unnoticed. */
export function unknownKeys(
  values: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
  lineOf: (key: string) => number,
): Fault[] {
  return Object.keys(values)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const nearest = nearestKey(key, known);
      const remedy = nearest ? `did you mean "${nearest}"?` : `remove it; known keys are ${known.join(', ')}`;
      return new Fault(path, `nothing reads the key "${key.slice(0, 40)}" (line ${lineOf(key)})`, remedy);
    });
}
