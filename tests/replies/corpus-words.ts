import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the files of a corpus say, roughly: enough to ask about it. */
export interface CorpusWords {
  readonly words: readonly string[];
  readonly sentences: readonly string[];
  /** Names of files without their endings, which are mostly the articles' ids. */
  readonly articles: readonly string[];
}

/** Reads all files of a folder as text, with any tags taken out. */
export function readCorpusWords(folder: string): CorpusWords {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .toSorted();
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/<[^>]*>/g, ' '));
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.!?]["”’)]?)\s+|\n{2,}/))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length >= 20 && sentence.length <= 400);
  const words = new Set(sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]{2,}/gu) ?? []));
  return { words: [...words], sentences, articles: files.map((file) => file.replace(/\.[^./]+$/, '')) };
}
