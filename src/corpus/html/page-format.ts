import type { ReadLimits } from '../limits.ts';
import type { ArticleFile, OpenedFile } from '../opened-file.ts';
import { NO_RULES } from '../override-rules.ts';
import { decodePage } from './decode-page.ts';
import { PAGE_LIMITS, type PageLimits } from './page-limits.ts';
import type { PageArticle, PageSource } from './read-page.ts';
import { readPageSafely } from './read-page-safely.ts';
import { shownPage } from './shown-page.ts';
import { withPlaces } from './source-places.ts';
import { textLanguage } from './text-language.ts';

/** How a page is read: in a worker (`readPageSafely`), or on a thread that is limited itself (`readPageHere`). */
export type PageReading = (page: PageSource, subject: string, limits: PageLimits) => Promise<PageArticle>;

/**
 * A saved web page as an article: what importing it would keep of it. Its title, source and language are the page's own.
 * @throws {Fault} when it is too large, takes too long, or has no article.
 */
export async function openPage(
  { path, id, bytes }: ArticleFile,
  { fileBytes }: Pick<ReadLimits, 'fileBytes'>,
  read: PageReading = readPageSafely,
): Promise<OpenedFile> {
  const page = { bytes, contentType: null, url: null };
  const { metadata, blocks } = await read(page, path, { ...PAGE_LIMITS, bytes: fileBytes });
  const source = withPlaces(decodePage(bytes, null));
  const shown = shownPage(blocks, source.text);
  return {
    path,
    id,
    meta: {
      title: metadata.title,
      titleSupplied: false,
      source: metadata.source,
      language: textLanguage(metadata.language, shown.text) ?? 'en',
      rules: NO_RULES,
    },
    shown,
    places: { inFile: (offset) => source.place(shown.toSource(offset)) },
    warnings: [],
  };
}
