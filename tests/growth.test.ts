import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from './support/endless-texts.ts';
import { runs } from './support/runs.ts';

/** Characters of the longer text, where a reader needs no others; the other one is half as long. */
const LENGTH = 4_000;

/** Work that grows as the text does is twice as much for twice the text, and a little more where something is sorted; quadratic work is four times as much. */
const MOST = 2.5;

/** Some steps are not for the characters but for a text that is longer than something: here, than a page. */
const MORE = 2_000;

/** Readers by name, for the names of the tests: loading them is left to the time when steps are counted. */
const NAMES = [
  ...['sentences', 'plain text', 'Markdown', 'tags of a page', 'boilerplate', 'quotations'],
  ...['quotations of people with one surname', 'what is to be verified'],
  ...['what a message quotes and asks', 'Discord’s Markdown, escaped', 'Discord’s Markdown, drawn', 'one line'],
  'a link to words',
];

const ROOT = path.resolve() + path.sep;
const session = new Session();
let readers: readonly Reader[] = [];

// Steps are what V8 counts for coverage, block by block, of what is compiled from now on: the same number on every machine.
beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  readers = await (await import('./support/endless-texts.ts')).readers();
});
afterAll(() => session.disconnect());

/** The steps of the project's own code since this was asked last. */
async function stepsSince(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let sum = 0;
  for (const { url, functions } of result) {
    const file = url.replace(/^file:\/\//, '');
    if (!file.startsWith(ROOT) || file.includes('node_modules')) continue;
    for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  }
  return sum;
}

const repeated = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

it('every reader is looked at', () => {
  expect(readers.map(({ name }) => name)).toEqual(NAMES);
});

describe('the steps grow no faster than the text', () => {
  it.each(NAMES)('%s', async (name) => {
    const reader = readers.find((one) => one.name === name);
    const found: string[] = [];
    let counted = 0;
    const long = reader?.counted ?? LENGTH;
    // By default every other piece.
    const pieces = (reader?.pieces ?? []).filter((_, i) => i % runs(2, 1) === 0);
    const works = pieces.map((piece) => ({
      piece,
      short: reader?.over(repeated(piece, long / 2)),
      long: reader?.over(repeated(piece, long)),
    }));
    await stepsSince();
    for (const { piece, short, long } of works) {
      await short?.();
      const few = await stepsSince();
      await long?.();
      const many = await stepsSince();
      counted += many;
      if (many > MOST * few + MORE) found.push(`${JSON.stringify(piece)}: ${few} steps, then ${many}`);
    }
    expect(found).toEqual([]);
    expect(counted).toBeGreaterThan(0);
  });
});

/** What a careless reader does: it looks at everything before for every character. */
function carelessly(text: string): number {
  let pairs = 0;
  for (let i = 0; i < text.length; i++) for (let j = 0; j < i; j++) if (text[i] === text[j]) pairs++;
  return pairs;
}

it('a careless reader is found out', async () => {
  await stepsSince();
  carelessly('a'.repeat(200));
  const few = await stepsSince();
  carelessly('a'.repeat(400));
  const many = await stepsSince();
  expect(many).toBeGreaterThan(MOST * few + MORE);
});
