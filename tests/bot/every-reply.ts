import type { APIInteraction } from 'discord-api-types/v10';
import type { Bot } from '../../src/bot/command.ts';
import { createCooldown } from '../../src/bot/cooldown.ts';
import type { CitedPassage, GeneralQuestion } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Quotation } from '../../src/domain/quotation.ts';
import { errorReply } from '../../src/transports/answer-in-time/error-replies.ts';
import { button, chatInput, messageCommand, type Setting } from '../support/discord/payloads.ts';
import { literalArticle, literalPassage, literalQuotation, spanOf } from '../support/literal-articles.ts';
import type { Responder } from '../support/responder.ts';
import { literalBot, responderOver, type Said, summaryOf } from './bot.ts';
import { buttonsOf, pressOf } from './buttons.ts';

/*
 * A reply of every kind, over articles without a single Latin letter: whatever is left in Latin letters is the bot's.
 */

const TALE = literalArticle(
  'сказка',
  [
    ['Жила рыба.', 'Она плыла.'],
    { heading: 'Море' },
    ['Директор Анна Петрова сказала, что рыба плыла, а потом уснула.', 'Потом стало тихо.'],
    ['Борис добавил: «Хорошо». Вера ответила: «Да». Глеб решил: «Нет». Дина спросила: «Что».'],
    { heading: 'Берег' },
    ['На берегу пели птицы.', 'Наступила ночь.'],
  ],
  {
    title: 'Сказка о рыбе',
    hash: 'cafe10000000',
    source: { url: 'https://1.1.1.1/', author: 'Иван', name: 'Газета', published: '1 мая' },
  },
);
const SENTENCES = literalArticle('сага', [Array.from({ length: 60 }, (_, i) => `Фраза ${i} ${'идёт '.repeat(40)}.`)], {
  title: 'Сага',
  hash: 'cafe20000000',
});
const WORD = literalArticle('слово', [[`Слово ${'далее '.repeat(2_000)}.`]], { title: 'Слово', hash: 'cafe30000000' });
const SAID = literalArticle(
  'речи',
  [Array.from({ length: 200 }, (_, i) => `Зоя${i % 12} сказала, что дождь ${i} идёт.`)],
  {
    title: 'Речи',
    hash: 'cafe40000000',
  },
);

const anna = { name: 'Анна Петрова', role: 'Директор' };
const TOLD: readonly Quotation[] = [
  literalQuotation(TALE, 'indirect', ['рыба плыла', 'потом уснула'], anna, {
    cue: 'сказала, что',
    mention: 'Анна Петрова',
  }),
  ...['Борис', 'Вера', 'Глеб', 'Дина'].map((name, i) =>
    literalQuotation(TALE, i % 2 === 0 ? 'direct' : 'mixed', [['Хорошо', 'Да', 'Нет', 'Что'][i] ?? ''], { name }),
  ),
  literalQuotation(TALE, 'indirect', ['пели птицы'], null),
];
const QUOTATIONS: ReadonlyMap<Article, readonly Quotation[]> = new Map([
  [TALE, TOLD],
  [SENTENCES, []],
  [WORD, []],
  [
    SAID,
    Array.from({ length: 200 }, (_, i) =>
      literalQuotation(SAID, 'indirect', [`дождь ${i} идёт`], { name: `Зоя${i % 12}` }),
    ),
  ],
]);

/** A passage of sentences `first` to `last`, with whoever speaks there. */
function passage(article: Article, first: number, last = first, speakers: readonly Quotation[] = []): CitedPassage {
  const words = article.text.slice(article.sentences[first]?.start, article.sentences[last]?.end);
  const spoken = speakers.flatMap(({ speaker, kind, content }) => (speaker ? [{ speaker, kind, content }] : []));
  return literalPassage(article, words, { speakers: spoken });
}

const FISH = passage(TALE, 3, 3, TOLD.slice(0, 1));
const QUARREL = passage(TALE, 5, 5, TOLD.slice(1, 5));
const THREE = [{ ...FISH, context: [spanOf(TALE, 'Она плыла.')] }, passage(TALE, 7), QUARREL, passage(TALE, 8)];
const MISSING = [
  { start: 0, end: 3 },
  { start: 4, end: 7 },
];

/** A kind of reply with its response. */
export type Reply = readonly [kind: string, response: unknown];

/** Puts together what answers from a bot; whoever asks may do so that many times in a minute, where it is given. */
export type Over = (bot: Bot, requests?: number) => Pick<Responder, 'respond'>;

const plainly: Over = (bot, requests = 0) =>
  responderOver(bot, { cooldown: createCooldown({ requests, seconds: 60 }) });

/** A reply of every kind to somebody in this setting. */
export async function everyReply(setting: Setting, over: Over = plainly): Promise<Reply[]> {
  const replies: Reply[] = [];
  const bot = (said: Said = () => ({ passages: THREE }), shelf = QUOTATIONS) => over(literalBot(shelf, said));
  const send = async (kind: string, interaction: APIInteraction, { respond } = bot()): Promise<unknown> => {
    const response = await respond(interaction);
    replies.push([kind, response]);
    return response;
  };
  const ask = (kind: string, said: Said, options: Record<string, string | boolean> = {}) =>
    send(kind, chatInput('ask', { question: 'Что там где', ...options }, setting), bot(said));
  const quote = (kind: string, options: Record<string, string>, shelf = QUOTATIONS) =>
    send(kind, chatInput('quote', options, setting), bot(undefined, shelf));
  /** Presses the button whose id begins so. */
  const press = (kind: string, response: unknown, mark: string, shelf = QUOTATIONS): Promise<unknown> => {
    const pressed = buttonsOf(response).find(({ id, disabled }) => id.startsWith(mark) && !disabled);
    if (!pressed) throw new Error(`no button ${mark} for ${kind}`);
    return send(kind, pressOf(pressed.id, { ...setting, under: response }), bot(undefined, shelf));
  };

  const answered = await ask('answered', () => ({ passages: THREE, missing: MISSING.slice(0, 1) }));
  await ask('answered for all, respelt', () => ({ passages: THREE, corrected: 'Что тут' }), { private: false });
  const doubtful: Said = () => ({ outcome: 'uncertain', passages: THREE, missing: MISSING });
  await ask('uncertain', doubtful);
  await ask('uncertain, one passage', () => ({ outcome: 'uncertain', passages: [FISH] }));
  const inOne = await ask('uncertain in one article', doubtful, { article: 'сказка' });
  await ask('unanswered', () => ({ outcome: 'unanswered', passages: [], missing: MISSING }));
  await ask('unanswered in one article', () => ({ outcome: 'unanswered', passages: [] }), { article: 'сказка' });
  await send(
    'unanswered from one article',
    chatInput('ask', { question: 'Что' }, setting),
    bot(() => ({ outcome: 'unanswered', passages: [] }), new Map([[TALE, []]])),
  );
  await ask('cut after a sentence', () => ({ passages: [passage(SENTENCES, 0, 40), FISH] }));
  await ask('cut after a word', () => ({ passages: [passage(WORD, 0)] }));
  const long = await ask('a long passage', () => ({ passages: [passage(SENTENCES, 30)] }));
  await ask('no question', () => ({}), { question: ' ' });
  await ask('too long a question', () => ({}), { question: 'ы'.repeat(301) });
  await ask('an unknown article', () => ({}), { article: 'ьь' });
  await ask('several articles', () => ({}), { article: 'с' });

  const unsourced = { ...TALE, source: SENTENCES.source };
  const general = (kind: GeneralQuestion['kind'], more: Partial<GeneralQuestion> = {}): Said => {
    const about: GeneralQuestion = { kind, fact: null, article: null, choice: [], ...more };
    return () => ({ general: about, passages: about.article === TALE ? [FISH, passage(TALE, 7)] : [] });
  };
  await ask('about the bot', general('bot'));
  await ask('about the collection', general('corpus'), { private: false });
  const summaries = [...QUOTATIONS.keys()].map((article) => summaryOf(article));
  await ask('which article', general('overview', { choice: summaries.slice(0, 2) }));
  await ask('which of many articles', general('source', { choice: [...summaries, ...summaries] }));
  const overview = await ask('an overview', general('overview', { article: TALE }), { private: false });
  await press('its source', overview, 'k');
  const high = [0, 2, 4].map((i) => passage(SENTENCES, i, i + 1));
  const aboutSentences = { kind: 'overview', fact: null, article: SENTENCES, choice: [] } as const;
  await ask('an overview higher than a screen', () => ({ general: aboutSentences, passages: high }));
  await ask('an overview of nothing', general('overview', { article: WORD }));
  await ask('a source', general('source', { article: TALE }));
  for (const fact of ['author', 'published', 'place', null] as const)
    await ask(`an unknown source, ${fact}`, general('source', { article: unsourced, fact }));

  const around = await press('before', answered, 'b');
  await press('before and after', around, 'a');
  let full: unknown = long;
  for (let i = 0; i < 20 && buttonsOf(full).some(({ id, disabled }) => id.startsWith('a') && !disabled); i++)
    full = await press(`after, ${i}`, full, 'a');
  const more = await press('more passages', answered, 'm');
  await press('back', more, 'm');
  await press('shared', inOne, 's');
  const { member: _, user: __, ...nobody } = pressOf(idWith(inOne, 's'), setting);
  await send('shared by nobody known', nobody as APIInteraction);
  await press('of an article that is gone', answered, 'a', new Map());
  await press('of an article that has changed', answered, 'a', new Map([[{ ...TALE, sentences: [] }, TOLD]]));

  const note = await send('nothing quoted', messageCommand('Check this quote', 'Что там?', setting));
  await press('asked instead', note, 'Q');
  const verdict = await send('a check', messageCommand('Check this quote', 'Рыба плыла, а потом уснула.', setting));
  await press('a check, shared', verdict, 'S');
  await send('the articles', chatInput('articles', {}, setting));
  await send('one article', chatInput('articles', { article: 'сказка' }, setting));
  await send('no articles', chatInput('articles', {}, setting), bot(undefined, new Map()));
  await send('about', chatInput('about', {}, setting));
  const held = over(literalBot(QUOTATIONS), 1);
  await held.respond(chatInput('about', {}, setting));
  await send('too fast', chatInput('about', {}, setting), held);

  const everybody = await quote('everybody', {});
  await press('everybody, page two', everybody, 'n');
  await quote('everybody on one page', {}, new Map([[TALE, TOLD.slice(0, 3)]]));
  const inTale = new Map([[TALE, TOLD]]);
  await press('those who are not named', await quote('everybody on two pages', {}, inTale), 'n', inTale);
  const few = new Map([
    [TALE, TOLD.slice(5)],
    [SAID, (QUOTATIONS.get(SAID) ?? []).filter((_, i) => i % 12 === 0)],
  ]);
  await quote('one person, and others who are not named', {}, few);
  const rain = await quote('on a topic', { topic: 'дождь' });
  await press('on a topic, page two', rain, 'n');
  let last: unknown = rain;
  while (buttonsOf(last).some(({ id, disabled }) => id.startsWith('n') && !disabled))
    last = await press('on a topic, further', last, 'n');
  const unhashed = new Map([[{ ...SAID, hash: 'х' }, QUOTATIONS.get(SAID) ?? []]]);
  await quote('of an article that no button can name', { topic: 'дождь' }, unhashed);
  await quote('everybody in such an article', {}, unhashed);
  await quote('of some people', { speaker: 'Зоя1', kind: 'indirect', article: 'речи' });
  await quote('of one person on a topic', { speaker: 'Анна', topic: 'рыба' });
  await quote('of an unknown speaker', { speaker: 'Юрий' });
  await quote('of an unknown speaker, where nobody is quoted', { speaker: 'Юрий' }, new Map([[WORD, []]]));
  await quote('nobody', {}, new Map([[WORD, []]]));
  await quote('nothing on a topic', { topic: 'снег' });
  await quote('nothing for several options', { topic: 'снег', kind: 'direct' });
  await quote('an unknown kind', { kind: 'ьь' });
  await quote('an unknown article', { article: 'ьь' });
  await quote('where there are no articles', {}, new Map());

  await send('an unknown command', chatInput('imagine', {}, setting));
  await send('an unknown button', button('ы', setting));
  const broken = literalBot();
  const fail = async () => {
    throw new Error('broken');
  };
  await send(
    'something broken',
    chatInput('ask', { question: 'Что' }, setting),
    over({ ...broken, answerer: { ...broken.answerer, ask: fail } }),
  );
  replies.push(['too many at once', errorReply(chatInput('ask', { question: 'Что' }, setting), 'busy')]);
  replies.push(['told to stop', errorReply(chatInput('ask', { question: 'Что' }, setting), 'stopping')]);
  return replies;
}

const idWith = (response: unknown, mark: string): string =>
  buttonsOf(response).find(({ id }) => id.startsWith(mark))?.id ?? '';
