import type { FileFormat } from './opened-file.ts';
import { openMarkdown, openPlain } from './text-formats.ts';

const FORMATS: ReadonlyMap<string, FileFormat> = new Map([
  ['.md', openMarkdown],
  ['.txt', openPlain],
]);

/** Kinds of files that somebody may take for articles; everything else in a corpus (images, data) is passed over in silence. */
const MISTAKEN = /\.(?:docx?|odt|rtf|pdf|epub|pages|markdown|mdx|mdown|rst|adoc|org|tex|text)$/i;

/** Saved web pages: read in a worker (`html/page-format.ts`), because a page can be made to be slow. */
const PAGE_ENDINGS: readonly string[] = ['.html', '.htm'];

/** The endings of the files that are read, for messages. */
export const ENDINGS = `${[...FORMATS.keys()].join(', ')} or ${PAGE_ENDINGS[0]}`;

const endingOf = (path: string): string => /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';

/** How a text file is read, by the ending of its name; undefined when it is none. */
export const formatOf = (path: string): FileFormat | undefined => FORMATS.get(endingOf(path));

/** Whether a file is a saved web page. */
export const isPage = (path: string): boolean => PAGE_ENDINGS.includes(endingOf(path));

/** Whether a file is read as an article. */
export const isArticleFile = (path: string): boolean => formatOf(path) !== undefined || isPage(path);

/** Whether somebody may take this file for an article, though it is not read. */
export const looksLikeArticle = (path: string): boolean => MISTAKEN.test(path);

/** An article's id: its path below the corpus without the ending, "/" between folders ("2024/rust.md" → "2024/rust"). */
export function articleId(pathBelowCorpus: string): string {
  const path = pathBelowCorpus.split('\\').join('/');
  return path.slice(0, path.length - endingOf(path).length);
}
