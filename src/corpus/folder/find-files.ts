import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../domain/fault.ts';
import { openingProblem, openPatiently } from '../../runtime/opening-problem.ts';
import { folderFault } from '../article/article-path.ts';
import { ENDINGS, isArticleFile, looksLikeArticle } from '../article/formats.ts';
import type { ReadLimits } from '../file/limits.ts';

/** A file to read as an article. */
export interface FoundFile {
  /** As it is shown and opened: the corpus's folder with the path below it. */
  readonly path: string;
  /** The path below the corpus, with "/" between folders. */
  readonly below: string;
}

export interface FoundFiles {
  /** In the order of their paths below the corpus. */
  readonly files: readonly FoundFile[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Hidden files are settings and what editors leave behind; `README.md` explains the corpus. */
const isArticleName = (name: string): boolean => !name.startsWith('.') && !/^readme\.(?:md|txt)$/i.test(name);

/** "The tipping point_files": what a browser saves beside a page, its frames among it. */
const PAGE_PARTS = /_files$/;

/** A name in another encoding comes with replacement characters, under which there is no such file. */
const isMisnamed = async (entry: Dirent, shown: string): Promise<boolean> =>
  entry.name.includes('\uFFFD') &&
  (entry.isDirectory() || isArticleFile(entry.name)) &&
  (await lstat(shown).catch(() => null)) === null;

/**
 * Finds the articles in a folder and all folders in it. Links are followed as long as they stay inside, each target once
 * (Kubernetes mounts files that way); a link that leads out is a fault.
 */
export async function findFiles(corpus: string, limits: Pick<ReadLimits, 'folders' | 'articles'>): Promise<FoundFiles> {
  const root = await realpath(corpus);
  const files: FoundFile[] = [];
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  const links: string[] = [];
  const seen = new Set<string>();

  const inside = (real: string): boolean =>
    real === root || real.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
  const shown = (below: string): string => path.join(corpus, below);

  const takeFile = (below: string, real: string): void => {
    if (seen.has(real)) return;
    seen.add(real);
    if (isArticleFile(below)) files.push({ path: shown(below), below });
    else if (looksLikeArticle(below)) {
      warnings.push(new Fault(shown(below), 'this kind of file is not read', `save it as ${ENDINGS}`));
    }
  };

  const takeFolder = async (below: string, real: string, depth: number): Promise<void> => {
    if (seen.has(real)) return;
    seen.add(real);
    if (below !== '' && isArticleFile(below)) {
      faults.push(folderFault(shown(below)));
      return;
    }
    if (depth > limits.folders) {
      faults.push(new Fault(shown(below), `folders are nested deeper than ${limits.folders}`, 'move its articles up'));
      return;
    }
    const listed = openPatiently(() => readdir(shown(below), { withFileTypes: true }));
    const entries = await listed.catch((cause: unknown) => {
      faults.push(new Fault(shown(below), ...openingProblem(cause), { cause }));
      return [];
    });
    for (const entry of entries.sort((a, b) => byCodeUnits(a.name, b.name))) {
      if (!isArticleName(entry.name) || (entry.isDirectory() && PAGE_PARTS.test(entry.name))) continue;
      const inner = below === '' ? entry.name : `${below}/${entry.name}`;
      if (await isMisnamed(entry, shown(inner))) {
        faults.push(new Fault(shown(inner), 'its name is not valid UTF-8, so it cannot be opened', 'rename it'));
        continue;
      }
      if (entry.isSymbolicLink()) links.push(inner);
      else if (entry.isDirectory()) await takeFolder(inner, path.join(real, entry.name), depth + 1);
      else if (entry.isFile()) takeFile(inner, path.join(real, entry.name));
      else if (isArticleFile(inner))
        faults.push(new Fault(shown(inner), 'this is no file but a device or a pipe', 'remove it'));
    }
  };

  const followLink = async (below: string): Promise<void> => {
    const real = await realpath(shown(below)).catch(() => null);
    if (real === null) {
      faults.push(new Fault(shown(below), 'the link leads nowhere', 'remove it, or put its target back'));
    } else if (!inside(real)) {
      faults.push(
        new Fault(
          shown(below),
          'the link leads out of the corpus; it is not followed',
          'copy the file into the corpus',
        ),
      );
    } else if ((await stat(real)).isDirectory()) {
      await takeFolder(below, real, below.split('/').length);
    } else takeFile(below, real);
  };

  await takeFolder('', root, 0);
  // Links after what they may lead to, so that a file is known by its own name. Folders that they lead to may hold more links.
  for (let next = links.shift(); next !== undefined; next = links.shift()) await followLink(next);

  files.sort((a, b) => byCodeUnits(a.below, b.below));
  if (files.length > limits.articles) {
    const most = limits.articles.toLocaleString('en');
    const left = (files.length - limits.articles).toLocaleString('en');
    faults.push(
      new Fault(corpus, `it has more than ${most} articles; the last ${left} are not read`, 'use several corpora'),
    );
  }
  return { files: files.slice(0, limits.articles), faults, warnings };
}
