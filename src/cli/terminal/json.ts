import type { Answer, CitedPassage, CitedQuotation, Verification } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Quotation, Speaker } from '../../domain/quotation.ts';
import { type Span, slice } from '../../domain/span.ts';
import { speakerName, speakerRole } from '../../library/speakers.ts';

type Pair = readonly [start: number, end: number];
const pair = ({ start, end }: Span): Pair => [start, end];
const pairOrNull = (span: Span | null): Pair | null => (span ? pair(span) : null);

const speakerJson = (article: Article, speaker: Speaker | null): { name: string; role: string | null } | null =>
  speaker ? { name: speakerName(article, speaker), role: speakerRole(article, speaker) } : null;

/** A quotation as `inspect` and `quotes` print it. */
const quotationJson = (article: Article, quotation: Quotation): Record<string, unknown> => ({
  kind: quotation.kind,
  content: quotation.content.map(pair),
  cue: pairOrNull(quotation.cue),
  mention: pairOrNull(quotation.mention),
  speaker: speakerJson(article, quotation.speaker),
  confidence: quotation.confidence,
});

/** A quotation with its article, as `quotes` prints it. */
export const citedQuotationJson = ({ article, quotation }: CitedQuotation): Record<string, unknown> => ({
  ...quotationJson(article, quotation),
  article: article.id,
  text: quotation.content.map((part) => slice(article.text, part)),
  url: article.source.url,
});

/** An article as `inspect` prints it. */
export const articleJson = (
  file: string,
  article: Article,
  quotations: readonly Quotation[],
): Record<string, unknown> => ({
  file,
  id: article.id,
  title: article.title,
  source: article.source,
  text: article.text,
  blocks: article.blocks.map(({ kind, start, end, dropped }) => ({ kind, start, end, dropped })),
  sentences: article.sentences.map(({ start, end, block, indexed }) => ({ start, end, block, indexed })),
  quotations: quotations.map((quotation) => quotationJson(article, quotation)),
});

/** An answer as `ask` prints it. `id` is returned unchanged. */
export const answerJson = (id: unknown, answer: Answer): Record<string, unknown> => ({
  id: id ?? null,
  question: answer.question,
  kind: answer.general?.kind ?? 'passages',
  outcome: answer.outcome,
  missing: answer.missing.map((span) => slice(answer.question, span).toLowerCase()),
  corrected: answer.corrected,
  source: sourceJson(answer),
  passages: answer.passages.map(passageJson),
});

/** Where the article comes from, for a question about that; else null. */
function sourceJson({ general }: Answer): Record<string, unknown> | null {
  const article = general?.kind === 'source' ? general.article : null;
  if (!article) return null;
  const { name, url, author, published } = article.source;
  return { article: article.id, name, url, author, published };
}

const passageJson = (passage: CitedPassage): Record<string, unknown> => ({
  article: passage.article.id,
  start: passage.start,
  end: passage.end,
  text: slice(passage.article.text, passage),
  score: passage.score,
  rank: passage.rank,
  context: passage.context.map(pair),
  speakers: passage.speakers.map(({ speaker, kind, content }) => ({
    ...speakerJson(passage.article, speaker),
    kind,
    content: content.map(pair),
  })),
  section: passage.section ? slice(passage.article.text, passage.section) : null,
  sentence: passage.sentence,
  of: passage.of,
  url: passage.article.source.url,
});

/** A checked text as `verify` prints it. */
export const verificationJson = ({ text, verdict, joint, pieces }: Verification): Record<string, unknown> => ({
  text,
  verdict,
  joint,
  pieces: pieces.map((piece) => ({
    text: slice(text, piece.typed),
    verdict: piece.verdict,
    passage: piece.passage && passageJson(piece.passage),
    differences: piece.differences.map(({ typed, written, words }) => ({
      typed: slice(text, typed),
      written: piece.passage ? slice(piece.passage.article.text, written) : '',
      words,
    })),
  })),
});
