import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/domain/article.ts';
import type { Span } from '../../src/domain/span.ts';
import { readArticle } from '../support/read-corpus.ts';
import { evalData } from './reading-set.ts';

/** A question with the sentences to choose from, which are an article of their own. */
export interface SelectionQuestion {
  readonly question: string;
  readonly article: Article;
  /** Where the candidates stand in the article. */
  readonly spans: readonly Span[];
  /** The right ones, as indices. */
  readonly answers: readonly number[];
  /** A number for the title that the sentences come from: questions of one title are kept together. */
  readonly group: number;
}

interface RawQuestion {
  readonly question: string;
  readonly title: string;
  readonly candidates: readonly string[];
  readonly answers: readonly number[];
}

/** Reads questions with candidates as the bot reads plain-text files: a candidate a line, the title in the file's name. */
export function readSelectionSet(file: string): SelectionQuestion[] {
  const { questions } = JSON.parse(readFileSync(path.join(evalData(), file), 'utf8')) as {
    questions: readonly RawQuestion[];
  };
  const groups = new Map<string, number>();
  return questions.map((raw, index) => {
    const group = groups.get(raw.title) ?? groups.size;
    groups.set(raw.title, group);
    return { question: raw.question, answers: raw.answers, group, ...sectionOf(raw, index) };
  });
}

function sectionOf({ title, candidates }: RawQuestion, index: number): { article: Article; spans: readonly Span[] } {
  const lines = candidates.map((line) => (/\p{P}\s*$/u.test(line) ? line : `${line}.`));
  const id = `${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-${index}`;
  const { article } = readArticle({ path: `${id}.txt`, id, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) });
  let at = 0;
  const spans = lines.map((line) => {
    const start = article.text.indexOf(line, at);
    at = start + line.length;
    return { start, end: at };
  });
  return { article, spans };
}
