import type { CitedPassage, SpokenPart } from '../../src/domain/answer.ts';
import type { Article, Block, Sentence, Source } from '../../src/domain/article.ts';
import type { Quotation, QuotationKind } from '../../src/domain/quotation.ts';
import type { Span } from '../../src/domain/span.ts';

/** A part of an article: a heading, or a paragraph as its sentences. */
export type Part = { readonly heading: string } | readonly string[];

const NOWHERE: Source = { name: null, url: null, author: null, published: null };

/** An article over literal text: paragraphs between empty lines, sentences between spaces. */
export function literalArticle(
  id: string,
  parts: readonly Part[],
  about: Partial<Pick<Article, 'title' | 'titleSupplied' | 'hash'>> & { readonly source?: Partial<Source> } = {},
): Article {
  let text = '';
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  for (const part of parts) {
    if (text) text += '\n\n';
    const start = text.length;
    const isHeading = 'heading' in part;
    for (const sentence of isHeading ? [part.heading] : part) {
      if (text.length > start) text += ' ';
      sentences.push({
        start: text.length,
        end: text.length + sentence.length,
        block: blocks.length,
        indexed: !isHeading,
      });
      text += sentence;
    }
    const kind = isHeading ? 'heading' : 'paragraph';
    blocks.push({ start, end: text.length, kind, level: isHeading ? 2 : 0, dropped: null, breaks: [] });
  }
  const { source, title = id, titleSupplied = false, hash = '0123456789ab' } = about;
  return { id, title, titleSupplied, source: { ...NOWHERE, ...source }, language: 'en', text, blocks, sentences, hash };
}

/** Where the words stand, the first time. */
export function spanOf({ text, id }: Article, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${id} does not say: ${words}`);
  return { start, end: start + words.length };
}

/** A quotation, by the words of the article; `introduction` are those that name and introduce the speaker. */
export function literalQuotation(
  article: Article,
  kind: QuotationKind,
  content: readonly string[],
  speaker: { readonly name: string; readonly role?: string } | null,
  introduction: { readonly cue?: string; readonly mention?: string } = {},
): Quotation {
  const { cue, mention } = introduction;
  return {
    kind,
    content: content.map((words) => spanOf(article, words)),
    cue: cue === undefined ? null : spanOf(article, cue),
    mention: mention === undefined ? null : spanOf(article, mention),
    speaker: speaker && {
      name: spanOf(article, speaker.name),
      role: speaker.role === undefined ? null : spanOf(article, speaker.role),
    },
    confidence: 1,
  };
}

/** Where a span stands: its section and its sentence's number. */
export function placeOf(
  { blocks, sentences }: Article,
  span: Span,
): { section: Span | null; sentence: number; of: number } {
  const indexed = sentences.filter((sentence) => sentence.indexed);
  const heading = blocks.filter((block) => block.kind === 'heading' && block.end <= span.start).at(-1);
  return {
    section: heading ? { start: heading.start, end: heading.end } : null,
    sentence: indexed.findIndex(({ end }) => end > span.start) + 1,
    of: indexed.length,
  };
}

/** A cited passage from the first of these words to their end. */
export function literalPassage(
  article: Article,
  words: string,
  more: { readonly rank?: number; readonly speakers?: readonly SpokenPart[]; readonly context?: readonly Span[] } = {},
): CitedPassage {
  const span = spanOf(article, words);
  const inside = article.sentences.flatMap((sentence, i) =>
    sentence.start < span.end && span.start < sentence.end ? [i] : [],
  );
  const { rank = 1, speakers = [], context = [] } = more;
  const [first = 0] = inside;
  return {
    ...span,
    ...placeOf(article, span),
    article,
    first,
    last: inside.at(-1) ?? first,
    score: 1 / rank,
    rank,
    speakers,
    context,
  };
}
