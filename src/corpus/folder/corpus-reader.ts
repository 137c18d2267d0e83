import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../domain/article.ts';
import { Fault } from '../../domain/fault.ts';
import { slice } from '../../domain/span.ts';
import { openingProblem } from '../../runtime/opening-problem.ts';
import { inParallel } from '../../runtime/parallel.ts';
import { inSlices, type Steps } from '../../runtime/steps.ts';
import { readBytes } from '../article/article-path.ts';
import type { JudgedArticle, OpenedText } from '../article/read-article.ts';
import {
  type CountedArticle,
  type CountedLines,
  countLines,
  type LineKeys,
  lineKey,
  lineKeysOf,
} from '../article/repeated-lines.ts';
import { DEFAULT_LIMITS, type ReadLimits } from '../file/limits.ts';
import { foldPattern, NO_RULES, type OverrideRules, parseRules, RULES_FILE } from '../file/override-rules.ts';
import { type ArticleAnalyst, asFault, FileReader, isGone, mayPass } from './file-reader.ts';
import { type CorpusContents, claimIds, corpusContents, type FileState } from './file-states.ts';
import { type FoundFile, type FoundFiles, findFiles } from './find-files.ts';

/** Corpus-wide inputs of judging, each before and now. */
interface CorpusWideChanges {
  readonly rules: readonly [OverrideRules, OverrideRules];
  readonly repeated: readonly [ReadonlySet<string>, ReadonlySet<string>];
}

/** Articles checked per step: some tenths of a millisecond. */
const ARTICLES_JUDGED_A_STEP = 64;

/** A file with its judged article; one opened in this round is judged anyway. */
interface JudgedFile {
  readonly opened: unknown;
  readonly read: JudgedArticle | null;
  /** Its lines, which have been found. */
  readonly lines: LineKeys | null;
}

/** The unchanged files whose judgement is stale: a changed corpus-wide rule matches a line of theirs, or a line has started or stopped being repeated in many articles. */
function* staleJudgements<T extends JudgedFile>({ rules, repeated }: CorpusWideChanges, all: readonly T[]): Steps<T[]> {
  const patterns = changedPatterns(...rules);
  const lines = new Set([...difference(...repeated), ...difference(repeated[1], repeated[0])].map(lineKey));
  if (patterns.length === 0 && lines.size === 0) return [];
  const affected: T[] = [];
  for (const [i, candidate] of all.entries()) {
    if (patterns.length > 0 || i % ARTICLES_JUDGED_A_STEP === 0) yield;
    const article = candidate.opened ? null : candidate.read?.article;
    if (!article) continue;
    const fits = (line: string): boolean => patterns.some((pattern) => line.includes(pattern));
    const isAffected =
      (lines.size > 0 && candidate.lines?.some((line) => lines.has(line))) ||
      (patterns.length > 0 && article.blocks.some((block) => fits(foldPattern(slice(article.text, block)))));
    if (isAffected) affected.push(candidate);
  }
  return affected;
}

/** The patterns of all lists that have changed. */
function changedPatterns(before: OverrideRules, now: OverrideRules): string[] {
  return (['keep', 'drop'] as const)
    .filter((list) => !isDeepStrictEqual(before[list], now[list]))
    .flatMap((list) => [...before[list], ...now[list]])
    .map(foldPattern);
}

const difference = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((one) => !b.has(one));

/** A corpus's own rules, with what their author should know. */
interface CorpusRules {
  readonly rules: OverrideRules;
  readonly warnings: readonly Fault[];
}

/**
 * The rules in a corpus's `.verbatim.yaml`; none when there is no such file.
 * @throws {Fault} when it cannot be read.
 */
async function readCorpusRules(folder: string): Promise<CorpusRules> {
  const file = path.join(folder, RULES_FILE);
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (!exists) return { rules: NO_RULES, warnings: [] };
  const bytes = await readBytes(file, DEFAULT_LIMITS.fileBytes);
  return parseRules(file, new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'));
}

/** A folder of articles as read. An article whose file is as it was is the same object as in the reading before. */
export interface CorpusReading<Read> extends CorpusContents<Read> {
  /** Whether another look in two seconds is due: a file was touched so lately, or could not be read for a reason that may pass. */
  readonly isUnsettled: boolean;
}

/** What is held of a file that is an article. */
type ArticleFileState<Read> = Pick<FileState<unknown, Read>, 'below' | 'stamp' | 'digest' | 'lines'> & {
  readonly read: Read;
};

/** The state of a reader between two readings. */
export interface ReaderState<Read> {
  readonly files: readonly ArticleFileState<Read>[];
  readonly rules: OverrideRules;
  /** Folded lines that several articles share. */
  readonly repeated: ReadonlySet<string>;
}

/** Reports the progress of a reading, in halves of files: each is opened, then judged. */
export type ReadingProgress = (done: number, of: number) => void;

/** Files processed at a time. */
const FILES_TOGETHER = 64;

/**
 * Reads a folder of articles again and again, and each time only what has changed. A file that can no longer be read keeps its
 * last good version, with a warning; so do all files when the folder itself is gone, because it may come back (a network drive,
 * a folder being replaced). A file that is deleted goes.
 */
export class CorpusReader<Opened extends OpenedText, Read extends JudgedArticle> {
  readonly #folder: string;
  readonly #limits: ReadLimits;
  readonly #files: FileReader<Opened, Read>;
  #held = new Map<string, FileState<Opened, Read>>();
  #rules: OverrideRules = NO_RULES;
  #lines: CountedLines = { counted: new Set(), repeated: new Set() };

  constructor(folder: string, limits: ReadLimits, analyst: ArticleAnalyst<Opened, Read>) {
    this.#folder = folder;
    this.#limits = limits;
    this.#files = new FileReader(limits, analyst);
  }

  /** The current state, from which another reader can resume. */
  get held(): ReaderState<Read> {
    const files = [...this.#held.values()].flatMap(({ below, stamp, digest, read, lines, fault }) =>
      // A file that is faulty now is not what its last good version was read from.
      read ? [{ below, stamp: fault ? null : stamp, digest: fault ? null : digest, read, lines }] : [],
    );
    return { files, rules: this.#rules, repeated: this.#lines.repeated };
  }

  /** Resumes from the state of another reader of the same folder: the next reading reads only what has changed since. */
  resume({ files, rules, repeated }: ReaderState<Read>): void {
    this.#held = new Map(
      files.map(({ below, stamp, digest, read, lines }) => {
        const file = { path: read.path, below, id: read.article.id, opened: null, fault: null };
        return [below, { ...file, stamp, digest, read, lines }];
      }),
    );
    this.#rules = rules;
    this.#lines = { counted: new Set(files.flatMap(({ lines }) => lines ?? [])), repeated };
  }

  /** Holds some articles no longer, not even as last good versions: the next reading reads their files, whatever became of them. */
  forget(articles: ReadonlySet<Article>): void {
    for (const held of this.#held.values())
      if (held.read && articles.has(held.read.article))
        Object.assign(held, { stamp: null, digest: null, read: null, lines: null });
  }

  /** Reads what has changed since the last time. Must not be called again before it has resolved. */
  async read(signal?: AbortSignal, progress?: ReadingProgress): Promise<CorpusReading<Read>> {
    const missing = await folderProblem(this.#folder);
    if (missing) return this.#unreachable(missing);
    const { rules, faults, warnings } = await this.#readRules();
    const found = await this.#findFiles();
    if (found instanceof Fault) return this.#unreachable(found);
    let done = 0;
    const told = async <T>(half: Promise<T>): Promise<T> => {
      const result = await half;
      progress?.(++done, 2 * found.files.length);
      return result;
    };
    const look = (file: FoundFile) => told(this.#files.look(file, this.#held.get(file.below) ?? null));
    const looks = await inParallel(found.files, FILES_TOGETHER, look, signal);
    // One that went just after it was found is gone, not unreadable.
    const looked = looks.filter(({ held }) => !isGone(held.fault?.cause));
    const all = [...looked.map(({ held }) => held), ...this.#keptBelow(found)].sort((a, b) =>
      a.below < b.below ? -1 : 1,
    );
    const { owners, doubles } = claimIds(all);
    const lines = await inSlices(countLines(this.#lines, await inSlices(linesOfAll(owners), signal)), signal);
    const { repeated } = lines;
    const changes: CorpusWideChanges = { rules: [this.#rules, rules], repeated: [this.#lines.repeated, repeated] };
    const affected = await inSlices(staleJudgements(changes, owners), signal);
    await inParallel(affected, FILES_TOGETHER, (held) => this.#files.openAgain(held), signal);
    await inParallel(owners, FILES_TOGETHER, (held) => told(this.#files.judge(held, rules, repeated)), signal);
    signal?.throwIfAborted();

    this.#held = new Map(all.map((held) => [held.below, held]));
    this.#rules = rules;
    this.#lines = lines;
    return {
      ...corpusContents(all, doubles, [...faults, ...found.faults], [...warnings, ...found.warnings]),
      isUnsettled: looked.some(({ isUnsettled }) => isUnsettled) || owners.some(({ fault }) => mayPass(fault)),
    };
  }

  /** The files, or what went wrong when the folder was changed just then. */
  async #findFiles(): Promise<FoundFiles | Fault> {
    try {
      return await findFiles(this.#folder, this.#limits);
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause)) throw cause;
      return new Fault(this.#folder, ...openingProblem(cause), { cause });
    }
  }

  #unreachable(missing: Fault): CorpusReading<Read> {
    if (this.#held.size === 0) return { articles: [], faults: [missing], warnings: [], isUnsettled: true };
    const stays = new Fault(missing.subject, `${missing.message}; what was read before stays in use`, missing.remedy);
    return { ...corpusContents([...this.#held.values()], new Map(), [], [stays]), isUnsettled: false };
  }

  async #readRules(): Promise<CorpusRules & { readonly faults: readonly Fault[] }> {
    try {
      return { ...(await readCorpusRules(this.#folder)), faults: [] };
    } catch (cause) {
      return { rules: this.#rules, warnings: [], faults: [asFault(cause)] };
    }
  }

  /** What is held of the files below folders that cannot be looked into. */
  #keptBelow({ files, faults }: FoundFiles): FileState<Opened, Read>[] {
    const shut = faults.filter(({ cause }) => cause instanceof Error && !isGone(cause)).map(({ subject }) => subject);
    if (shut.length === 0) return [];
    const found = new Set(files.map(({ below }) => below));
    return [...this.#held.values()]
      .filter((held) => !found.has(held.below) && shut.some((folder) => held.path.startsWith(folder + path.sep)))
      .map((held) => ({ ...held }));
  }
}

/** The lines of all articles; those of the opened ones are found now. */
function* linesOfAll<Opened extends OpenedText, Read extends JudgedArticle>(
  owners: readonly FileState<Opened, Read>[],
): Steps<CountedArticle[]> {
  const articles: CountedArticle[] = [];
  for (const held of owners) {
    const fresh = held.opened?.shown ?? (held.lines === null ? held.read?.article : null) ?? null;
    if (fresh) {
      held.lines = lineKeysOf(fresh);
      yield;
    }
    if (held.lines) articles.push({ keys: held.lines, fresh });
  }
  return articles;
}

async function folderProblem(folder: string): Promise<Fault | null> {
  try {
    return (await stat(folder)).isDirectory()
      ? null
      : new Fault(folder, 'the corpus is not a folder', 'name the folder that holds the articles');
  } catch (cause) {
    return isGone(cause)
      ? new Fault(folder, 'there is no such folder', 'create it and put articles (.md, .txt) into it', { cause })
      : new Fault(folder, ...openingProblem(cause), { cause });
  }
}
