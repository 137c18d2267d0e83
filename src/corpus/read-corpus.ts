import { CorpusReader, type CorpusReading } from './corpus-reader.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { judgeArticle, openAnyFile, type ReadArticle } from './read-article.ts';
import { withinTime } from './time-limit.ts';

/** A folder of articles as read: a file that cannot be read is a fault beside the others. */
export type ReadCorpus = Pick<CorpusReading<ReadArticle>, 'articles' | 'faults' | 'warnings'>;

/**
 * Reads all articles of a folder and of the folders in it, always in the same order. The corpus's own rules are read from
 * `.verbatim.yaml` at its top. Nothing is thrown: a missing folder is a fault, too.
 */
export async function readCorpus(folder: string, options: Partial<ReadLimits> = {}): Promise<ReadCorpus> {
  const limits = { ...DEFAULT_LIMITS, ...options };
  const reader = new CorpusReader(folder, limits, {
    open: (file) => openAnyFile(file, limits),
    judge: async (opened, rules, repeated) =>
      withinTime(opened.path, limits.readingMs, () => judgeArticle(opened, rules, repeated)),
  });
  return reader.read();
}
