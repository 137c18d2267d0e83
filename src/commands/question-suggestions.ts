import type { Answerer } from '../domain/answer.ts';
import { onOneLine } from '../language/one-line.ts';
import { type Choice, LONGEST_CHOICE, MOST_CHOICES } from './command.ts';

/**
 * Suggestions for `question:`. The first is what has been typed: Discord takes the first one at a press of Enter, and a question of
 * one's own must not turn into another. The others are heads of what the articles can be asked; name and value are the same words, so that
 * it does not matter which of them comes back.
 */
export async function suggestQuestions(
  typed: string,
  article: string | null,
  answerer: Pick<Answerer, 'suggest'>,
): Promise<Choice[]> {
  // Longer than a suggestion can be: it could not be offered as it is, and then nothing may be.
  if (typed.trim().length > LONGEST_CHOICE) return [];
  const own = onOneLine(typed, LONGEST_CHOICE);
  const heads = (await answerer.suggest(typed, article, MOST_CHOICES)).map(({ head }) => head);
  return [...new Set([own, ...heads])]
    .filter((words) => words !== '')
    .slice(0, MOST_CHOICES)
    .map((words) => ({ name: words, value: words }));
}
