import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newsMaker } from './news-articles.ts';

const SENTENCES_AN_ARTICLE = 50;
/** Those that are measured. */
export const QUESTIONS = 1_000;
/** Asked of Verbatim, to see what they leave in memory. */
export const ALL_QUESTIONS = 4_000;
const FILES_A_FOLDER = 1_000;

/** Writes articles of so many sentences in all into a folder, their sentences a line each, and questions about them; the same size gives the same. */
export async function writeNewsCorpus(folder: string, size: number): Promise<void> {
  const maker = newsMaker(size);
  const lines = createWriteStream(path.join(folder, 'sentences.txt'));
  const questions: string[] = [];
  const articles = Math.ceil(size / SENTENCES_AN_ARTICLE);
  for (let i = 0; i < articles; i++) {
    const below = path.join(folder, 'articles', String(Math.floor(i / FILES_A_FOLDER)));
    if (i % FILES_A_FOLDER === 0) await mkdir(below, { recursive: true });
    const text = maker.article(Math.min(SENTENCES_AN_ARTICLE, size - i * SENTENCES_AN_ARTICLE));
    await writeFile(path.join(below, `news-${i}.md`), text);
    for (const line of text.split('\n').slice(4))
      for (const sentence of line.split(/(?<=[.”]) (?=[“A-Z])/))
        if (sentence && !sentence.startsWith('#')) lines.write(`${sentence}\n`);
    while (questions.length < (ALL_QUESTIONS * (i + 1)) / articles) questions.push(maker.question());
  }
  await new Promise<void>((resolve) => lines.end(resolve));
  const isMeasured = (_: string, i: number): boolean => i % (ALL_QUESTIONS / QUESTIONS) === 0;
  const measured = questions.filter(isMeasured);
  await writeFile(path.join(folder, 'questions.json'), JSON.stringify(measured));
  const others = questions.filter((question, i) => !isMeasured(question, i));
  await writeFile(path.join(folder, 'other-questions.json'), JSON.stringify(others));
  // For programs that are written in other languages.
  await writeFile(path.join(folder, 'questions.txt'), measured.map((question) => `${question}\n`).join(''));
}
