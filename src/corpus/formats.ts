import type { FileFormat } from './opened-file.ts';
import { openMarkdown, openPlain } from './text-formats.ts';

const FORMATS: ReadonlyMap<string, FileFormat> = new Map([
  ['.md', openMarkdown],
  ['.txt', openPlain],
]);

/** Kinds of files that somebody may take for articles; everything else in a corpus (images, data) is passed over in silence. */
const MISTAKEN = /\.(?:docx?|odt|rtf|pdf|epub|pages|markdown|mdx|mdown|rst|adoc|org|tex|text)$/i;

/** The endings of the files that are read, for messages. */
export const ENDINGS: readonly string[] = [...FORMATS.keys()];

const endingOf = (path: string): string => /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';

/** How a file is read, by the ending of its name; undefined when it is no article. */
export const formatOf = (path: string): FileFormat | undefined => FORMATS.get(endingOf(path));

/** Whether somebody may take this file for an article, though it is not read. */
export const looksLikeArticle = (path: string): boolean => MISTAKEN.test(path);

/** An article's id: its path below the corpus without the ending, "/" between folders ("2024/rust.md" → "2024/rust"). */
export function articleId(pathBelowCorpus: string): string {
  const path = pathBelowCorpus.split('\\').join('/');
  return path.slice(0, path.length - endingOf(path).length);
}
