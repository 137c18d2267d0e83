import { DiscordAPIError } from 'discord.js';
import { expect, it } from 'vitest';
import { notDelivered } from '../../src/transports/answer-in-time/delivery.ts';
import { summarise } from '../../src/transports/report.ts';
import { chatInput } from '../support/discord/payloads.ts';
import { discordFor, doorTo } from './door.ts';

/** Longer than any test: the answer never comes. */
const NEVER_MS = 600_000;

it('an answer that Discord neither takes nor refuses is reported as what it is, not as a number', async () => {
  const discord = await discordFor();
  const { log } = await doorTo(discord, { delivery: { firstWithinMs: 400, requestMs: 150 } });
  discord.faults.add({ method: 'POST', path: /callback$/, delayMs: NEVER_MS, times: 10 });
  discord.dispatch(chatInput('ask'));
  expect(await log.first('not delivered')).toMatchObject({
    reason: 'unconfirmed',
    detail: 'no answer from Discord within 150 ms',
  });
});

it.each<[string, unknown, RegExp]>([
  ['an abort', new DOMException('This operation was aborted', 'AbortError'), /^no answer from Discord within 7 ms$/],
  ['a broken connection', Object.assign(new Error('read'), { code: 'ECONNRESET' }), /^ECONNRESET$/],
  [
    'a broken connection in another error',
    new TypeError('fetch failed', { cause: { code: 'UND_ERR_SOCKET' } }),
    /^UND_ERR_SOCKET$/,
  ],
  ['several attempts', new AggregateError([{ code: 'ETIMEDOUT' }, { code: 'ENETUNREACH' }]), /^ETIMEDOUT$/],
  ['a numeric code', Object.assign(new Error('x'), { code: 20 }), /^Error$/],
  ['nothing', undefined, /^unknown error$/],
])('%s has a reason in words when an answer is not delivered', (_, error, detail) => {
  expect(notDelivered(error, 7).detail).toMatch(detail);
});

it('what Discord objects to stays a code and a path', () => {
  const refusal = new DiscordAPIError({ code: 50035, message: 'Invalid' }, 50035, 400, 'POST', '', {
    body: undefined,
    files: undefined,
  });
  expect(notDelivered(refusal, 7)).toMatchObject({ reason: 'refused', detail: '50035' });
});

it.each<[unknown, string, RegExp]>([
  [
    new DOMException('The operation was aborted due to timeout', 'TimeoutError'),
    'TimeoutError',
    /aborted due to timeout/,
  ],
  [new AggregateError([new Error('connect ECONNREFUSED ::1:9')]), 'AggregateError', /connect ECONNREFUSED ::1:9/],
  [
    new TypeError('fetch failed', { cause: new Error('other side closed') }),
    'TypeError',
    /fetch failed \(cause: other side closed\)/,
  ],
  [new RangeError(''), 'RangeError', /RangeError without a message/],
  [{ code: 20 }, 'Error', /an object without a message was thrown/],
  [20, 'Error', /the number 20 was thrown/],
  ['the disk is full', 'Error', /the disk is full/],
  [undefined, 'Error', /undefined was thrown/],
])('a summary of %s is words', (error, name, message) => {
  const summary = summarise(error, ['who wrote this?']);
  expect(summary.name).toBe(name);
  expect(summary.message).toMatch(message);
  expect(summary.stack.startsWith(`${name}: ${summary.message}`)).toBe(true);
  if (error instanceof RangeError) expect(summary.stack).toMatch(/\n +at .*silent-discord\.test\.ts/);
});

it('a cause, a part or a text that was thrown gives no more away than a message', () => {
  const typed = ['Who loves Mary?'];
  const quoting = new SyntaxError('bad "who loves"');
  for (const error of [
    new Error('it failed', { cause: quoting }),
    new AggregateError([new Error('fine'), quoting]),
    'who loves',
    { message: 'who loves' },
    Object.assign(new Error(''), { stack: 'Error: who loves\n    at x (y.ts:1:1)' }),
  ])
    expect(JSON.stringify(summarise(error, typed))).not.toContain('loves');
});
