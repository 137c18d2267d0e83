import { Fault } from '../../domain/fault.ts';
import type { JudgedArticle } from '../article/read-article.ts';
import type { LineKeys } from '../article/repeated-lines.ts';

/** The state of one file. */
export interface FileState<Opened, Read> {
  readonly path: string;
  readonly below: string;
  readonly id: string;
  /** Null when the file has to be read next time, whatever its stamp. */
  stamp: string | null;
  digest: string | null;
  /** Read in this round and not judged yet. */
  opened: Opened | null;
  /** The last good version. */
  read: Read | null;
  /** The lines of what was opened last; null when they have to be looked for. */
  lines: LineKeys | null;
  /** What is wrong with the file as it is now. */
  fault: Fault | null;
}

/** Two files that differ in their ending only ("a.md", "a.txt") would have one id: it is the first one's. */
export function claimIds<Opened, Read>(
  all: readonly FileState<Opened, Read>[],
): { owners: FileState<Opened, Read>[]; doubles: Map<FileState<Opened, Read>, string> } {
  const paths = new Map<string, string>();
  const doubles = new Map<FileState<Opened, Read>, string>();
  const owners: FileState<Opened, Read>[] = [];
  for (const held of all) {
    const first = paths.get(held.id);
    if (first !== undefined) {
      doubles.set(held, first);
      // If the first one is removed, this one is read as new.
      Object.assign(held, { stamp: null, digest: null, opened: null, read: null, lines: null });
    } else if (held.opened || held.read) {
      paths.set(held.id, held.path);
      owners.push(held);
    }
  }
  return { owners, doubles };
}

/** What a folder of articles holds and what is wrong with it. */
export interface CorpusContents<Read> {
  /** In the order of their ids. */
  readonly articles: readonly Read[];
  /** Files that cannot be read. */
  readonly faults: readonly Fault[];
  /** Problems that do not prevent reading, including each article's own. */
  readonly warnings: readonly Fault[];
}

/** The articles of all files in the order of their ids, and each file's fault: a warning where a last good version stands in. */
export function corpusContents<Opened, Read extends JudgedArticle>(
  all: readonly FileState<Opened, Read>[],
  doubles: ReadonlyMap<FileState<Opened, Read>, string>,
  faults: readonly Fault[],
  warnings: readonly Fault[],
): CorpusContents<Read> {
  const wrong: Fault[] = [];
  const stale: Fault[] = [];
  for (const held of all) {
    const { fault } = held;
    const double = doubles.get(held);
    if (double !== undefined) {
      wrong.push(
        new Fault(held.path, `its id "${held.id}" is already that of ${double}`, 'rename or remove one of them'),
      );
    } else if (fault && held.read) {
      stale.push(new Fault(fault.subject, `${fault.message}; its last good version stays in use`, fault.remedy));
    } else if (fault) wrong.push(fault);
  }
  const articles = all
    .flatMap(({ read }) => (read ? [read] : []))
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  return {
    articles,
    faults: [...faults, ...wrong],
    warnings: [...warnings, ...stale, ...articles.flatMap((article) => article.warnings)],
  };
}
