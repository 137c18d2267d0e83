import type { Article } from '../domain/article.ts';
import { Fault } from '../domain/fault.ts';

/** A warning for an article that answers nothing: only signs and pictures, headings, or left out line by line. */
export function withoutSentences(path: string, { sentences }: Article): Fault[] {
  if (sentences.some(({ indexed }) => indexed)) return [];
  return [new Fault(path, 'nothing in it can be an answer', 'write it in sentences, or remove it')];
}
