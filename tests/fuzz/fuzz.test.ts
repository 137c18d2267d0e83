import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { notice } from '../../src/bot/reply/message.ts';
import { TEXTS } from '../../src/bot/texts/languages.ts';
import { literalBot, responderOver } from '../bot/bot.ts';
import type { Known } from '../support/interactions.ts';
import type { Way } from './doors.ts';
import { type FuzzPlan, fuzz, smallest } from './fuzz.ts';
import type { Verdict } from './judge.ts';

/*
 * The fuzzer finds what it is there to find: each kind of fault is planted in a bot that is otherwise as it should be.
 */

const KNOWN: Known = {
  questions: ['When was it merged?'],
  articles: ['rust'],
  speakers: [],
  topics: [],
  buttons: ['m'],
  menus: [{ id: 'J', values: ['AA'] }],
};
const COUNT = 150;

type Respond = (interaction: APIInteraction) => Promise<APIInteractionResponse>;

const good = responderOver(literalBot());

/** A way to a bot that answers so; `sent` is all that has been sent. */
function wayTo(respond: Respond, complaints: string[] = []): Way & { readonly sent: unknown[] } {
  const sent: unknown[] = [];
  return {
    sent,
    name: 'by itself',
    async send({ interaction }) {
      sent.push(interaction);
      const response = await respond(interaction);
      return { response, deferral: good.deferred(interaction), cpu: 1, isMeasured: true };
    },
    complaints: () => complaints.splice(0),
    close: async () => undefined,
  };
}

const planFor = (way: Way): FuzzPlan => ({ seed: 7, count: COUNT, known: KNOWN, ways: [way] });

/** What a bot of ours answers, changed where somebody asks. */
const changed =
  (change: (response: APIInteractionResponse) => unknown): Respond =>
  async (interaction) => {
    const response = await good.respond(interaction);
    return (response.type === 4 ? change(response) : response) as APIInteractionResponse;
  };

const withData = (data: object) =>
  changed((response) => ({ ...response, data: { ...('data' in response ? response.data : {}), ...data } }));

it('finds nothing wrong with the bot, and counts what was sent', async () => {
  const { findings, kinds, cpu } = await fuzz(planFor(wayTo(good.respond)));
  expect(findings).toEqual([]);
  expect([...kinds.keys()].sort()).toEqual(
    ['anything', 'command', 'damaged', 'dialog', 'menu', 'message command', 'ping', 'press', 'typing'].sort(),
  );
  expect(cpu).toHaveLength(COUNT);
});

it.each<[Verdict, Respond]>([
  ['rejected', async () => Promise.reject(new Error('broken'))],
  ['ping', withData({ allowed_mentions: { parse: ['everyone'] } })],
  ['ping', withData({ allowed_mentions: undefined })],
  ['invalid', withData({ components: [] })],
  ['invalid', withData({ flags: 1 << 15, components: [{ type: 10, content: 'x'.repeat(4_001) }] })],
  ['invalid', changed(() => ({ type: 1 }))],
  ['invalid', withData({ flags: 1 << 15 })],
  ['failed', changed(() => notice(TEXTS.fr.problems.wentWrong).toResponse(true, TEXTS.fr))],
])('finds what is %s', async (verdict, respond) => {
  const plan = planFor(wayTo(respond));
  const { findings } = await fuzz(plan);
  const found = findings.filter((finding) => finding.verdict === verdict);
  expect(found.length).toBeGreaterThan(0);
});

it('finds what whoever runs the bot is told, and what takes too much work', async () => {
  const complaints = ['a question could not be answered'];
  expect((await fuzz(planFor(wayTo(good.respond, complaints)))).findings).toMatchObject([
    { verdict: 'failed', number: 0, times: 1 },
  ]);
  const slow = wayTo(good.respond);
  const dear: Way = { ...slow, send: async (sent) => ({ ...(await slow.send(sent)), cpu: 3e6 }) };
  expect((await fuzz(planFor(dear))).findings).toMatchObject([{ verdict: 'costly', times: COUNT }]);
});

it('sends the same again, all of it or one by its number, and makes what fails smaller', async () => {
  // Ids and tokens are never the same twice.
  const anonymous = (sent: unknown): string =>
    (JSON.stringify(sent) ?? '').replace(/"token":"[^"]*"/g, '"token"').replace(/\d{19}/g, '#');
  const first = wayTo(good.respond);
  await fuzz(planFor(first));
  const again = wayTo(good.respond);
  await fuzz(planFor(again));
  expect(again.sent.map(anonymous)).toEqual(first.sent.map(anonymous));
  const single = wayTo(good.respond);
  await fuzz(planFor(single), 123);
  expect(single.sent.map(anonymous)).toEqual([anonymous(first.sent[123])]);

  const long = (interaction: APIInteraction): boolean => /"value":"[^"]{40}/.test(JSON.stringify(interaction) ?? '');
  const breaking: Respond = async (interaction) => {
    if (long(interaction)) throw new Error('too long for me');
    return good.respond(interaction);
  };
  const plan = planFor(wayTo(breaking));
  const [finding] = (await fuzz(plan)).findings;
  if (!finding) throw new Error('it was not found');
  const least = await smallest(plan, finding);
  expect(least && long(least.interaction)).toBe(true);
  const values = [...JSON.stringify(least?.interaction).matchAll(/"value":"([^"]*)"/g)].map(([, value = '']) => value);
  expect(Math.max(...values.map(({ length }) => length))).toBeLessThan(120);
});
