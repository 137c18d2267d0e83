import { expect, it, vi } from 'vitest';
import type { Answerer } from '../../src/domain/answer.ts';
import { chatInput, messageCommand } from '../support/discord/payloads.ts';
import { literalArticle, literalPassage, spanOf } from '../support/literal-articles.ts';
import { openCorpus, withCorpus } from '../support/opened.ts';
import { type Responder, responderOver } from '../support/responder.ts';
import { literalBot } from './bot.ts';
import { markedTexts, unmarkedIn } from './marked-texts.ts';
import { markdownOf } from './shown.ts';

const marked = vi.hoisted(() => ({ now: null as ReturnType<typeof markedTexts> | null }));
vi.mock('../../src/bot/texts/languages.ts', async (original) => {
  const real = await original<typeof import('../../src/bot/texts/languages.ts')>();
  return { ...real, textsFor: (locale: unknown) => marked.now?.texts ?? real.textsFor(locale) };
});

/** Names and descriptions of commands. */
const TOLD_TO_DISCORD = /^verify\.(?:verify|text|checkQuote|askAbout)/;
/** Forty words, each of its own. */
const LONG = Array.from({ length: 40 }, (_, i) => `слово${'абвгдежзик'.charAt(i % 10)}${'лмно'.charAt(i / 10)}`).join(
  ' ',
);
const FISH = 'Рыба плыла к берегу; птицы пели над морем всю ночь';
const FILES = {
  'сказка.md': [
    '---\ntitle: Сказка\nlanguage: ru\n---',
    'Директор Анна Петрова открыла музей в старом порту весной.',
    `${FISH}.`,
    `${LONG}.`,
  ].join('\n\n'),
  ...Object.fromEntries(
    Array.from({ length: 25 }, (_, i) => [
      `${i}.md`,
      Array.from({ length: 50 }, (_, k) => `Фраза ${i} считает ${k} бочек.`).join(' '),
    ]),
  ),
};

/** A bot that finds every quotation in one endless sentence, of which somebody says two words. */
function talking(): Responder {
  const words = `Анна сказала, что ${'рыба плыла '.repeat(900)}.`;
  const article = literalArticle('речь', [[words]], {
    hash: 'cafe50000000',
    title: 'Р'.repeat(200),
    source: { url: `https://1.1.1.1/${'1'.repeat(480)}`, author: 'Ж'.repeat(90), name: 'Г'.repeat(90) },
  });
  const speakers = [
    {
      speaker: { name: spanOf(article, 'Анна'), role: null },
      kind: 'indirect' as const,
      content: [spanOf(article, 'рыба плыла')],
    },
  ];
  const passage = literalPassage(article, words, { speakers });
  const verify: Answerer['verify'] = async ({ text }) => {
    const verdict = text.includes('»') ? 'absent' : 'exact';
    const typed = { start: 0, end: text.length };
    const piece = { typed, verdict, passage: verdict === 'exact' ? passage : null, differences: [] } as const;
    return { text, verdict, joint: 'one', pieces: [piece], stretch: null };
  };
  const bot = literalBot(new Map([[article, []]]));
  return responderOver({ ...bot, answerer: { ...bot.answerer, verify } });
}

it('every word of a reply to a check is an article’s, a person’s, or comes from the words of a language', async () => {
  marked.now = markedTexts();
  const { all, taken } = marked.now;
  const replies: unknown[] = [];
  await withCorpus(FILES, async (folder) => {
    const { answerer, library } = await openCorpus(folder);
    const { respond } = responderOver({ answerer, library });
    const verify = async (text: string, options: Record<string, string | boolean> = { article: 'сказка' }) =>
      replies.push(await respond(chatInput('verify', { text, ...options })));
    await verify(`«${FISH}» — Юрий Гагарин`, { private: false });
    await verify('Рыба плыла … птицы пели над морем');
    await verify('птицы пели над морем … Рыба плыла к берегу');
    await verify('Рыба плыла к берегу … Фраза 7 считает 8 бочек', {});
    await verify('птицы пели над морем … жёлтый трактор едет домой');
    await verify(FISH.replace(';', ''));
    await verify(FISH.replace('птицы', 'волки').replace('всю', 'почти всю').replace('к берегу', ''));
    await verify(
      LONG.replace(/[вд]л/g, 'ыъ')
        .replace(/[вд]м/g, 'ыь')
        .replace(/[вд]н/g, 'ыы')
        .replace(/[вд]о /g, 'ыэ '),
    );
    await verify('жёлтый трактор едет домой');
    await verify('жёлтый трактор едет домой', {});
    await verify(FISH.split(' ').toReversed().join(' '));
    await verify(`${FISH}. Жёлтый трактор едет домой. Красный трактор едет домой.`);
    await verify(Array.from({ length: 9 }, (_, i) => `«${FISH.slice(0, 20 + i)}»`).join(' и '));
    await verify('to be or not to be', {});
    await verify(' ');
    await verify('ы'.repeat(4_001));
    replies.push(await respond(messageCommand('Ask about this', '🙂')));
    replies.push(await respond(messageCommand('Check this quote', 'Кто поёт?')));
  });
  const { respond } = talking();
  const quote = '«рыба плыла и плыла»';
  replies.push(await respond(chatInput('verify', { text: `${quote} — Юрий Гагарин, «рыба плыла ещё»` })));
  replies.push(await respond(chatInput('verify', { text: Array.from({ length: 5 }, () => quote).join(' ') })));
  for (const response of replies)
    expect(unmarkedIn(response).match(/[a-z]+/gi) ?? [], markdownOf(response)).toEqual([]);
  const untaken = all.filter((path) => path.startsWith('verify.') && !taken.has(path) && !TOLD_TO_DISCORD.test(path));
  expect(untaken).toEqual([]);
});
