import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, CitedPassage, SpokenPart } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Quotation } from '../../src/domain/quotation.ts';
import type { Span } from '../../src/domain/span.ts';
import type { Respond } from '../../src/transports/interaction.ts';
import { limitViolations } from '../support/discord/limits.ts';
import { openapiSkipReason, validateBody } from '../support/discord/openapi.ts';
import { chatInput } from '../support/discord/payloads.ts';
import { renderDiscord } from '../support/discord-markdown.ts';
import { drawnText } from '../support/drawn-text.ts';
import { hostileText } from '../support/hostile-text.ts';
import { anyInteraction, type Known } from '../support/interactions.ts';
import { literalArticle, placeOf } from '../support/literal-articles.ts';
import { runs } from '../support/runs.ts';
import { literalBot, responderOver } from './bot.ts';
import { buttonsOf, menusOf, pressOf } from './buttons.ts';
import { isHidden, quotesIn, shownOf, textsOf } from './shown.ts';

const KNOWN: Known = {
  questions: ['When was Rust merged into the kernel?'],
  articles: ['rust', 'news/museum', 'A museum *for* everybody', '[Rust in the Linux kernel]'],
  speakers: ['Jonathan Corbet', 'Obama'],
  topics: ['tipping', 'open'],
  buttons: [],
  menus: [],
};

/** Formatting of our own; everything else would have come from an article or a person. */
const OURS = /^(?:blockQuote|subtext|bold|italic|list|code|link https?:\/\/\S+)$/;

/** The one mention of ours: it names who shares a reply, and calls nobody. */
const SHARED = /^-# [^\n]*(?<!\\)<@\d+>/;
/** White space is folded in headings, and small print has no empty lines. */
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The lines around a passage that was walked from. */
const aroundIn = (response: unknown): string[] =>
  textsOf(response)
    .filter((text) => /^-# (?:Before|After): /.test(text))
    .flatMap((text) =>
      renderDiscord(text)
        .shown.replace(/^(?:Before|After): /, '')
        .split('\n'),
    )
    .map(folded);

/** What introduces somebody's words, in pieces; a long one is cut with an ellipsis. */
const introductionsIn = (response: unknown): string[] =>
  textsOf(response)
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => (line.startsWith('-# In the article: “') ? [renderDiscord(line).shown] : []))
    .flatMap((line) => folded(line).slice('In the article: “'.length, -1).split('…'))
    .map(folded);

/** Everything that holds for every response, whatever was asked of whatever articles. */
function check(response: unknown, articles: Iterable<Article>): void {
  // As it is sent, not as it stands in memory.
  const sent = JSON.parse(JSON.stringify(response));
  expect(limitViolations(sent)).toEqual([]);
  expect(validateBody('post', '/interactions/1/token/callback', sent)).toEqual([]);
  const foreign = shownOf(sent).found.filter((name) => !OURS.test(name));
  expect(foreign).toEqual(textsOf(sent).some((text) => SHARED.test(text)) ? ['user'] : []);
  const texts = [...articles].map(({ text }) => text);
  const drawn = [...articles].map(drawnText);
  for (const quote of quotesIn(response))
    expect(
      // At its ends a span may have a part of the white space around a line end.
      drawn.some((text) => text.includes(quote.trim())),
      quote,
    ).toBe(true);
  for (const line of [...aroundIn(response), ...introductionsIn(response)])
    expect(
      texts.some((text) => folded(text).includes(line)),
      line,
    ).toBe(true);
}

/** Which buttons are pressed one after the other, and by whom. */
const presses = fc.array(
  fc.record({ button: fc.nat(4), hidden: fc.boolean(), owner: fc.constantFrom('1', undefined) }),
  {
    maxLength: 4,
  },
);

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
    heading: fc.option(long, { nil: null }),
    more: fc.array(sentence, { maxLength: 3 }),
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
  .map(({ sentences, heading, more, ...about }) => {
    const [first, second] = [sentences, more].map((list) => list.map((words) => words || '.'));
    const parts = [first ?? [], ...(heading ? [{ heading }] : []), ...(second?.length ? [second] : [])];
    return literalArticle('hostile', parts, about);
  });

const hostileSaid = (article: Article): fc.Arbitrary<Omit<Quotation, 'confidence'>> =>
  fc.record({
    cue: fc.option(spanIn(article), { nil: null }),
    mention: fc.option(spanIn(article), { nil: null }),
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

/** Presses one button after the other, each under what the one before led to. */
async function pressOn(
  respond: Respond,
  from: unknown,
  list: readonly { readonly button: number; readonly hidden: boolean; readonly owner: string | undefined }[],
  articles: readonly Article[],
): Promise<void> {
  let response = from;
  for (const { button, hidden, owner } of list) {
    const pressable = buttonsOf(response).filter(({ id, disabled }) => id !== '' && !disabled);
    const pressed = pressable[button % Math.max(1, pressable.length)];
    if (!pressed) return;
    response = await respond(pressOf(pressed.id, { hidden, ...(owner === undefined ? {} : { owner }) }));
    check(response, articles);
    // Nothing of these has changed; only *Share* under what everybody sees is refused.
    expect(shownOf(response).shown).not.toContain('has changed since');
    if (pressed.label !== 'Share' || hidden) expect(shownOf(response).shown).not.toContain('does nothing');
  }
}

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
    const replies = [
      await respond(chatInput('ask', { question: 'q', private: true })),
      await respond(chatInput('ask', { question: 'q', private: false })),
      await respond(chatInput('quote')),
      await respond(chatInput('articles')),
    ];
    const buttons = replies.flatMap((reply) => buttonsOf(reply).map(({ id }) => id)).filter((id) => id !== '');
    expect(buttons.length).toBeGreaterThan(4);
    const menus = replies
      .flatMap(menusOf)
      .map(({ id, entries }) => ({ id, values: entries.map(({ value }) => value) }));
    expect(menus.length).toBeGreaterThan(1);
    const articles = await Promise.all((await bot.library.articles()).map(({ id }) => bot.library.article(id)));
    await fc.assert(
      fc.asyncProperty(anyInteraction({ ...KNOWN, buttons, menus }), async (interaction) => {
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
      { numRuns: runs(100, 400) },
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
        presses,
        options: fc.record({ private: fc.boolean() }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(scene, async ({ article, answer, question, missing, quotations, options, presses }) => {
        const at = (share: number): number => Math.floor(share * question.length);
        const spans = missing.map(([a, b]) => ({ start: at(Math.min(a, b)), end: at(Math.max(a, b)) }));
        const shelf = new Map([[article, quotations.map((said): Quotation => ({ ...said, confidence: 1 }))]]);
        const bot = literalBot(shelf, () => ({ ...answer, question, missing: spans }));
        const { respond } = responderOver(bot, { onError: (error) => expect.fail(String(error.stack)) });
        const asked = await respond(chatInput('ask', { question, ...options }));
        check(asked, [article]);
        // However much is said about the first passage, there is room for some of its words.
        const answers = answer.outcome !== 'unanswered' && (answer.passages ?? []).length > 0;
        expect(quotesIn(asked).length > 0).toBe(answers);
        for (const request of [{}, { article: 'hostile' }, { speaker: question }]) {
          const found = await respond(chatInput('quote', { ...options, ...request }));
          check(found, [article]);
          await pressOn(respond, found, presses, [article]);
        }
        await pressOn(respond, asked, presses, [article]);
      }),
      { numRuns: runs(15, 100) },
    );
    // Each run answers some twenty interactions, whose validation takes most of the time.
  });
});
