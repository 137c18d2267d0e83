import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { describeError, errorKind } from '../../src/runtime/describe-error.ts';
import { freePort } from '../support/free-port.ts';

const thrownBy = (act: () => Promise<unknown>): Promise<unknown> =>
  act().then(
    () => expect.unreachable('it worked'),
    (error: unknown) => error,
  );

const coded = (code: unknown, message = ''): Error => Object.assign(new Error(message), { code });

/** Whatever can be thrown, as it really comes where that is easy; what is told of it, and in short. */
const THROWN: readonly (readonly [what: string, error: unknown, words: RegExp, kind: string])[] = [
  [
    'a time-out of a signal',
    new DOMException('The operation was aborted due to timeout', 'TimeoutError'),
    /^The operation was aborted due to timeout$/,
    'timed out',
  ],
  ['an abort', new DOMException('This operation was aborted', 'AbortError'), /^This operation was aborted$/, 'aborted'],
  [
    'a DOMException without words',
    new DOMException('', 'TimeoutError'),
    /^TimeoutError without a message$/,
    'timed out',
  ],
  ['an error with a numeric code', coded(20), /^Error without a message$/, 'Error'],
  ['an error with a code and no message', coded('ECONNREFUSED'), /^ECONNREFUSED$/, 'ECONNREFUSED'],
  [
    'several attempts',
    new AggregateError([
      coded('ECONNREFUSED', 'connect ECONNREFUSED ::1:1'),
      coded('ETIMEDOUT', 'connect ETIMEDOUT 127.0.0.1:1'),
    ]),
    /^connect ECONNREFUSED ::1:1; connect ETIMEDOUT 127.0.0.1:1$/,
    'ECONNREFUSED',
  ],
  [
    'several with words of their own',
    new AggregateError([new Error('a'), new Error('b')], 'all failed'),
    /^all failed: a; b$/,
    'AggregateError',
  ],
  ['several of nothing', new AggregateError([]), /^AggregateError without a message$/, 'AggregateError'],
  [
    'a nested cause',
    new TypeError('fetch failed', { cause: coded('UND_ERR_SOCKET', 'other side closed') }),
    /^fetch failed \(cause: other side closed\)$/,
    'UND_ERR_SOCKET',
  ],
  [
    'a cause that is a text',
    new Error('it failed', { cause: 'the disk is full' }),
    /^it failed \(cause: the disk is full\)$/,
    'Error',
  ],
  ['a text', 'the disk is full', /^the disk is full$/, 'unknown error'],
  ['no text', ' ', /^an empty text was thrown$/, 'unknown error'],
  ['a number', 20, /^the number 20 was thrown$/, 'unknown error'],
  ['nothing', undefined, /^undefined was thrown$/, 'unknown error'],
  ['null', null, /^null was thrown$/, 'unknown error'],
  ['a function', () => 1, /^a function was thrown$/, 'unknown error'],
  ['a symbol', Symbol('x'), /^a symbol was thrown$/, 'unknown error'],
  ['an object with a message', { message: 'no such index', code: 404 }, /^no such index$/, 'unknown error'],
  ['an object with a code', { code: 'ENOENT' }, /^ENOENT$/, 'ENOENT'],
  ['an object without words', { status: 500 }, /^an object without a message was thrown$/, 'unknown error'],
  ['lines', new Error('first\n  second\n'), /^first second$/, 'Error'],
];

it.each(THROWN)('%s is told in words', (_, error, words, kind) => {
  expect(describeError(error)).toMatch(words);
  expect(describeError(error)).not.toMatch(/^\W*\d+\W*$|\[object/);
  expect(errorKind(error)).toBe(kind);
});

it('tells what the network itself says', async () => {
  const port = await freePort();
  const refused = await thrownBy(() => fetch(`http://127.0.0.1:${port}/`));
  expect(describeError(refused)).toMatch(/^fetch failed \(cause: .*ECONNREFUSED/);
  expect(errorKind(refused)).toBe('ECONNREFUSED');

  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const address = silent.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
  const late = await thrownBy(() => fetch(url, { signal: AbortSignal.timeout(20) }));
  expect(describeError(late)).toMatch(/timeout/);
  expect(errorKind(late)).toBe('timed out');
  silent.close();
});

it('ends, however deep, wide, long, round or hostile it is', () => {
  const round = new Error('round');
  round.cause = round;
  expect(describeError(round)).toMatch(/^round/);
  const wide = new AggregateError(Array.from({ length: 10_000 }, (_, i) => new Error(`part ${i}`)));
  expect(describeError(wide)).toMatch(/^part 0; part 1; part 2; and 9,997 more$/);
  let deep = new Error('0');
  for (let i = 1; i < 50_000; i++) deep = new Error(`${i}`, { cause: deep });
  expect(describeError(deep).length).toBeLessThan(100);
  expect(errorKind(deep)).toBe('Error');
  expect(describeError(new Error('a'.repeat(100_000))).length).toBeLessThan(1_000);
  const refuse = (): never => {
    throw new Error('no');
  };
  const hostile = new Proxy({}, { get: refuse, has: refuse, getPrototypeOf: refuse });
  expect(describeError(hostile)).toBe('something that cannot be looked at was thrown');
  expect(errorKind(hostile)).toBe('unknown error');
});
