import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { autocomplete, chatInput } from '../../support/discord/payloads.ts';
import { literalArticle, literalPassage, spanOf } from '../../support/literal-articles.ts';
import { literalBot, MUSEUM, QUOTATIONS, RUST, responderOver } from '../bot.ts';
import { labelsOf } from '../buttons.ts';
import { isHidden, markdownOf, quotesIn, shownOf } from '../shown.ts';

const MERGED = 'Rust was merged into the kernel in October 2022.';
const CORBET =
  'Jonathan Corbet, kernel maintainer and Executive Editor of LWN, emphasized that the Rust for Linux project has proven skeptics wrong.';

/** Above every answer. */
const ASKED = '-# Asked: When was Rust merged by Torvalds?\n\n';

/** The reply to `/ask` when the answerer says this. */
async function reply(said: Partial<Answer>, options: Record<string, string | boolean> = {}, bot = QUOTATIONS) {
  const { respond } = responderOver(literalBot(bot, () => said));
  return respond(chatInput('ask', { question: 'When was Rust merged by Torvalds?', ...options }));
}

describe('an answer', () => {
  it('is the passage word for word, with its place in small print', async () => {
    const response = await reply({ passages: [literalPassage(RUST, MERGED)] });
    expect(markdownOf(response)).toBe(`${ASKED}> ${MERGED}\n-# \\[Rust in the Linux kernel] · *sentence 1 of 5*`);
    expect(response).toMatchObject({
      type: 4,
      data: {
        flags: (1 << 15) | (1 << 6),
        allowed_mentions: { parse: [] },
        components: [{ type: 17, accent_color: 0x3b7dd8 }],
      },
    });
  });

  it('names a section only when it is not the title once more', async () => {
    const text = literalArticle('tale', [{ heading: 'A Tale of Fish' }, ['One fish swam.']], {
      title: 'A tale of fish',
    });
    const response = await reply({ passages: [literalPassage(text, 'One fish swam.')] });
    expect(markdownOf(response)).toBe(`${ASKED}> One fish swam.\n-# A tale of fish · *sentence 1 of 1*`);
  });

  it('names who says it, and which words are theirs', async () => {
    const [, corbet] = QUOTATIONS.get(RUST) ?? [];
    const speakers = corbet?.speaker ? [{ speaker: corbet.speaker, kind: corbet.kind, content: corbet.content }] : [];
    const response = await reply({ passages: [literalPassage(RUST, CORBET, { speakers })] });
    expect(markdownOf(response)).toBe(
      ASKED +
        [
          `> ${CORBET}`,
          '— **Jonathan Corbet**, kernel maintainer and Executive Editor of LWN · reported',
          '-# Their words: the Rust for … proven skeptics wrong',
          '-# \\[Rust in the Linux kernel] · The Tipping Point · *sentence 5 of 5*',
        ].join('\n'),
    );
  });

  it('does not repeat words that fill the passage, and keeps the lines of a lead-in with its quotation', async () => {
    const words = '“I think this is the *tipping point*, expect to see more”.';
    const [greg] = QUOTATIONS.get(RUST) ?? [];
    const speakers = greg?.speaker ? [{ speaker: greg.speaker, kind: greg.kind, content: greg.content }] : [];
    expect(markdownOf(await reply({ passages: [literalPassage(RUST, words, { speakers })] }))).toContain(
      '\\*tipping point\\*, expect to see more”.\n— **Greg Kroah-Hartman** · direct\n-# \\[Rust',
    );
    const both = `Greg Kroah-Hartman highlighted the moment, noting:-\n\n${words}`;
    const response = await reply({ passages: [literalPassage(RUST, both, { speakers })] });
    expect(quotesIn(response)).toEqual([both]);
    expect(markdownOf(response)).toContain('-# Their words: “I think this … to see more”\n');
  });

  it('gives two people each their own words', async () => {
    const text = literalArticle('two', [
      ['Ann said that it rains in the north of the country and will go on to rain for days, Ben that it does not.'],
    ]);
    const speakers = [
      { name: 'Ann', words: 'it rains in the north of the country and will go on to rain for days' },
      { name: 'Ben', words: 'it does not' },
    ].map(({ name, words }) => ({
      speaker: { name: spanOf(text, name), role: null },
      kind: 'indirect' as const,
      content: [spanOf(text, words)],
    }));
    const response = await reply({ passages: [literalPassage(text, text.text, { speakers })] });
    expect(markdownOf(response)).toContain(
      '\n— **Ann** · reported: it rains in … rain for days; **Ben** · reported: it does not\n-# two',
    );
  });

  it('shows context in small print, and the place as a link to the source', async () => {
    const words = 'A spokesman said that it would open in May.';
    const context = [spanOf(MUSEUM, '“The museum,” Mr. Obama said, “would make people think.”')];
    expect(markdownOf(await reply({ passages: [literalPassage(MUSEUM, words, { context })] }))).toBe(
      ASKED +
        [
          `> ${words}`,
          '-# A museum \\*for\\* everybody · [sentence 2 of 2](https://example.org/a_%28b%29)',
          '-# Context: “The museum,” Mr. Obama said, “would make people think.”',
        ].join('\n'),
    );
  });

  it.each([
    'javascript:alert(1)',
    'ftp://example.org',
    'https://',
    `https://example.org/${'a'.repeat(600)}`,
    ' https://x.y',
  ])('does not link to %s', async (url) => {
    const article = literalArticle('a', [['It is so.']], { source: { url } });
    expect(markdownOf(await reply({ passages: [literalPassage(article, 'It is so.')] }))).not.toContain('](');
  });

  it('shows up to three passages, apart from one another', async () => {
    const passages = [
      literalPassage(RUST, MERGED),
      literalPassage(RUST, 'It has grown since.', { rank: 2 }),
      literalPassage(RUST, CORBET, { rank: 3 }),
    ];
    const response = await reply({ passages });
    expect(quotesIn(response)).toEqual([MERGED, 'It has grown since.', CORBET]);
    expect(response).toMatchObject({
      data: {
        components: [
          // The question, and three passages.
          {
            components: [
              ...[{ type: 10 }, { type: 10 }, { type: 14 }, { type: 10 }, { type: 14 }, { type: 10 }, { type: 1 }],
            ],
          },
        ],
      },
    });
  });

  it('names words that the articles lack, also under an answer, and how it understood the question', async () => {
    const question = 'When was Rust merged by Torvalds?';
    const missing = [{ start: question.indexOf('Torvalds'), end: question.indexOf('?') }];
    const response = await reply({
      question,
      missing,
      corrected: 'When was rust merged?',
      passages: [literalPassage(RUST, MERGED)],
    });
    expect(markdownOf(response)).toContain('-# The articles never mention “Torvalds”.');
    expect(markdownOf(response)).toContain('-# Understood as: When was rust merged?');
  });
});

describe('doubt', () => {
  const question = 'When did Torvalds merge _Rust_?';
  const missing = [
    { start: 9, end: 17 },
    { start: 9, end: 17 },
    { start: 24, end: 30 },
  ];

  it('says that the articles may not say it, names the missing words, and shows the closest passages', async () => {
    const response = await reply({ question, missing, outcome: 'uncertain', passages: [literalPassage(RUST, MERGED)] });
    expect(shownOf(response).shown).toBe(
      [
        `Asked: ${question}`,
        'The articles may not say this. They never mention “Torvalds” and “_Rust_”. The closest passage:',
        '',
        MERGED,
        '[Rust in the Linux kernel] · sentence 1 of 5',
      ].join('\n'),
    );
  });

  it('says that the articles do not say it, shows no passage and what to do next', async () => {
    const response = await reply({
      question,
      missing,
      outcome: 'unanswered',
      passages: [literalPassage(RUST, MERGED)],
    });
    expect(quotesIn(response)).toEqual([]);
    const { shown } = shownOf(response);
    expect(shown).toContain('The articles do not say. They never mention “Torvalds” and “_Rust_”.');
    expect(shown).toContain('/quote');
    expect(shown).toContain('• [Rust in the Linux kernel]\n• A museum *for* everybody');
  });

  it('says so too when there is no passage at all', async () => {
    expect(shownOf(await reply({ passages: [] })).shown).toContain('The articles do not say.');
  });

  it('speaks of one article when one was searched', async () => {
    const response = await reply({ question, missing, outcome: 'unanswered' }, { article: 'rust' });
    expect(shownOf(response).shown).toContain(
      '[Rust in the Linux kernel] does not say. It never mentions “Torvalds” and “_Rust_”.',
    );
    expect(shownOf(response).shown).toContain('leave out article: to search all');
  });
});

describe('lengths', () => {
  const sentence = (n: number, length: number): string =>
    `${`Sentence ${n} goes on `.padEnd(length - 1, 'and on ').trimEnd()}.`;

  it('shows as many passages as a phone’s screen has room for, and the others after a press', async () => {
    const article = literalArticle('long', [[1, 2, 3].map((n) => sentence(n, 1_500))]);
    const passages = article.sentences.map(({ start, end }, i) =>
      literalPassage(article, article.text.slice(start, end), { rank: i + 1 }),
    );
    const response = await reply({ passages });
    expect(quotesIn(response)).toEqual([sentence(1, 1_500)]);
    expect(labelsOf(response)).toContain('More');
  });

  it('shows whole sentences of a passage that is too long', async () => {
    const article = literalArticle('long', [[sentence(1, 1_500), sentence(2, 1_500), sentence(3, 1_500)]]);
    const response = await reply({ passages: [literalPassage(article, article.text)] });
    expect(quotesIn(response)).toEqual([`${sentence(1, 1_500)} ${sentence(2, 1_500)}`]);
    expect(markdownOf(response)).toContain('\n-# … The passage goes on; the rest does not fit here.\n');
  });

  it('cuts a single sentence of 10 kB at a word, outside the quoted words, and says so', async () => {
    const words = `${'A *word* of '.repeat(850)}it.`;
    const article = literalArticle('endless', [[words]]);
    const response = await reply({ passages: [literalPassage(article, words)] });
    const [quote = ''] = quotesIn(response);
    expect(quote.length).toBeGreaterThan(2_000);
    expect(words.startsWith(`${quote} `)).toBe(true);
    expect(markdownOf(response)).toContain(
      '-# … The sentence goes on: its 10,203 characters do not fit into one message.',
    );
  });

  it('cuts a text without spaces between characters', async () => {
    const words = '👩‍💻'.repeat(1_500);
    const response = await reply({ passages: [literalPassage(literalArticle('signs', [[words]]), words)] });
    const [quote = ''] = quotesIn(response);
    expect(quote.length).toBeGreaterThan(1_000);
    expect(quote.length % '👩‍💻'.length).toBe(0);
  });
});

describe('options', () => {
  it.each([
    ['its id', 'rust'],
    ['its title', 'rust in the linux kernel'],
    ['a suggestion’s name', '[Rust in the Linux kernel]'],
    ['its hash', 'aaaaaaaaaaaa'],
    ['a word of the title', 'kernel'],
    ['a misspelt title', 'rust in the linux kernle'],
  ])('takes an article by %s', async (_, article) => {
    const bot = literalBot();
    await responderOver(bot).respond(chatInput('ask', { question: 'q', article }));
    expect(bot.queries).toEqual([{ question: 'q', article: 'rust', limit: 6 }]);
  });

  it('says that there is no such article, and names the nearest', async () => {
    const bot = literalBot();
    const response = await responderOver(bot, { visibility: 'public' }).respond(
      chatInput('ask', { question: 'q', article: 'Mars <@1>' }),
    );
    expect(bot.queries).toEqual([]);
    expect(isHidden(response)).toBe(true);
    const { shown, found } = shownOf(response);
    expect(shown).toContain('There is no article “Mars <@1>”.');
    expect(shown).toContain('[Rust in the Linux kernel]');
    expect(found).not.toContain('user');
  });

  it('lists several articles that fit equally well', async () => {
    const twins = ['one', 'two'].map((id) => literalArticle(id, [['It is.']], { title: 'The same', hash: id }));
    const bot = literalBot(new Map(twins.map((article) => [article, []])));
    const { respond } = responderOver(bot);
    expect(shownOf(await respond(chatInput('ask', { question: 'q', article: 'the same' }))).shown).toContain(
      '• one · The same\n• two · The same',
    );
    expect(await respond(autocomplete('ask', { article: '' }, 'article'))).toMatchObject({
      data: {
        choices: [
          { name: 'one · The same', value: 'one' },
          { name: 'two · The same', value: 'two' },
        ],
      },
    });
    await respond(chatInput('ask', { question: 'q', article: 'two · The same' }));
    expect(bot.queries).toMatchObject([{ article: 'two' }]);
  });

  it('suggests articles by what has been typed', async () => {
    const { respond } = responderOver(literalBot());
    const choices = async (typed: string) =>
      (await respond(autocomplete('ask', { question: 'q', article: typed }, 'article'))) as unknown;
    expect(await choices('')).toEqual({
      type: 8,
      data: {
        choices: [
          { name: '[Rust in the Linux kernel]', value: 'rust' },
          { name: 'A museum *for* everybody', value: 'news/museum' },
        ],
      },
    });
    expect(await choices('muse')).toMatchObject({ data: { choices: [{ value: 'news/museum' }] } });
    expect(await choices('zzz')).toEqual({ type: 8, data: { choices: [] } });
  });

  it('sends the hash of an article whose id is too long to be sent', async () => {
    const article = literalArticle('folder/'.repeat(20), [['It is.']], { title: 'Deep', hash: 'cccccccccccc' });
    const bot = literalBot(new Map([[article, []]]));
    const { respond } = responderOver(bot);
    expect(await respond(autocomplete('ask', { article: '' }, 'article'))).toMatchObject({
      data: { choices: [{ name: 'Deep', value: 'cccccccccccc' }] },
    });
    await respond(chatInput('ask', { question: 'q', article: 'cccccccccccc' }));
    expect(bot.queries).toMatchObject([{ article: article.id }]);
  });

  it.each([
    ['private', {}, true],
    ['private', { private: false }, false],
    ['public', {}, false],
    ['public', { private: true }, true],
  ] as const)('by default %s, asked %j: private is %s, also when deferred', async (visibility, options, hidden) => {
    const { respond, deferred } = responderOver(literalBot(), { visibility });
    const interaction = chatInput('ask', { question: 'When?', ...options });
    const response = await respond(interaction);
    expect(isHidden(response)).toBe(hidden);
    expect(isHidden(deferred(interaction))).toBe(hidden);
    expect(deferred(interaction)).toMatchObject({ type: 5 });
    // Whoever scrolls back, and those it is shared with, see what was asked.
    expect(markdownOf(response)).toContain('-# Asked: When?');
  });

  it('asks for a question when there is none, or a shorter one', async () => {
    const { respond } = responderOver(literalBot());
    expect(shownOf(await respond(chatInput('ask', { question: ' ' }))).shown).toContain('There is no question.');
    expect(shownOf(await respond(chatInput('ask', { question: 'a'.repeat(301) }))).shown).toContain(
      'up to 300 characters',
    );
  });
});
