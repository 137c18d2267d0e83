import { readBytes } from '../../src/corpus/article/article-path.ts';
import { judgeArticle, openAnyFile, openArticle, type ReadArticle } from '../../src/corpus/article/read-article.ts';
import { DEFAULT_LIMITS, type ReadLimits } from '../../src/corpus/file/limits.ts';
import type { ArticleFile } from '../../src/corpus/file/opened-file.ts';
import { NO_RULES, type OverrideRules } from '../../src/corpus/file/override-rules.ts';
import { CorpusReader, type CorpusReading } from '../../src/corpus/folder/corpus-reader.ts';
import { withinTime } from '../../src/runtime/time-limit.ts';

/** How to read; everything has a default. */
export interface ReadOptions extends Partial<ReadLimits> {
  /** The corpus's own rules on what to keep and drop. */
  readonly rules?: OverrideRules;
}

/** Reads one file by itself, without knowing the lines that several articles share. @throws {Fault} when it is no article */
export const readArticle = (file: ArticleFile, options: ReadOptions = {}): ReadArticle =>
  judgeArticle(openArticle(file, options), options.rules ?? NO_RULES, new Set());

/** Reads the article in the file at a path. @throws {Fault} when it is none, or cannot be read */
export const readArticleAt = async (path: string, id: string, options: ReadOptions = {}): Promise<ReadArticle> =>
  readArticle({ path, id, bytes: await readBytes(path, options.fileBytes ?? DEFAULT_LIMITS.fileBytes) }, options);

/** A folder of articles as read: a file that cannot be read is a fault beside the others. */
export type ReadCorpus = Pick<CorpusReading<ReadArticle>, 'articles' | 'faults' | 'warnings'>;

/** Reads all articles of a folder on this thread, without analysing them. */
export async function readCorpus(folder: string, options: Partial<ReadLimits> = {}): Promise<ReadCorpus> {
  const limits = { ...DEFAULT_LIMITS, ...options };
  const reader = new CorpusReader(folder, limits, {
    open: (file) => openAnyFile(file, limits),
    judge: async (opened, rules, repeated) =>
      withinTime(opened.path, limits.readingMs, () => judgeArticle(opened, rules, repeated)),
  });
  return reader.read();
}
