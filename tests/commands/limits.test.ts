import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, CitedPassage, SpokenPart } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Quotation } from '../../src/domain/quotation.ts';
import type { Span } from '../../src/domain/span.ts';
import { limitViolations } from '../support/discord/limits.ts';
import { openapiSkipReason, validateBody } from '../support/discord/openapi.ts';
import { chatInput } from '../support/discord/payloads.ts';
import { hostileText } from '../support/hostile-text.ts';
import { anyInteraction, type Known } from '../support/interactions.ts';
import { literalArticle, placeOf } from '../support/literal-articles.ts';
import { literalBot, responderOver } from './bot.ts';
import { isHidden, quotesIn, shownOf } from './shown.ts';

const KNOWN: Known = {
  questions: ['When was Rust merged into the kernel?'],
  articles: ['rust', 'news/museum', 'A museum *for* everybody', '[Rust in the Linux kernel]'],
  speakers: ['Jonathan Corbet', 'Obama'],
  topics: ['tipping', 'open'],
};

/** Formatting of our own; everything else would have come from an article or a person. */
const OURS = /^(?:blockQuote|subtext|bold|italic|list|code|link https?:\/\/\S+)$/;

/** Everything that holds for every response, whatever was asked of whatever articles. */
function check(response: unknown, articles: Iterable<Article>): void {
  // As it is sent, not as it stands in memory.
  const sent = JSON.parse(JSON.stringify(response));
  expect(limitViolations(sent)).toEqual([]);
  expect(validateBody('post', '/interactions/1/token/callback', sent)).toEqual([]);
  expect(shownOf(sent).found.filter((name) => !OURS.test(name))).toEqual([]);
  const texts = [...articles].map(({ text }) => text);
  for (const quote of quotesIn(response))
    expect(
      texts.some((text) => text.includes(quote)),
      quote,
    ).toBe(true);
}

/** A place between two characters of a text, never inside one. */
const placeIn = (text: string): fc.Arbitrary<number> =>
  fc.nat(text.length).map((at) => (/^[\udc00-\udfff]/.test(text.slice(at)) ? at - 1 : at));

const spanIn = ({ text }: Article): fc.Arbitrary<Span> =>
  fc.tuple(placeIn(text), placeIn(text)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

/** Sentences of signs, some of them longer than a message. */
const sentence = fc.oneof(
  { weight: 4, arbitrary: hostileText({ minLength: 1, maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(hostileText({ minLength: 1, maxLength: 6 }), fc.integer({ min: 2, max: 800 }))
      .map(([text, n]) =>
        text
          .repeat(n)
          .slice(0, 12_000)
          .replace(/[\ud800-\udbff]$/, ''),
      ),
  },
);
const long = fc.oneof(
  hostileText(),
  hostileText({ minLength: 1, maxLength: 4 }).map((text) => text.repeat(400)),
);
const known = fc.option(long, { nil: null });

const hostileArticle: fc.Arbitrary<Article> = fc
  .record({
    sentences: fc.array(sentence, { minLength: 1, maxLength: 6 }),
    title: long,
    titleSupplied: fc.boolean(),
    source: fc.record({
      name: known,
      author: known,
      published: known,
      url: fc.option(
        fc.oneof(
          fc.webUrl(),
          long.map((path) => `https://x.y/${path}`),
          long,
        ),
        { nil: null },
      ),
    }),
  })
  .map(({ sentences, ...about }) => literalArticle('hostile', [sentences.map((words) => words || '.')], about));

const hostileSaid = (article: Article): fc.Arbitrary<Pick<Quotation, 'kind' | 'content' | 'speaker'>> =>
  fc.record({
    kind: fc.constantFrom('direct', 'indirect', 'mixed'),
    content: fc
      .array(placeIn(article.text), { minLength: 2, maxLength: 6 })
      .map((ends) => ends.sort((a, b) => a - b))
      .map((ends) => ends.flatMap((end, i) => (i % 2 === 1 ? [{ start: ends[i - 1] ?? 0, end }] : []))),
    speaker: fc.option(fc.record({ name: spanIn(article), role: fc.option(spanIn(article), { nil: null }) }), {
      nil: null,
    }),
  });

const hostilePassage = (article: Article): fc.Arbitrary<CitedPassage> =>
  fc
    .record({
      from: fc.nat(article.sentences.length - 1),
      more: fc.nat(3),
      said: fc.array(hostileSaid(article), { maxLength: 6 }),
      context: fc.array(spanIn(article), { maxLength: 3 }),
      section: fc.option(spanIn(article), { nil: null }),
    })
    .map(({ from, more, said, context, section }) => {
      const last = Math.min(from + more, article.sentences.length - 1);
      const span = { start: article.sentences[from]?.start ?? 0, end: article.sentences[last]?.end ?? 0 };
      const speakers = said.flatMap(({ speaker, ...part }): SpokenPart[] => (speaker ? [{ ...part, speaker }] : []));
      return {
        ...span,
        article,
        first: from,
        last,
        score: 1,
        rank: 1,
        speakers,
        context,
        ...placeOf(article, span),
        section,
      };
    });

const hostileAnswer = (article: Article): fc.Arbitrary<Partial<Answer>> =>
  fc.record({
    outcome: fc.constantFrom('answered', 'uncertain', 'unanswered'),
    corrected: fc.option(hostileText(), { nil: null }),
    passages: fc.array(hostilePassage(article), { maxLength: 3 }),
  });

describe(`every response is one that Discord takes, and verbatim${openapiSkipReason}`, () => {
  it('whatever the interaction is', async () => {
    const bot = literalBot();
    const { respond, deferred } = responderOver(bot, {
      visibility: 'public',
      onError: (error) => expect.fail(String(error.stack)),
    });
    const articles = await Promise.all((await bot.library.articles()).map(({ id }) => bot.library.article(id)));
    await fc.assert(
      fc.asyncProperty(anyInteraction(KNOWN), async (interaction) => {
        const response = await respond(interaction);
        check(
          response,
          articles.filter((article) => article !== null),
        );
        const waiting = deferred(interaction);
        if (waiting === null) {
          expect([1, 8]).toContain(response.type);
          return;
        }
        expect(validateBody('post', '/interactions/1/token/callback', waiting)).toEqual([]);
        // An answer may turn out to be for the asker only; never the other way round.
        if (isHidden(waiting)) expect(isHidden(response)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('whatever the articles say', async () => {
    const scene = hostileArticle.chain((article) =>
      fc.record({
        article: fc.constant(article),
        answer: hostileAnswer(article),
        question: hostileText({ minLength: 1, maxLength: 20 }).map((text) => `${text}?`.slice(0, 300)),
        missing: fc.array(
          fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
          { maxLength: 8 },
        ),
        quotations: fc.array(hostileSaid(article), { maxLength: 12 }),
        options: fc.record({ private: fc.boolean() }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(scene, async ({ article, answer, question, missing, quotations, options }) => {
        const at = (share: number): number => Math.floor(share * question.length);
        const spans = missing.map(([a, b]) => ({ start: at(Math.min(a, b)), end: at(Math.max(a, b)) }));
        const shelf = new Map([
          [article, quotations.map((said): Quotation => ({ ...said, cue: null, mention: null, confidence: 1 }))],
        ]);
        const bot = literalBot(shelf, () => ({ ...answer, question, missing: spans }));
        const { respond } = responderOver(bot, { onError: (error) => expect.fail(String(error.stack)) });
        const asked = await respond(chatInput('ask', { question, ...options }));
        check(asked, [article]);
        // However much is said about the first passage, there is room for some of its words.
        const answers = answer.outcome !== 'unanswered' && (answer.passages ?? []).length > 0;
        expect(quotesIn(asked).length > 0).toBe(answers);
        check(await respond(chatInput('quote', options)), [article]);
        check(await respond(chatInput('quote', { ...options, article: 'hostile' })), [article]);
        check(await respond(chatInput('quote', { ...options, speaker: question })), [article]);
      }),
      { numRuns: 300 },
    );
  });
});
