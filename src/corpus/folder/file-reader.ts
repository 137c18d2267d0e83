import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../domain/article.ts';
import { Fault } from '../../domain/fault.ts';
import { scarcity } from '../../runtime/opening-problem.ts';
import { readBytes } from '../article/article-path.ts';
import { articleId } from '../article/formats.ts';
import type { JudgedArticle, OpenedText } from '../article/read-article.ts';
import type { ReadLimits } from '../file/limits.ts';
import type { ArticleFile } from '../file/opened-file.ts';
import type { OverrideRules } from '../file/override-rules.ts';
import type { FileState } from './file-states.ts';
import type { FoundFile } from './find-files.ts';

/** What a file system says of a file without opening it: as long as it stays the same, so does the content. */
interface FileStamp {
  /** Size, times and number of the file in one text. */
  readonly text: string;
  /** Whether the file was touched so lately that another change could leave the same stamp: some file systems count time in steps of two seconds. */
  readonly isYoung: boolean;
}

/** The coarsest clock of a file system in use (FAT). */
const CLOCK_STEP_MS = 2_000;

/** The stamp of the file at a path, or null when there is none to be had. */
async function stampOf(path: string): Promise<FileStamp | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  const { size, mtimeMs, ctimeMs, ino } = found;
  // A copy that keeps the old times, or a change of permissions, shows in `ctime` and the file's number.
  const age = Math.abs(Date.now() - Math.max(mtimeMs, ctimeMs));
  return { text: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, isYoung: age < CLOCK_STEP_MS };
}

/** Turns files into articles, on this thread or another. Both halves reject with a `Fault` when the file is not an article. */
export interface ArticleAnalyst<Opened extends OpenedText, Read extends JudgedArticle> {
  open(file: ArticleFile): Promise<Opened>;
  judge(opened: Opened, rules: OverrideRules, repeated: ReadonlySet<string>): Promise<Read>;
}

/** Reads files repeatedly, each only when it has changed. A problem with a file becomes its fault. */
export class FileReader<Opened extends OpenedText, Read extends JudgedArticle> {
  readonly #limits: Pick<ReadLimits, 'fileBytes'>;
  readonly #analyst: ArticleAnalyst<Opened, Read>;

  constructor(limits: Pick<ReadLimits, 'fileBytes'>, analyst: ArticleAnalyst<Opened, Read>) {
    this.#limits = limits;
    this.#analyst = analyst;
  }

  /** The current state of a file: the known one if the file is unchanged, else read again. */
  async look(
    { path: file, below }: FoundFile,
    known: FileState<Opened, Read> | null,
  ): Promise<{ held: FileState<Opened, Read>; isUnsettled: boolean }> {
    const stamp = await stampOf(file);
    if (known?.stamp != null && known.stamp === stamp?.text) return { held: { ...known }, isUnsettled: false };
    const held: FileState<Opened, Read> = {
      ...{
        path: file,
        below,
        id: articleId(below),
        digest: null,
        opened: null,
        read: known?.read ?? null,
        lines: known?.lines ?? null,
        fault: null,
      },
      stamp: stamp === null || stamp.isYoung ? null : stamp.text,
    };
    await this.#open(held, known);
    return { held, isUnsettled: stamp?.isYoung === true || mayPass(held.fault) };
  }

  async #open(held: FileState<Opened, Read>, known: FileState<Opened, Read> | null): Promise<void> {
    try {
      const bytes = await readBytes(held.path, this.#limits.fileBytes);
      held.digest = createHash('sha256').update(bytes).digest('base64');
      if (known?.digest === held.digest) held.fault = known.fault;
      else held.opened = await this.#analyst.open({ path: held.path, id: held.id, bytes });
    } catch (cause) {
      held.fault = asFault(cause);
      // The error may pass without any change to the file.
      if (held.digest === null || scarcity(held.fault)) forget(held);
    }
  }

  /** Opens an unchanged file that has to be judged again. */
  async openAgain(held: FileState<Opened, Read>): Promise<void> {
    const { digest } = held;
    held.digest = null;
    await this.#open(held, null);
    // It has changed since its lines were counted.
    if (held.digest !== digest) held.lines = null;
    if (held.fault) forget(held);
  }

  /** Judges a file opened in this round. An article that has not changed stays the same object. */
  async judge(held: FileState<Opened, Read>, rules: OverrideRules, repeated: ReadonlySet<string>): Promise<void> {
    const { opened, read: before } = held;
    if (!opened) return;
    held.opened = null;
    try {
      const read = await this.#analyst.judge(opened, rules, repeated);
      const isSame = before !== null && isSameArticle(before.article, read.article);
      held.read = isSame ? { ...before, warnings: read.warnings } : read;
      held.fault = null;
    } catch (cause) {
      held.fault = asFault(cause);
      if (scarcity(held.fault)) forget(held);
    }
  }
}

/** Makes the next round read a file, whether or not it has changed. */
function forget(held: { stamp: string | null; digest: string | null }): void {
  held.stamp = null;
  held.digest = null;
}

/** Whether two articles are equal in everything; they may be of different classes. */
function isSameArticle(a: Article, b: Article): boolean {
  const plain = ({ id, title, titleSupplied, source, language, text, blocks, sentences, hash }: Article): Article => ({
    ...{ id, title, titleSupplied, source, language, text, blocks, sentences, hash },
  });
  return isDeepStrictEqual(plain(a), plain(b));
}

/** Whether an error says that a file or folder does not exist. */
export const isGone = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');

/** Whether what is wrong may pass without anything to be seen from outside: another program has locked the file, the network is down. A permission shows in the stamp. */
export const mayPass = (fault: Fault | null): boolean =>
  scarcity(fault) !== null ||
  (fault?.cause instanceof Error && 'code' in fault.cause && fault.cause.code !== 'EACCES' && !isGone(fault.cause));

/** Returns the error if it is a Fault; rethrows anything else. */
export function asFault(cause: unknown): Fault {
  if (!(cause instanceof Fault)) throw cause;
  return cause;
}
