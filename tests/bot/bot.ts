import type { Bot } from '../../src/bot/command.ts';
import type { Answer, CitedQuotation, Query, QuoteQuery, ReadyQuestion } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import type { ArticleSummary, Library, SpeakerSummary } from '../../src/domain/library.ts';
import type { Quotation } from '../../src/domain/quotation.ts';
import { slice } from '../../src/domain/span.ts';
import { onOneLine } from '../../src/language/one-line.ts';
import { literalArticle, literalPassage, literalQuotation, placeOf, spanOf } from '../support/literal-articles.ts';

export const RUST = literalArticle(
  'rust',
  [
    ['Rust was merged into the kernel in October 2022.', 'It has grown since.'],
    { heading: 'The Tipping Point' },
    ['Greg Kroah-Hartman highlighted the moment, noting:-'],
    ['“I think this is the *tipping point*, expect to see more”.'],
    [
      'Jonathan Corbet, kernel maintainer and Executive Editor of LWN, emphasized that the Rust for Linux project has proven skeptics wrong.',
    ],
  ],
  { title: 'Rust in the Linux kernel', titleSupplied: true, hash: 'aaaaaaaaaaaa' },
);

export const MUSEUM = literalArticle(
  'news/museum',
  [['“The museum,” Mr. Obama said, “would make people think.”', 'A spokesman said that it would open in May.']],
  {
    title: 'A museum *for* everybody',
    hash: 'bbbbbbbbbbbb',
    source: { url: 'https://example.org/a_(b)', author: 'Ann Lee', name: 'The Paper', published: '2024-12-01' },
  },
);

export const QUOTATIONS: ReadonlyMap<Article, readonly Quotation[]> = new Map([
  [
    RUST,
    [
      literalQuotation(RUST, 'direct', ['“I think this is the *tipping point*, expect to see more”'], {
        name: 'Greg Kroah-Hartman',
      }),
      literalQuotation(RUST, 'indirect', ['the Rust for Linux project has proven skeptics wrong'], {
        name: 'Jonathan Corbet',
        role: 'kernel maintainer and Executive Editor of LWN',
      }),
    ],
  ],
  [
    MUSEUM,
    [
      literalQuotation(MUSEUM, 'direct', ['“The museum,”', '“would make people think.”'], { name: 'Mr. Obama' }),
      literalQuotation(MUSEUM, 'indirect', ['it would open in May'], null),
    ],
  ],
]);

export const summaryOf = (article: Article, quotations: readonly Quotation[] = []): ArticleSummary => {
  const { id, title, titleSupplied, source, language, hash } = article;
  return {
    id,
    title,
    titleSupplied,
    source,
    language,
    hash,
    sections: 0,
    sentences: 1,
    quotations: quotations.length,
    speakers: 1,
  };
};

/** What the answerer is told to say; by default the first sentence of the first article. */
export type Said = (query: Query) => Partial<Answer>;

/** A bot over literal articles. What it answers to a question is given; quotations are looked up. */
export function literalBot(
  quotations: ReadonlyMap<Article, readonly Quotation[]> = QUOTATIONS,
  said: Said = () => ({ passages: [literalPassage(RUST, 'Rust was merged into the kernel in October 2022.')] }),
  ready: readonly ReadyQuestion[] = [],
): Bot & { readonly queries: (Query | QuoteQuery)[] } {
  const queries: (Query | QuoteQuery)[] = [];
  const articles = [...quotations.keys()];
  const all: CitedQuotation[] = articles.flatMap((article) =>
    (quotations.get(article) ?? []).map((quotation, ordinal) => ({
      article,
      quotation,
      ordinal,
      ...placeOf(article, quotation.content[0] ?? spanOf(article, '')),
    })),
  );
  const nameOf = ({ article, quotation }: CitedQuotation): string =>
    quotation.speaker ? slice(article.text, quotation.speaker.name) : '';
  const speakers: SpeakerSummary[] = [...new Set(all.map(nameOf))].filter(Boolean).map((name) => {
    const theirs = all.filter((found) => nameOf(found) === name);
    const role = theirs.map(
      ({ article, quotation }) => quotation.speaker?.role && slice(article.text, quotation.speaker.role),
    );
    return {
      name,
      role: role.find(Boolean) ?? null,
      quotations: theirs.length,
      articles: theirs.map(({ article }) => article.id),
    };
  });
  const like = (typed: string): SpeakerSummary[] =>
    speakers.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));

  const library: Library = {
    articles: async () => articles.map((article) => summaryOf(article, quotations.get(article))),
    article: async (id) => articles.find((article) => article.id === id) ?? null,
    quotations: async ({ speaker, article, kind }) =>
      all.filter(
        (found) =>
          (speaker === null || nameOf(found) === speaker) &&
          (article === null || found.article.id === article) &&
          (kind === null || found.quotation.kind === kind),
      ),
    speakers: async () => speakers,
    unknownTerms: async () => new Set(),
  };
  return {
    queries,
    library,
    answerer: {
      readyQuestions: async (article) => ready.filter((one) => article === null || one.article.id === article),
      ask: async (query) => {
        queries.push(query);
        const answer = said(query);
        const { passages = [] } = answer;
        return {
          ...{ question: query.question, outcome: 'answered', missing: [], corrected: null, passages },
          shown: Math.min(3, passages.length),
          general: null,
          ...answer,
        };
      },
      quote: async (query) => {
        queries.push(query);
        const meant = query.speaker === null ? [] : like(query.speaker);
        if (query.speaker !== null && meant.length === 0) return { speakers: [], nearest: speakers, quotations: [] };
        const wanted = all.filter(
          (found) =>
            (query.speaker === null || meant.some(({ name }) => name === nameOf(found))) &&
            (query.article === null || query.article === found.article.id) &&
            (query.kind === null || query.kind === found.quotation.kind) &&
            (query.topic === null ||
              found.quotation.content.some((part) => slice(found.article.text, part).includes(query.topic ?? ''))),
        );
        return { speakers: meant, nearest: [], quotations: wanted };
      },
      topicsLike: async (typed) => ['the tipping point', 'the museum'].filter((topic) => topic.includes(typed)),
      speakersLike: async (typed, limit) => like(typed).slice(0, limit),
      verify: async ({ text }) => ({
        text,
        verdict: 'absent',
        joint: 'one',
        pieces: [{ typed: { start: 0, end: text.length }, verdict: 'absent', passage: null, differences: [] }],
        stretch: null,
      }),
      suggest: async (typed, article, limit) =>
        articles
          .filter(({ id }) => article === null || id === article)
          .flatMap((one) =>
            one.sentences.map((span, sentence) => ({
              article: one,
              sentence,
              head: onOneLine(slice(one.text, span), 100),
            })),
          )
          .filter(({ head }) => head.toLowerCase().includes(typed.trim().toLowerCase()))
          .slice(0, limit),
    },
  };
}

export { responderOver } from '../support/responder.ts';
