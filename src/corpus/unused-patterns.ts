import type { Article } from '../domain/article.ts';
import { Fault } from '../domain/fault.ts';
import { foldPattern, type OverrideRules } from './override-rules.ts';

/** One warning for each pattern of an article's own rules that stands nowhere in it: mistyped, or left over from an older text. */
export function unusedPatterns(path: string, rules: OverrideRules, { text }: Article): Fault[] {
  const named = [
    ...rules.keep.map((pattern) => ({ key: 'keep', pattern })),
    ...rules.drop.map((pattern) => ({ key: 'drop', pattern })),
  ];
  if (named.length === 0) return [];
  const folded = foldPattern(text);
  return named
    .filter(({ pattern }) => !folded.includes(foldPattern(pattern)))
    .map(
      ({ key, pattern }) =>
        new Fault(path, `the pattern "${pattern}" of "${key}" stands nowhere in the article`, 'correct or remove it'),
    );
}
