import type { Article, BlockKind } from '../../domain/article.ts';
import type { Quotation } from '../../domain/quotation.ts';
import type { Span } from '../../domain/span.ts';
import { endsInQuestion } from '../../language/characters.ts';
import { firstIndexWhere } from '../../runtime/binary-search.ts';
import { speakerName, speakerRole } from '../speakers.ts';

/** Bits that describe a sentence without its words. */
export const SentenceMark = {
  /** It can be an answer. */
  indexed: 1,
  /** It is the first one of its block. */
  first: 2,
  heading: 4,
  code: 8,
  caption: 16,
  /** Its block is left out. */
  dropped: 32,
  /** "Is it safe?" */
  question: 64,
  /** "Joined | 2014": shown with bars between its cells. */
  cells: 128,
} as const;

/** A speaker whom an article quotes, under one name and role. */
export interface QuotedSpeaker {
  readonly name: string;
  readonly role: string | null;
  readonly quotations: number;
  /** The sentences that hold some of these words, ascending, as indices into `Article.sentences`. */
  readonly sentences: readonly number[];
}

/** What is derived from an article once, so that assembling a library needs neither its text nor its spans again. */
export interface ArticleOutline {
  /** `SentenceMark` bits of each sentence. */
  readonly marks: Uint8Array;
  /** How many headings it has, and how many blocks are left out. */
  readonly sections: number;
  readonly leftOut: number;
  readonly quotations: number;
  /** In the order in which they first speak. */
  readonly speakers: readonly QuotedSpeaker[];
}

/** An article that carries its outline. */
export interface OutlinedArticle extends Article {
  readonly outline: ArticleOutline;
}

/** Outlines of articles that do not carry them, for as long as the articles live. */
const marksKept = new WeakMap<Article, Uint8Array>();
const speakersKept = new WeakMap<readonly Quotation[], readonly QuotedSpeaker[]>();

const isOutlined = (article: Article): article is OutlinedArticle => 'outline' in article;

/** The `SentenceMark` bits of an article's sentences. */
export function marksOf(article: Article): Uint8Array {
  if (isOutlined(article)) return article.outline.marks;
  const kept = marksKept.get(article) ?? findMarks(article);
  marksKept.set(article, kept);
  return kept;
}

/** The outline of an article. @param quotations the article's own; not called when the article carries its outline */
export function outlineOf(article: Article, quotations: () => readonly Quotation[]): ArticleOutline {
  if (isOutlined(article)) return article.outline;
  const own = quotations();
  const speakers = speakersKept.get(own) ?? quotedSpeakers(article, own);
  speakersKept.set(own, speakers);
  return {
    marks: marksOf(article),
    sections: article.blocks.filter(({ kind }) => kind === 'heading').length,
    leftOut: article.blocks.filter(({ dropped }) => dropped !== null).length,
    quotations: own.length,
    speakers,
  };
}

/** How many of an article's sentences can be an answer. */
export function indexedIn({ marks }: ArticleOutline): number {
  let count = 0;
  for (let i = 0; i < marks.length; i++) count += (marks[i] ?? 0) & SentenceMark.indexed;
  return count;
}

const KIND_MARKS: ReadonlyMap<BlockKind, number> = new Map([
  ['heading', SentenceMark.heading],
  ['code', SentenceMark.code],
  ['caption', SentenceMark.caption],
]);

/** Enough of a table's row to see that it has cells; UTF-16 units. */
const ROW_BEGINNING = 500;
const NO_BLOCK = { kind: 'paragraph', dropped: '' } as const;

function findMarks({ text, blocks, sentences }: Article): Uint8Array {
  return Uint8Array.from(sentences, ({ start, end, block, indexed }, i) => {
    const { kind, dropped } = blocks[block] ?? NO_BLOCK;
    return (
      (indexed ? SentenceMark.indexed : 0) |
      (sentences[i - 1]?.block === block ? 0 : SentenceMark.first) |
      (KIND_MARKS.get(kind) ?? 0) |
      (dropped === null ? 0 : SentenceMark.dropped) |
      (endsInQuestion(text, { start, end }) ? SentenceMark.question : 0) |
      (text.slice(start, Math.min(end, start + ROW_BEGINNING)).includes(' | ') ? SentenceMark.cells : 0)
    );
  });
}

function quotedSpeakers(article: Article, quotations: readonly Quotation[]): QuotedSpeaker[] {
  const found = new Map<string, { name: string; role: string | null; quotations: number; sentences: Set<number> }>();
  for (const { speaker, content } of quotations) {
    if (!speaker) continue;
    const [name, role] = [speakerName(article, speaker), speakerRole(article, speaker)];
    const key = JSON.stringify([name, role]);
    const entry = found.get(key) ?? { name, role, quotations: 0, sentences: new Set() };
    found.set(key, entry);
    entry.quotations++;
    for (const i of sentencesHolding(article, content)) entry.sentences.add(i);
  }
  return Array.from(found.values(), ({ sentences, ...rest }) => ({
    ...rest,
    sentences: [...sentences].sort((a, b) => a - b),
  }));
}

/** The numbers of the sentences that hold some of the content, each once. */
function sentencesHolding({ sentences }: Article, content: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const part of content) {
    let i = firstIndexWhere(sentences.length, (at) => (sentences[at]?.end ?? 0) > part.start);
    for (; (sentences[i]?.start ?? part.end) < part.end; i++) found.add(i);
  }
  return found;
}
