import { z } from 'zod';
import type { Fault } from '../../domain/fault.ts';
import { checkMapping, parseMapping, unknownKeys } from './yaml-mapping.ts';

/**
 * What the operator wants kept in the index or left out of it, whatever the signs say. A pattern is a piece of text: it fits
 * every block that contains it, capitals and the kind of white space aside ("read also" fits "READ  ALSO: …").
 */
export interface OverrideRules {
  readonly keep: readonly string[];
  readonly drop: readonly string[];
}

export const NO_RULES: OverrideRules = { keep: [], drop: [] };

/** The file at the top of a corpus with the rules for all its articles; hidden, so never an article itself. */
export const RULES_FILE = '.verbatim.yaml';

/** A pattern as it is compared. */
export const foldPattern = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

const patterns = z.preprocess(
  (value) => (typeof value === 'string' && value !== '' ? [value] : value === '' ? [] : value),
  z
    .array(
      z
        .string('must be a list of texts')
        // One letter matches nearly every line, so it must be a mistake.
        .refine((text) => foldPattern(text).length >= 2, 'has a pattern of less than two characters')
        .max(500, 'has a pattern of more than 500 characters'),
      'must be a list of texts',
    )
    .max(200, 'has more than 200 patterns'),
);

/** The keys `keep` and `drop`, in front matter and in the corpus's own file. */
export const RULE_KEYS = { keep: patterns.optional(), drop: patterns.optional() };

const RULES_SCHEMA = z.object(RULE_KEYS);

/**
 * Reads the corpus's own rules, `keep:` and `drop:`, each a list of patterns.
 * @throws {Fault} when they are not valid.
 */
export function parseRules(path: string, text: string): { rules: OverrideRules; warnings: Fault[] } {
  const { values, lineOf } = parseMapping({ path, text, line: 1 }, 'the file');
  const { keep = [], drop = [] } = checkMapping(RULES_SCHEMA, values, path, lineOf);
  return {
    rules: { keep, drop },
    warnings: unknownKeys(values, Object.keys(RULE_KEYS), path, (key) => lineOf([key])),
  };
}
