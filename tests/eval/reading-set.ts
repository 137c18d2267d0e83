import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/domain/article.ts';
import type { Span } from '../../src/domain/span.ts';
import { readArticle } from '../support/read-corpus.ts';

/** A question with the spans of its answers in its article's text; no spans: the article does not say. */
export interface ReadingQuestion {
  readonly question: string;
  /** Index into `ReadingSet.articles`. */
  readonly article: number;
  readonly answers: readonly Span[];
}

/** Articles with questions about them. */
export interface ReadingSet {
  readonly articles: readonly Article[];
  readonly questions: readonly ReadingQuestion[];
}

interface RawSet {
  readonly articles: readonly { readonly id: string; readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly questions: readonly {
    readonly article: string;
    readonly question: string;
    readonly answers: readonly { readonly paragraph: number; readonly start: number; readonly text: string }[];
  }[];
}

/** The folder with evaluation data. @throws when EVAL_DATA is not set: the data is not part of the project. */
export function evalData(): string {
  const folder = process.env.EVAL_DATA;
  if (!folder) throw new Error('EVAL_DATA is not set: name the folder that holds the evaluation data');
  return folder;
}

/** Reads articles as the bot reads plain-text files: paragraphs with a blank line between them, the title in the file's name. */
export function readReadingSet(file: string): ReadingSet {
  const raw = JSON.parse(readFileSync(path.join(evalData(), file), 'utf8')) as RawSet;
  const starts = new Map<string, number[]>();
  const articles = raw.articles.map(({ id, paragraphs }) => {
    const text = `${paragraphs.join('\n\n')}\n`;
    let at = 0;
    starts.set(
      id,
      paragraphs.map((paragraph) => {
        const start = at;
        at += paragraph.length + 2;
        return start;
      }),
    );
    const { article } = readArticle({ path: `${id}.txt`, id, bytes: new TextEncoder().encode(text) });
    if (article.text !== text) throw new Error(`${id}: the text was changed by reading`);
    return article;
  });
  const index = new Map(raw.articles.map(({ id }, i) => [id, i]));
  const questions = raw.questions.map(({ article, question, answers }) => ({
    question,
    article: index.get(article) ?? -1,
    answers: answers.map(({ paragraph, start, text }) => {
      const from = (starts.get(article)?.[paragraph] ?? 0) + start;
      return { start: from, end: from + text.length };
    }),
  }));
  return { articles, questions };
}
