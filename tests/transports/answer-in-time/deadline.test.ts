import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { answerInTime, type DeadlineRules, type WayBack } from '../../../src/transports/answer-in-time/deadline.ts';
import { NotDelivered, type NotDeliveredReason } from '../../../src/transports/report.ts';
import { autocomplete, button, chatInput } from '../../support/discord/payloads.ts';
import { deferred, held, says } from '../answers.ts';
import { recorder } from '../recorder.ts';

type Act = readonly [act: keyof WayBack, type: unknown];

/** A way back that notes what is done on it, and fails as it is told: one reason an act, in order. */
function wayBack(failures: Partial<Record<keyof WayBack, NotDeliveredReason[]>> = {}) {
  const acts: Act[] = [];
  const act = (name: keyof WayBack) => async (message?: object) => {
    acts.push([name, message && ('type' in message ? message.type : 'content' in message ? message.content : null)]);
    const failure = failures[name]?.shift();
    if (failure !== undefined) throw new NotDelivered(failure, 'for the test');
  };
  const way: WayBack = { first: act('first'), edit: act('edit'), followUp: act('followUp'), remove: act('remove') };
  return { way, acts };
}

/** Lets go what `later` holds back, once the interaction has been put off. */
let putOff = held<void>();
const later = (response: APIInteractionResponse) => () => putOff.promise.then(() => response);

async function answered(
  interaction: APIInteraction,
  rules: Partial<DeadlineRules>,
  failures?: Parameters<typeof wayBack>[0],
) {
  const log = recorder();
  putOff = held();
  void log.first('slow').then(() => putOff.release());
  const { way, acts } = wayBack(failures);
  const defaults = { respond: async () => says('now'), deferral: deferred, deferAfterMs: 5, giveUpAfterMs: 100_000 };
  await answerInTime(interaction, way, { ...defaults, report: log.report, ...rules });
  return { acts, reported: log.events.map(({ type }) => type) };
}

const SORRY = expect.stringMatching(/Something went wrong/);

describe('answerInTime', () => {
  it('answers directly when it can', async () => {
    expect(await answered(chatInput('ask'), {})).toEqual({ acts: [['first', 4]], reported: ['answered'] });
  });

  it('puts off what takes longer', async () => {
    expect(await answered(chatInput('ask'), { respond: later(says('then')) })).toEqual({
      acts: [
        ['first', 5],
        ['edit', 'then'],
      ],
      reported: ['slow', 'answered'],
    });
  });

  it('takes a respond that throws before it promises for one that fails', async () => {
    const respond = () => {
      throw new Error('at once');
    };
    expect(await answered(chatInput('ask'), { respond })).toEqual({
      acts: [['first', 4]],
      reported: ['respond failed', 'answered'],
    });
    expect(await answered(autocomplete('ask', { article: '' }, 'article'), { respond })).toEqual({
      acts: [['first', 8]],
      reported: ['respond failed', 'answered'],
    });
  });

  it('waits in private when it is not told how to wait', async () => {
    const deferral = () => {
      throw new Error('no idea');
    };
    const { acts, reported } = await answered(chatInput('ask'), { deferral, respond: later(says('then')) });
    expect(acts).toEqual([
      ['first', 5],
      ['edit', 'then'],
    ]);
    expect(reported).toEqual(['respond failed', 'slow', 'answered']);
  });

  it('says sorry for an answer that cannot follow a wait', async () => {
    const dialog: APIInteractionResponse = { type: 9, data: { custom_id: 'a', title: 'b', components: [] } };
    expect(await answered(chatInput('ask'), { respond: later(dialog) })).toEqual({
      acts: [
        ['first', 5],
        ['edit', SORRY],
      ],
      reported: ['slow', 'not delivered'],
    });
    expect((await answered(button('x'), { respond: later(dialog) })).acts).toEqual([
      ['first', 6],
      ['followUp', SORRY],
    ]);
  });

  it.each<[NotDeliveredReason, Act[]]>([
    [
      'refused',
      [
        ['first', 4],
        ['first', 4],
      ],
    ],
    ['already answered', [['first', 4]]],
    ['too late', [['first', 4]]],
    ['unreachable', [['first', 4]]],
  ])('after a direct answer that is %s', async (reason, acts) => {
    expect(await answered(chatInput('ask'), {}, { first: [reason] })).toEqual({ acts, reported: ['not delivered'] });
  });

  it.each<NotDeliveredReason>(['refused', 'already answered', 'too late', 'unreachable'])(
    'leaves an interaction alone whose deferral is %s',
    async (reason) => {
      const { acts, reported } = await answered(
        chatInput('ask'),
        { respond: later(says('then')) },
        { first: [reason] },
      );
      expect(acts).toEqual([['first', 5]]);
      expect(reported).toEqual(['slow', 'not delivered']);
    },
  );

  it('answers an interaction all the same whose deferral may have arrived', async () => {
    const { acts, reported } = await answered(
      chatInput('ask'),
      { respond: later(says('then')) },
      { first: ['unconfirmed'] },
    );
    expect(acts).toEqual([
      ['first', 5],
      ['edit', 'then'],
    ]);
    expect(reported).toEqual(['slow', 'not delivered', 'answered']);
  });

  it.each<[NotDeliveredReason, Act[]]>([
    [
      'refused',
      [
        ['first', 5],
        ['edit', 'then'],
        ['edit', SORRY],
      ],
    ],
    [
      'unreachable',
      [
        ['first', 5],
        ['edit', 'then'],
        ['edit', SORRY],
      ],
    ],
    [
      'too late',
      [
        ['first', 5],
        ['edit', 'then'],
      ],
    ],
  ])('after a late answer that is %s', async (reason, acts) => {
    const { acts: done, reported } = await answered(
      chatInput('ask'),
      { respond: later(says('then')) },
      { edit: [reason] },
    );
    expect(done).toEqual(acts);
    expect(reported).toEqual(['slow', 'not delivered']);
  });

  it('never rejects, whatever fails', async () => {
    const all: NotDeliveredReason[] = ['unreachable', 'unreachable', 'unreachable'];
    const failures = { first: [], edit: all, followUp: [...all], remove: [...all] };
    expect((await answered(chatInput('ask'), { respond: later(says('then')) }, failures)).reported).toEqual([
      'slow',
      'not delivered',
      'not delivered',
    ]);
  });
});
