import { isDeepStrictEqual } from 'node:util';
import { slice } from '../../domain/span.ts';
import type { Steps } from '../../runtime/steps.ts';
import type { JudgedArticle } from '../article/read-article.ts';
import { type LineKeys, lineKey } from '../article/repeated-lines.ts';
import { foldPattern, type OverrideRules } from '../file/override-rules.ts';

/** Corpus-wide inputs of judging, each before and now. */
export interface CorpusWideChanges {
  readonly rules: readonly [OverrideRules, OverrideRules];
  readonly repeated: readonly [ReadonlySet<string>, ReadonlySet<string>];
}

/** Articles checked per step: some tenths of a millisecond. */
const ARTICLES_JUDGED_A_STEP = 64;

/** A file with its judged article; one opened in this round is judged anyway. */
interface JudgedFile {
  readonly opened: unknown;
  readonly read: JudgedArticle | null;
  /** Its lines, which have been found. */
  readonly lines: LineKeys | null;
}

/** The unchanged files whose judgement is stale: a changed corpus-wide rule matches a line of theirs, or a line has started or stopped being repeated in many articles. */
export function* staleJudgements<T extends JudgedFile>(
  { rules, repeated }: CorpusWideChanges,
  all: readonly T[],
): Steps<T[]> {
  const patterns = changedPatterns(...rules);
  const lines = new Set([...difference(...repeated), ...difference(repeated[1], repeated[0])].map(lineKey));
  if (patterns.length === 0 && lines.size === 0) return [];
  const affected: T[] = [];
  for (const [i, candidate] of all.entries()) {
    if (patterns.length > 0 || i % ARTICLES_JUDGED_A_STEP === 0) yield;
    const article = candidate.opened ? null : candidate.read?.article;
    if (!article) continue;
    const fits = (line: string): boolean => patterns.some((pattern) => line.includes(pattern));
    const isAffected =
      (lines.size > 0 && candidate.lines?.some((line) => lines.has(line))) ||
      (patterns.length > 0 && article.blocks.some((block) => fits(foldPattern(slice(article.text, block)))));
    if (isAffected) affected.push(candidate);
  }
  return affected;
}

/** The patterns of all lists that have changed. */
function changedPatterns(before: OverrideRules, now: OverrideRules): string[] {
  return (['keep', 'drop'] as const)
    .filter((list) => !isDeepStrictEqual(before[list], now[list]))
    .flatMap((list) => [...before[list], ...now[list]])
    .map(foldPattern);
}

const difference = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((one) => !b.has(one));
