import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { limitViolations } from '../../support/discord/limits.ts';
import { openapiSkipReason, validateBody } from '../../support/discord/openapi.ts';
import { autocomplete, chatInput } from '../../support/discord/payloads.ts';
import { literalArticle } from '../../support/literal-articles.ts';
import { literalBot, MUSEUM, QUOTATIONS, RUST, responderOver } from '../bot.ts';
import { buttonsOf, choiceOf, choose, entriesOf, labelsOf, menusOf, press, pressOf } from '../buttons.ts';
import { isHidden, markdownOf, shownOf } from '../shown.ts';

/** One locale of each language that there are words for, and one that there are none for. */
const LOCALES = [
  Locale.EnglishUS,
  Locale.German,
  Locale.French,
  Locale.SpanishES,
  Locale.PortugueseBR,
  Locale.Japanese,
  Locale.Korean,
];

function check(response: unknown): void {
  const sent = JSON.parse(JSON.stringify(response));
  expect(limitViolations(sent)).toEqual([]);
  expect(validateBody('post', '/interactions/1/token/callback', sent)).toEqual([]);
}

const LONG = '*Grüße* aus [Orran](http://x.y) '.repeat(40);

/** So many articles, some of them with titles and sources of hostile length. */
const many = (count: number): ReadonlyMap<Article, []> =>
  new Map(
    Array.from({ length: count }, (_, i) => [
      literalArticle(`a/${i}`, [['One sentence.']], {
        title: i % 7 === 3 ? LONG : `Article ${i}`,
        hash: i.toString(16).padStart(12, '0'),
        source: i % 5 === 2 ? { name: LONG, published: LONG, author: LONG, url: 'https://example.org/x' } : {},
      }),
      [],
    ]),
  );

describe(`the articles${openapiSkipReason}`, () => {
  it('are listed with where they come from and how much there is of them', async () => {
    const { respond } = responderOver(literalBot());
    const reply = await respond(chatInput('articles'));
    check(reply);
    expect(shownOf(reply).shown).toBe(
      [
        '2 articles',
        '[Rust in the Linux kernel]\n1 sentence · 2 quotations',
        'A museum *for* everybody\nThe Paper · 2024-12-01 · 1 sentence · 2 quotations',
        'One of them in detail: /articles article:',
      ].join('\n\n'),
    );
    expect(isHidden(reply)).toBe(true);
    expect(isHidden(await respond(chatInput('articles', { private: false })))).toBe(false);
  });

  it.each([1, 8, 9, 10_000])('%d of them, on pages to the last and back', async (count) => {
    const responder = responderOver(literalBot(many(count)));
    const pages = Math.ceil(count / 8);
    let reply: unknown = await responder.respond(chatInput('articles'));
    check(reply);
    if (count <= 8) return expect(labelsOf(reply)).toEqual([]);
    expect(labelsOf(reply)).toEqual(['(Previous)', 'Next']);
    for (let page = 2; page <= Math.min(pages, 20); page++) {
      reply = await press(responder, reply, 'Next');
      check(reply);
      expect(markdownOf(reply)).toContain(`Page ${page} of ${pages.toLocaleString('en')}`);
    }
    reply = await press(responder, reply, 'Previous');
    expect(markdownOf(reply)).toContain(`Page ${Math.min(pages, 20) - 1} of`);
    return undefined;
  });

  it('a page that there is no more leads to the last; a damaged id says so', async () => {
    const long = responderOver(literalBot(many(100)));
    const next = buttonsOf(await long.respond(chatInput('articles')))[1]?.id ?? '';
    const short = responderOver(literalBot(many(3)));
    const reply = await short.respond(pressOf(next));
    check(reply);
    expect(markdownOf(reply)).toContain('**3 articles**');
    expect(markdownOf(await short.respond(pressOf('N!')))).toContain('does nothing');
  });

  it.each(LOCALES)('in %s: a list, a page of one, none at all, and what the bot is', async (locale) => {
    for (const bot of [literalBot(), literalBot(many(20)), literalBot(many(1)), literalBot(new Map())]) {
      const { respond } = responderOver(bot, { operator: { version: '1.2.3', url: 'https://example.org/' } });
      check(await respond(chatInput('articles', {}, { locale })));
      check(await respond(chatInput('articles', { article: 'news/museum' }, { locale })));
      const about = await respond(chatInput('about', {}, { locale }));
      check(about);
      expect(markdownOf(about)).toContain('Verbatim 1.2.3');
    }
  });
});

describe('one article', () => {
  it('has its title once, and whole sentences to ask with before cut ones', async () => {
    const long = `${'Word '.repeat(30)}ends.`;
    const tale = literalArticle('tale', [{ heading: 'A tale' }, [long, 'One fish swam.', 'Two fish swam.']], {
      title: 'A tale',
    });
    const { respond } = responderOver(literalBot(new Map([[tale, []]])));
    const { shown } = shownOf(await respond(chatInput('articles')));
    expect(shown).toMatch(/^A tale\n3?\d* ?/);
    expect(shown.match(/A tale/g)).toHaveLength(1);
    expect(shown).toMatch(/You could ask\n• One fish swam\.\n• Two fish swam\.\n• Word .*…$/);
    expect(shownOf(await respond(chatInput('about'))).shown).toContain('/ask question: A tale');
  });

  it('with its source, its outline, whom it quotes and what to ask', async () => {
    const { respond } = responderOver(literalBot());
    const reply = await respond(chatInput('articles', { article: '[Rust in the Linux kernel]' }));
    check(reply);
    const { shown } = shownOf(reply);
    for (const part of ['[Rust in the Linux kernel]', 'The Tipping Point', 'Greg Kroah-Hartman (1)', 'You could ask'])
      expect(shown).toContain(part);
    expect(labelsOf(reply)).toEqual([]);
    const museum = await respond(chatInput('articles', { article: MUSEUM.id }));
    check(museum);
    expect(shownOf(museum).shown).toContain('A museum *for* everybody\nThe Paper · Ann Lee · 2024-12-01');
    expect(buttonsOf(museum)).toMatchObject([{ label: 'Open source', url: 'https://example.org/a_%28b%29' }]);
  });

  it('when it is the only one, at once; in its language', async () => {
    const article = literalArticle('einer', [['Ein Satz.']]);
    const german = { ...article, language: 'de' };
    const { respond } = responderOver(literalBot(new Map([[german, []]])));
    const reply = await respond(chatInput('articles', {}, { locale: Locale.French }));
    check(reply);
    expect(markdownOf(reply)).toContain('-# allemand');
  });

  it('with a thousand headings, within Discord’s limits', async () => {
    const parts = Array.from({ length: 1_000 }, (_, i) => [
      { heading: `${i} ${LONG}` },
      [`Sentence ${i}. ${LONG}`],
    ]).flat();
    const article = literalArticle('long', parts, {
      title: LONG,
      source: { name: LONG, author: LONG, published: LONG },
    });
    const { respond } = responderOver(literalBot(new Map([[article, []]])));
    const reply = await respond(chatInput('articles', { article: 'long' }));
    check(reply);
    expect(markdownOf(reply)).toContain('… and 985 more');
  });
});

describe('without articles', () => {
  it.each([
    ['ask', { question: 'Who?' }],
    ['quote', {}],
    ['quote', { speaker: 'Ann' }],
    ['verify', { text: 'Who?' }],
    ['articles', {}],
  ])('/%s says how they come here', async (command, options) => {
    const { respond } = responderOver(literalBot(new Map()));
    const reply = await respond(chatInput(command, options));
    check(reply);
    expect(isHidden(reply)).toBe(true);
    expect(shownOf(reply).shown).toBe(
      'There are no articles here yet.\nWhoever runs this bot puts them into its folder; after that, ask with /ask.',
    );
  });
});

describe('about the bot', () => {
  it('says what it does, with examples from the articles, and links to where it is added', async () => {
    const { respond } = responderOver(literalBot(), { operator: { version: '1.2.3', url: 'https://example.org/bot' } });
    const reply = await respond(chatInput('about', {}, { applicationId: '1290000000000000001' }));
    check(reply);
    const { shown } = shownOf(reply);
    for (const part of [
      '/ask question: Rust was merged into the kernel in October 2022.',
      '/quote See what somebody said',
      '/articles See which articles',
      'It guarantees the words',
      'It does not guarantee that what the articles say is true',
      'stores nothing',
      '2 articles · 2 sentences · 4 quotations · Verbatim 1.2.3',
    ])
      expect(shown).toContain(part);
    expect(buttonsOf(reply)).toMatchObject([
      { label: 'Add this bot', url: 'https://discord.com/oauth2/authorize?client_id=1290000000000000001' },
      { label: 'Website', url: 'https://example.org/bot' },
    ]);
  });

  it('has no link to what it does not know, and none to what is no web address', async () => {
    const bot = literalBot();
    const told = responderOver(bot, { operator: { version: '1', url: 'javascript:alert(1)' } });
    expect(labelsOf(await told.respond(chatInput('about')))).toEqual(['Add this bot']);
    const untold = await responderOver(bot).respond(chatInput('about', {}, { applicationId: 'nonsense' }));
    check(untold);
    expect(labelsOf(untold)).toEqual([]);
    expect(markdownOf(untold)).not.toContain('Verbatim');
  });
});

describe('questions of an article’s own words', () => {
  const QUESTION = 'When was Rust merged into the kernel?';
  const READY = [
    { article: RUST, sentence: 0, question: QUESTION },
    { article: RUST, sentence: 2, question: 'What did Greg Kroah-Hartman say about the tipping point?' },
    { article: MUSEUM, sentence: 0, question: 'What did Mr. Obama say about the museum?' },
  ];
  const bot = literalBot(QUOTATIONS, undefined, READY);
  const { respond } = responderOver(bot);

  it('stand under its page as buttons, and are answered beside it, for the presser only', async () => {
    const page = await respond(chatInput('articles', { article: 'rust' }));
    check(page);
    expect(labelsOf(page)).toEqual(READY.slice(0, 2).map(({ question }) => question));
    expect(markdownOf(page).split('\n').at(-1)).toBe('**You could ask**');
    const answer = await press({ respond }, page, QUESTION);
    expect(answer).toMatchObject({ type: 4 });
    expect(isHidden(answer)).toBe(true);
    expect(bot.queries.at(-1)).toEqual({ question: QUESTION, article: 'rust', limit: 6 });
    expect(markdownOf(answer)).toContain(`-# Asked: ${QUESTION}\n\n> Rust was merged into the kernel in October 2022.`);
    expect(labelsOf(answer)).toContain('Share');
    const others = await press({ respond }, page, QUESTION, { hidden: false, userId: '7' });
    expect(isHidden(others)).toBe(true);
    expect(labelsOf(await press({ respond }, page, QUESTION, { guild: null }))).not.toContain('Share');
  });

  it('are asked as the button says, whoever made it, unless the article has changed', async () => {
    const page = await respond(chatInput('articles', { article: 'rust' }));
    const later = responderOver(literalBot());
    expect(markdownOf(await press(later, page, QUESTION))).toContain(`-# Asked: ${QUESTION}`);
    const changed = responderOver(literalBot(new Map([[{ ...RUST, hash: 'cccccccccccc' }, []]])));
    expect(shownOf(await press(changed, page, QUESTION)).shown).toContain('has changed since');
    for (const id of ['q', 'q.', 'q~.Why?', 'qAA', 'qAA. '])
      expect(shownOf(await respond(pressOf(id))).shown, id).toContain('does nothing any more');
  });
});

describe('a long list', () => {
  const OPEN = 'Open an article';
  const JUMP = 'Jump to …';
  const named = (titles: readonly string[]): ReadonlyMap<Article, []> =>
    new Map(
      titles.map((title, i) => [
        literalArticle(`a/${i}`, [['One sentence.']], { title, hash: i.toString(16).padStart(12, '0') }),
        [],
      ]),
    );
  /** Two hundred titles from A to Z, in no order. */
  const shelf = named(Array.from({ length: 200 }, (_, i) => `${String.fromCharCode(65 + ((i * 7) % 26))} title ${i}`));
  const restarted = () => responderOver(literalBot(shelf));

  it('is sorted by title and can be jumped in, to any page by its first and last title', async () => {
    const first = await restarted().respond(chatInput('articles'));
    check(first);
    const places = entriesOf(first, JUMP);
    expect(places).toHaveLength(25);
    expect(places[0]).toBe('(A title 0 – A title 182)');
    expect(places.at(-1)).toMatch(/^Z title \d+ – Z title \d+$/);
    const there = await choose(restarted(), first, places[12] ?? '');
    expect(there).toMatchObject({ type: 7 });
    check(there);
    const [begin = '', end = ''] = (places[12] ?? '').split(' – ');
    const shown = shownOf(there).shown;
    expect(shown.indexOf(begin)).toBeLessThan(shown.indexOf(end));
    expect(shown).toContain('Page 13 of 25');
    expect(entriesOf(there, JUMP)[12]).toBe(`(${places[12]})`);
  });

  it('opens an article of the page, from where one comes back to that page', async () => {
    const first = await restarted().respond(chatInput('articles'));
    const third = await press(restarted(), await press(restarted(), first, 'Next'), 'Next');
    const [label = ''] = entriesOf(third, OPEN);
    const opened = await choose(restarted(), third, label);
    expect(opened).toMatchObject({ type: 7 });
    check(opened);
    expect(shownOf(opened).shown.startsWith(`${label}\n`)).toBe(true);
    expect(markdownOf(await press(restarted(), opened, 'Back'))).toBe(markdownOf(third));
  });

  it('of more pages than a menu has entries leads near to each', async () => {
    const { respond } = responderOver(literalBot(named(Array.from({ length: 900 }, (_, i) => `T ${i}`))));
    const first = await respond(chatInput('articles'));
    check(first);
    const places = entriesOf(first, JUMP);
    expect(places.length).toBeGreaterThan(20);
    expect(places.length).toBeLessThanOrEqual(25);
    expect(places.at(-1)).toMatch(/ – T 899$/);
    expect(shownOf(await choose({ respond }, first, places[1] ?? '')).shown).toContain('\nT 40\n');
  });

  it('has no menu for jumping where all is on one page', async () => {
    const reply = await responderOver(literalBot()).respond(chatInput('articles'));
    expect(menusOf(reply).map(({ placeholder }) => placeholder)).toEqual([OPEN]);
    expect(labelsOf(reply)).toEqual([]);
  });

  it('says so when a choice means nothing, or its article is gone', async () => {
    const { respond } = restarted();
    for (const [id, value] of [
      ['A', 'a/0'],
      ['AAA', 'gone'],
      ['J', '~'],
    ] as const)
      expect(isHidden(await respond(choiceOf(id, value))), id).toBe(true);
  });
});

describe('article: with a slip', () => {
  const titles = ['Rust in the Linux kernel', 'Wool prices 2022', 'Wool prices 2023', 'Lamp'];
  const { respond } = responderOver(
    literalBot(
      new Map(
        titles.map((title, i) => [literalArticle(`n${i}`, [['One.']], { title, hash: `${i}`.padStart(12, '0') }), []]),
      ),
    ),
  );
  const offered = async (article: string): Promise<string[]> =>
    JSON.parse(JSON.stringify(await respond(autocomplete('articles', { article }, 'article')))).data.choices.map(
      ({ name }: { name: string }) => name,
    );

  it.each([
    ['Rsut', 'Rust in the Linux kernel'],
    ['Rust in teh Linux kernel', 'Rust in the Linux kernel'],
    ['Rust in the Linux kernel article', 'Rust in the Linux kernel'],
    ['linuxkernel rust', 'Rust in the Linux kernel'],
    ['wool prcies 2023', 'Wool prices 2023'],
    ['woolprices 2023', 'Wool prices 2023'],
  ])('%s is offered %s', async (typed, title) => {
    expect((await offered(typed))[0]).toBe(title);
  });

  it('is taken for the title that is nearly the same, and never for another year’s', async () => {
    expect(shownOf(await respond(chatInput('articles', { article: 'Rust in teh Linux kernel' }))).shown).toContain(
      'Rust in the Linux kernel\n',
    );
    expect(shownOf(await respond(chatInput('articles', { article: 'Woolprices 2024' }))).shown).toContain(
      'There is no article “Woolprices 2024”.',
    );
    expect(await offered('Woolprices 2024')).toEqual([]);
    expect(await offered('zebra crossing')).toEqual([]);
  });
});
