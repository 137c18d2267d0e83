import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../domain/fault.ts';
import { openingProblem, readBytes } from './article-path.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { articleId } from './formats.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import type { OpenedFile } from './opened-file.ts';
import { NO_RULES, type OverrideRules, parseRules, RULES_FILE } from './override-rules.ts';
import { judgeArticle, openArticle, type ReadArticle } from './read-article.ts';
import { repeatedLines } from './repeated-lines.ts';

/** A folder of articles as read: a file that cannot be read is a fault beside the others. */
export interface ReadCorpus {
  /** In the order of their ids. */
  readonly articles: readonly ReadArticle[];
  readonly faults: readonly Fault[];
  /** What does not hinder reading but should be known; each article's own are among them. */
  readonly warnings: readonly Fault[];
}

/**
 * Reads all articles of a folder and of the folders in it, always in the same order. The corpus's own rules are read from
 * `.verbatim.yaml` at its top. Nothing is thrown: a missing folder is a fault, too.
 */
export async function readCorpus(folder: string, options: Partial<ReadLimits> = {}): Promise<ReadCorpus> {
  const limits = { ...DEFAULT_LIMITS, ...options };
  const missing = await folderProblem(folder);
  if (missing) return { articles: [], faults: [missing], warnings: [] };
  const faults: Fault[] = [];
  const { rules, warnings } = await readCorpusRules(folder).catch(keepFault(faults, { rules: NO_RULES, warnings: [] }));
  const found = await findFiles(folder, limits);
  faults.push(...found.faults);

  const opened: OpenedFile[] = [];
  const paths = new Map<string, string>();
  for (const file of found.files) {
    const id = articleId(file.below);
    const first = paths.get(id);
    if (first !== undefined) {
      faults.push(new Fault(file.path, `its id "${id}" is already that of ${first}`, 'rename or remove one of them'));
      continue;
    }
    const one = await openFile(file, id, limits).catch(keepFault(faults, null));
    if (one === null) continue;
    paths.set(id, file.path);
    opened.push(one);
  }
  const repeated = repeatedLines(opened.map(({ shown }) => shown));
  const articles = opened
    .map((one) => judgeArticle(one, rules, repeated))
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  return {
    articles,
    faults,
    warnings: [...warnings, ...found.warnings, ...articles.flatMap((article) => article.warnings)],
  };
}

/**
 * The rules in a corpus's `.verbatim.yaml`; none when there is no such file.
 * @throws {Fault} when it cannot be read.
 */
export async function readCorpusRules(folder: string): Promise<{ rules: OverrideRules; warnings: readonly Fault[] }> {
  const file = path.join(folder, RULES_FILE);
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (!exists) return { rules: NO_RULES, warnings: [] };
  const bytes = await readBytes(file, DEFAULT_LIMITS.fileBytes);
  return parseRules(file, new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'));
}

async function openFile({ path: file }: FoundFile, id: string, limits: ReadLimits): Promise<OpenedFile> {
  return openArticle({ path: file, id, bytes: await readBytes(file, limits.fileBytes) }, limits);
}

async function folderProblem(folder: string): Promise<Fault | null> {
  try {
    return (await stat(folder)).isDirectory()
      ? null
      : new Fault(folder, 'the corpus is not a folder', 'name the folder that holds the articles');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    return code === 'ENOENT'
      ? new Fault(folder, 'there is no such folder', 'create it and put articles (.md, .txt) into it', { cause })
      : new Fault(folder, ...openingProblem(cause), { cause });
  }
}

/** Collects a fault and goes on with something else; what is no fault is a mistake in the program and goes on up. */
const keepFault =
  <T>(faults: Fault[], instead: T) =>
  (cause: unknown): T => {
    if (!(cause instanceof Fault)) throw cause;
    faults.push(cause);
    return instead;
  };
