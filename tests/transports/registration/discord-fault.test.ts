import { RateLimitError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { Fault, LastingFault } from '../../../src/domain/fault.ts';
import { closeFault, discordFault } from '../../../src/transports/registration/discord-fault.ts';

const API = 'https://discord.com/api';

describe('connectionFault', () => {
  it.each([
    ['ENOTFOUND', /^discord.com: cannot be reached \(ENOTFOUND\) → check the network/],
    ['ECONNREFUSED', /^discord.com: cannot be reached \(ECONNREFUSED\) → check the network/],
    ['UND_ERR_CONNECT_TIMEOUT', /^discord.com: cannot be reached \(UND_ERR_CONNECT_TIMEOUT\)/],
    ['CERT_HAS_EXPIRED', /^discord.com: cannot be reached \(CERT_HAS_EXPIRED\)/],
  ])('names the host and %s', (code, line) => {
    const cause = Object.assign(new Error('getaddrinfo'), { code });
    const fault = discordFault(cause, API);
    expect(fault.line).toMatch(line);
    expect(fault.cause).toBe(cause);
  });

  it.each<[string, unknown, string]>([
    [
      'a request that was given up',
      new DOMException('This operation was aborted', 'AbortError'),
      'does not answer in time',
    ],
    ['a time-out', new DOMException('', 'TimeoutError'), 'does not answer in time'],
    ['several attempts', new AggregateError([{ code: 'ECONNREFUSED' }]), 'cannot be reached (ECONNREFUSED)'],
    [
      'a cause',
      new TypeError('fetch failed', { cause: { code: 'UND_ERR_SOCKET' } }),
      'cannot be reached (UND_ERR_SOCKET)',
    ],
    ['a number', 20, 'cannot connect (unknown error)'],
    ['nothing', undefined, 'cannot connect (unknown error)'],
    ['a numeric code', Object.assign(new Error(''), { code: 20 }), 'cannot connect (Error)'],
  ])('has words for %s', (_, error, message) => {
    expect(discordFault(error, API).message).toBe(message);
  });

  it.each([
    [4004, 4, true],
    [4011, 4, true],
    [4011, 'auto', false],
    [4012, 'auto', true],
  ] as const)('knows whether a person has to mend what closes with %i and SHARDS=%s', (code, shards, isLasting) => {
    expect(closeFault(code, shards) instanceof LastingFault).toBe(isLasting);
  });

  it('leaves a fault as it is', () => {
    const fault = new Fault('a', 'b', 'c');
    expect(discordFault(fault, API)).toBe(fault);
  });

  it.each([
    [3_600_000, 3_600_000, 'Discord asks for a pause of 3600 s (429)'],
    [Number.NaN, 0, 'Discord asks for a pause (429)'],
    [-1, 0, 'Discord asks for a pause (429)'],
  ])('knows how long a pause of %d ms is', (retryAfter, retryAfterMs, message) => {
    const limit = { timeToReset: 0, limit: 1, method: 'GET', hash: '', url: '', route: '', majorParameter: '' };
    const error = new RateLimitError({ ...limit, retryAfter, global: false, sublimitTimeout: 0, scope: 'user' });
    expect(discordFault(error, API)).toMatchObject({ retryAfterMs, message });
  });

  it('survives an address that is none', () => {
    expect(discordFault(new Error('x'), 'nonsense').subject).toBe('nonsense');
  });
});
