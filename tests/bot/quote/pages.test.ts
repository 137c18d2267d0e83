import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import type { Quotation } from '../../../src/domain/quotation.ts';
import { slice } from '../../../src/domain/span.ts';
import { chatInput } from '../../support/discord/payloads.ts';
import { literalArticle, literalQuotation } from '../../support/literal-articles.ts';
import { literalBot, QUOTATIONS, responderOver } from '../bot.ts';
import { buttonsOf, idOf, labelsOf, press, pressOf } from '../buttons.ts';
import { isHidden, markdownOf, quotesIn, shownOf } from '../shown.ts';

type Shelf = ReadonlyMap<Article, readonly Quotation[]>;
type Options = Record<string, string | boolean>;

/** An article in which each of these people says some things about rain. */
function reported(
  id: string,
  hash: string,
  people: Readonly<Record<string, number>>,
  length = 10,
): [Article, Quotation[]] {
  const said = Object.entries(people).flatMap(([name, n]) =>
    Array.from({ length: n }, (_, i) => ({
      name,
      words: `rain ${i} of ${name} in ${id} is ${'quite '.repeat(length)}long`,
    })),
  );
  const article = literalArticle(id, [said.map(({ name, words }) => `${name} said that ${words}.`)], { hash });
  return [article, said.map(({ name, words }) => literalQuotation(article, 'indirect', [words], { name }))];
}

const LONG: Shelf = new Map([reported('weather', 'feed00000001', { Ann: 40, Ben: 3 }), ...QUOTATIONS]);
/** As the bot shows it. */
const wordsIn = (shelf: Shelf): string[] =>
  [...shelf].flatMap(([{ text }, own]) => own.map(({ content }) => text.slice(content[0]?.start, content.at(-1)?.end)));

const responder = (shelf: Shelf) => responderOver(literalBot(shelf));
const ask = (options: Options, shelf: Shelf) => responder(shelf).respond(chatInput('quote', options));

/** All pages from the first, each from another bot: nothing is left but the message. */
async function pagesOf(options: Options, shelf: Shelf): Promise<unknown[]> {
  const pages = [await ask(options, shelf)] as unknown[];
  while (labelsOf(pages.at(-1)).includes('Next')) {
    if (pages.length > 100) throw new Error('no last page');
    pages.push(await press(responder(shelf), pages.at(-1), 'Next'));
  }
  return pages;
}

describe('pages', () => {
  it.each<[string, Options, Shelf]>([
    ['of everybody', {}, LONG],
    ['of one speaker', { speaker: 'ann' }, LONG],
    ['of one speaker in one article and kind', { speaker: 'ann', article: 'weather', kind: 'indirect' }, LONG],
    ['of an article', { article: 'weather' }, LONG],
    ['of a kind', { kind: 'indirect' }, LONG],
    ['of a topic', { topic: 'rain' }, LONG],
    ['of a speaker and a topic', { speaker: 'ann', topic: 'rain' }, LONG],
    ['of namesakes', { speaker: 'n' }, LONG],
    [
      'of a topic in several articles',
      { topic: 'rain' },
      new Map([1, 2, 3].map((i) => reported(`a${i}`, `feed${i}0000000`, { Ann: 6, Ben: 6 }))),
    ],
  ])('%s show every quotation once, and lead back the same way', async (_, options, shelf) => {
    const pages = await pagesOf(options, shelf);
    expect(pages.length).toBeGreaterThan(2);
    const { queries, ...bot } = literalBot(shelf);
    const { quotations } = await bot.answerer.quote({
      speaker: String(options.speaker ?? '') || null,
      topic: String(options.topic ?? '') || null,
      article: String(options.article ?? '') || null,
      kind: options.kind === 'indirect' ? 'indirect' : null,
    });
    const expected = quotations.map(({ article, quotation: { content } }) =>
      slice(article.text, { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 }),
    );
    const shown = pages.flatMap((page) => quotesIn(page));
    expect(shown.toSorted()).toEqual(expected.toSorted());
    expect(labelsOf(pages[0])).toEqual(['(Previous)', 'Next', 'Share']);
    expect(labelsOf(pages.at(-1))).toEqual(['Previous', '(Next)', 'Share']);
    for (const [i, page] of pages.entries()) expect(markdownOf(page)).toContain(`-# Page ${i + 1} of ${pages.length}`);
    expect(pages.slice(1)).toMatchObject(pages.slice(1).map(() => ({ type: 7 })));
    let back = pages.at(-1);
    for (let i = pages.length - 2; i >= 0; i--) {
      back = await press(responder(shelf), back, 'Previous');
      expect(quotesIn(back)).toEqual(quotesIn(pages[i]));
    }
  });

  it('are not there for what fits on one', async () => {
    for (const options of [{}, { speaker: 'corbet' }, { topic: 'open' }])
      expect(labelsOf(await ask(options, QUOTATIONS))).toEqual(['Share']);
  });

  it('by speaker repeat the name at the top of each, and say on the first who follows', async () => {
    const pages = await pagesOf({}, LONG);
    expect(markdownOf(pages[0])).toContain('**47 quotations** by 5 speakers');
    expect(shownOf(pages[0]).shown).toMatch(
      /\d+ more quotations follow: Ann \(\d+\), Ben \(3\), .* and speaker not stated \(1\)/,
    );
    expect(markdownOf(pages[1])).toContain('**Ann**\n> rain ');
    expect(markdownOf(pages[1])).not.toContain('quotations follow');
  });

  it('keep a topic nowhere but in the message: it stands in no button', async () => {
    const options = { topic: 'rain' };
    const pages = await pagesOf(options, LONG);
    expect(markdownOf(pages[0])).toContain('about “rain”');
    expect(markdownOf(pages[1])).toMatch(/^\*\*43 quotations\*\* about “rain”\n/);
    expect(markdownOf(pages.at(-1))).toMatch(/^\*\*43 quotations\*\* about “rain”\n/);
    expect(JSON.stringify(pages.map(buttonsOf))).not.toContain('rain');
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a heading of another list', 'a **44 quotations** about “snow”'],
    ['more than a heading', '**43 quotations** about\nwhatever'],
    ['too much', `**43 quotations**${' very'.repeat(1_000)}`],
    ['no text', 43],
  ])('of a topic say how many there are when the message tells %s', async (_, content) => {
    const first = await ask({ topic: 'rain' }, LONG);
    const under = { data: { components: [{ type: 17, components: [{ type: 10, content }] }] } };
    const second = await responder(LONG).respond(pressOf(idOf(first, 'Next'), { under }));
    expect(markdownOf(second)).toMatch(/^\*\*43 quotations\*\*\n/);
  });

  it('of a topic reach as far as a button has room, and say how many are left', async () => {
    const shelf = new Map([reported('weather', 'feed00000001', { Ann: 200 })]);
    const pages = await pagesOf({ topic: 'rain' }, shelf);
    const shown = new Set(pages.flatMap((page) => quotesIn(page)));
    expect(shown.size).toBeGreaterThan(50);
    expect(shown.size).toBeLessThan(200);
    expect(markdownOf(pages.at(-1))).toContain(`-# ${200 - shown.size} more quotations did not fit here.`);
    expect(markdownOf(pages[1])).toContain('**200 quotations**');
  });

  it('shorten what is longer than a page, and lose nothing', async () => {
    const shelf = new Map([reported('weather', 'feed00000001', { Ann: 2, Ben: 1 }, 900)]);
    const pages = await pagesOf({ kind: 'indirect' }, shelf);
    const quotes = pages.flatMap((page) => quotesIn(page));
    expect(quotes).toHaveLength(3);
    for (const [i, words] of wordsIn(shelf).entries()) expect(words.startsWith(quotes[i] ?? '-')).toBe(true);
    expect(markdownOf(pages[0])).toContain('The sentence goes on');
  });
});

describe('a page that others see', () => {
  it('is turned by the person whose it is; others turn their own', async () => {
    const first = await ask({ speaker: 'ann', private: false }, LONG);
    expect(await press(responder(LONG), first, 'Next', { hidden: false })).toMatchObject({ type: 7 });
    const others = await press(responder(LONG), first, 'Next', { hidden: false, userId: '77' });
    expect(isHidden(others)).toBe(true);
    expect(labelsOf(others)).toEqual(['Previous', 'Next', 'Share']);
    expect(await press(responder(LONG), others, 'Next', { userId: '77' })).toMatchObject({ type: 7 });
  });
});

describe('what is not there any more', () => {
  const changed: Shelf = new Map([reported('weather', 'fade00000002', { Ann: 40, Ben: 3 }), ...QUOTATIONS]);
  const found: Shelf = new Map([...LONG].map(([article, own]) => [article, own.slice(1)]));

  it.each<[string, Options, Shelf]>([
    ['an edited article, everybody', {}, changed],
    ['an edited article, a speaker', { speaker: 'ann' }, changed],
    ['an edited article, a topic', { topic: 'rain' }, changed],
    ['no article, a topic', { topic: 'rain' }, new Map()],
    ['other quotations found in the same text, a speaker', { speaker: 'ann' }, found],
    ['other quotations found in the same text, a topic', { topic: 'rain' }, found],
    ['an article that was added, everybody', {}, new Map([...LONG, reported('new', 'beef00000003', { Eve: 1 })])],
  ])('%s: says so, for the asker only', async (_, options, shelf) => {
    const response = await press(responder(shelf), await ask(options, LONG), 'Next');
    expect(response).toMatchObject({ type: 4 });
    expect(isHidden(response)).toBe(true);
    expect(shownOf(response).shown).toContain('The article has changed since, or is gone');
  });

  it('an article that was added changes nothing for one speaker', async () => {
    const shelf = new Map([reported('added', 'beef00000003', { Eve: 9 }), ...LONG]);
    expect(await press(responder(shelf), await ask({ speaker: 'ann' }, LONG), 'Next')).toMatchObject({ type: 7 });
  });

  it('two articles whose hashes begin alike are not taken for one another', async () => {
    const twin = reported('twin', 'feed0000ffff', { Ann: 40 });
    const answer = await ask({ speaker: 'ann' }, LONG);
    const shelf = new Map([twin, ...LONG].filter(([{ id }]) => id !== 'weather'));
    expect(shownOf(await press(responder(shelf), answer, 'Next')).shown).toContain('The article has changed since');
  });

  it.each<Options>([{}, { speaker: 'ann' }, { topic: 'rain' }])(
    'an id that we did not write, after %j',
    async (options) => {
      const id = idOf(await ask(options, LONG), 'Next');
      const list = id.slice(id.indexOf('.'));
      for (const forged of [
        `n______${list}`,
        `nZg${list}`,
        `n${list}`,
        `${id}A`,
        id.slice(0, -2),
        `n.${id}`,
        'n',
        'p.',
        'nAA.s',
        'nAA.nAA',
      ]) {
        const response = await responder(LONG).respond(pressOf(forged));
        expect(isHidden(response), forged).toBe(true);
        expect(shownOf(response).shown, forged).toMatch(/does nothing any more|has changed since/);
      }
    },
  );
});
