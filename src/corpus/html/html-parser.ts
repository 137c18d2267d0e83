import type { PageDocument } from './dom.ts';

/** Makes a document of a page's content (without `<html>`, `<head>` and `<body>`). Nothing is run or fetched. */
export type HtmlParser = (content: string) => PageDocument;

/** The parser, loaded at the first page: starting the bot does not need it. */
export async function loadHtmlParser(): Promise<HtmlParser> {
  const { parseHTML } = await import('linkedom');
  return (content) =>
    // The one place that knows linkedom: what it makes has all that `PageDocument` asks for.
    parseHTML(`<html><head></head><body>${content}</body></html>`).document as unknown as PageDocument;
}
