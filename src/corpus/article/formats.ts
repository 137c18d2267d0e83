import { Fault } from '../../domain/fault.ts';
import { decodeFile } from '../file/decode.ts';
import { type FrontMatter, readFrontMatter } from '../file/front-matter.ts';
import type { ReadLimits } from '../file/limits.ts';
import type { ArticleFile, FileFormat, OpenedFile } from '../file/opened-file.ts';
import type { ShownText } from '../file/shown-text.ts';
import { readMarkdown } from '../markdown/markdown.ts';
import { type MailHeader, readPlainOrMail } from '../plain/mail.ts';

/** What is below the front matter; `header` is a mail's. */
type ShownBody = ShownText & { readonly header?: MailHeader | null };
type BodyReader = (body: string, language: string, path: string, lineOf: (offset: number) => number) => ShownBody;

/** Markdown: what a reader sees of it. */
const openMarkdown = (file: ArticleFile, limits: ReadLimits): OpenedFile =>
  openText(file, limits, (body, _language, path, lineOf) => readMarkdown(path, body, limits, lineOf));

/** Plain text: as it stands; a saved mail without its header and marks. */
const openPlain = (file: ArticleFile, limits: ReadLimits): OpenedFile => openText(file, limits, readPlainOrMail);

/** The fault of a text that is empty without its markup. */
export const nothingShown = (path: string): Fault =>
  new Fault(path, 'a reader sees nothing of this file', 'write the article as text; HTML and images are not shown');

/** What all text files have in common: an encoding, front matter, and a body that must not be empty. */
function openText({ path, id, bytes }: ArticleFile, limits: ReadLimits, read: BodyReader): OpenedFile {
  const { text, place } = decodeFile(path, bytes, limits);
  const { meta, bodyStart, warnings } = readFrontMatter(path, text);
  const body = text.slice(bodyStart);
  if (body.trim() === '') {
    throw new Fault(path, 'there is front matter but no article below it', 'write the article below the second "---"');
  }
  const lineOf = (offset: number): number => place(bodyStart + offset).line;
  const shown = read(body, meta.language, path, lineOf);
  if (shown.blocks.length === 0) throw nothingShown(path);
  return {
    path,
    id,
    meta: shown.header ? withHeader(meta, shown.header) : meta,
    shown,
    places: { inFile: (offset) => place(bodyStart + shown.toSource(offset)) },
    warnings: [
      ...warnings,
      ...shown.notices.map(({ at, message, remedy }) => new Fault(path, `line ${lineOf(at)}: ${message}`, remedy)),
    ],
  };
}

/** What somebody wrote into the front matter goes before what the mail says. */
const withHeader = (meta: FrontMatter, { subject, author, date, url }: MailHeader): FrontMatter => ({
  ...meta,
  title: meta.title ?? subject,
  source: {
    ...meta.source,
    author: meta.source.author ?? author,
    published: meta.source.published ?? date,
    url: meta.source.url ?? url,
  },
});

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

/** How a text file is read, by its ending; undefined for other files. */
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
