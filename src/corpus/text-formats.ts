import { Fault } from '../domain/fault.ts';
import { decodeFile } from './file-text.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { ReadLimits } from './limits.ts';
import { readPlainOrMail } from './mail.ts';
import type { MailHeader } from './mail-header.ts';
import { readMarkdown } from './markdown.ts';
import type { ArticleFile, OpenedFile } from './opened-file.ts';
import type { ShownText } from './shown-text.ts';

/** What is below the front matter; `header` is a mail's. */
type ShownBody = ShownText & { readonly header?: MailHeader | null };
type BodyReader = (body: string, language: string, path: string, lineOf: (offset: number) => number) => ShownBody;

/** Markdown: what a reader sees of it. */
export const openMarkdown = (file: ArticleFile, limits: ReadLimits): OpenedFile =>
  openText(file, limits, (body, _language, path, lineOf) => readMarkdown(path, body, limits, lineOf));

/** Plain text: as it stands; a saved mail without its header and marks. */
export const openPlain = (file: ArticleFile, limits: ReadLimits): OpenedFile => openText(file, limits, readPlainOrMail);

/** A text of which nothing is left when its markup is read. */
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
