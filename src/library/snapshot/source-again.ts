import { createHash } from 'node:crypto';
import { readBytes } from '../../corpus/article/article-path.ts';
import type { ReadLimits } from '../../corpus/file/limits.ts';
import type { OverrideRules } from '../../corpus/file/override-rules.ts';
import { ThreadedAnalyst } from '../analysis/article-analyst.ts';
import { writeBody } from './article-body.ts';
import type { ReadSourceAgain } from './body-store.ts';

/** The rules by which the articles of a snapshot were judged. */
interface Judged {
  readonly rules: OverrideRules;
  readonly repeated: ReadonlySet<string>;
}

/** Reads the files of single articles again, on worker threads, exactly as they were read for the snapshot. */
export function sourceReader(
  limits: ReadLimits,
  { rules, repeated }: Judged,
): { readonly read: ReadSourceAgain; readonly close: () => Promise<void> } {
  let analyst: ThreadedAnalyst | null = null;
  let isClosed = false;
  return {
    read: async ({ path, id, digest }) => {
      if (isClosed) return null;
      analyst ??= new ThreadedAnalyst(limits, { hereBytes: 0 });
      try {
        const bytes = await readBytes(path, limits.fileBytes);
        if (createHash('sha256').update(bytes).digest('base64') !== digest) return null;
        const { article, quotations } = await analyst.judge(await analyst.open({ path, id, bytes }), rules, repeated);
        return writeBody(article, quotations).bytes;
      } catch {
        // Whatever the reason, the article is unavailable; the next reading of the corpus reports what is wrong with its file.
        return null;
      }
    },
    close: async () => {
      isClosed = true;
      await analyst?.close();
    },
  };
}
