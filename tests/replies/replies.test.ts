import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readCorpusWords } from './corpus-words.ts';
import { gatherPeople } from './people.ts';
import { compareRecordings, type Exchange } from './recording.ts';

const CORPUS = readCorpusWords('corpus');
const MESSAGE = {
  type: 4,
  data: {
    flags: 1 << 15,
    components: [
      { type: 1, components: [{ type: 2, custom_id: 'a-button' }] },
      { type: 1, components: [{ type: 2, custom_id: 'a-dead-button', disabled: true }] },
      { type: 9, components: [], accessory: { type: 2, custom_id: 'a-button-beside' } },
      { type: 1, components: [{ type: 3, custom_id: 'a-menu', options: [{ value: 'choice' }] }] },
    ],
  },
};

/** What people send who always see this reply. */
function sent(seed: number, reply: unknown): string {
  const people = gatherPeople(seed, CORPUS);
  const rounds = Array.from({ length: 8 }, () => {
    const asked = people.ask(50);
    for (const interaction of asked) people.see(interaction, reply);
    return asked;
  });
  return JSON.stringify(rounds);
}

it('people send the same for the same seed and the same replies, and nothing of the moment', async () => {
  const first = sent(1, MESSAGE);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(sent(1, MESSAGE)).toBe(first);
  expect(sent(2, MESSAGE)).not.toBe(first);
});

it('people press the buttons that they see, and choose from menus', () => {
  const all = sent(3, MESSAGE);
  for (const id of ['a-button', 'a-button-beside', 'a-menu']) expect(all).toContain(`"data":{"custom_id":"${id}"`);
  expect(all).toContain('"values":["choice"]');
  expect(all).not.toContain('"data":{"custom_id":"a-dead-button"');
});

it('people choose what they were offered while they typed', () => {
  const all = sent(4, { type: 8, data: { choices: [{ name: 'Somebody', value: 'Somebody Else' }] } });
  expect(all).toMatch(/"name":"speaker","value":"Somebody Else","type":3\}/);
});

it('two recordings are compared to the byte', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-recordings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const exchange = (question: string, body: string): Exchange => ({ asked: { data: { question } }, status: 200, body });
  const recording = (name: string, ...exchanges: Exchange[]): string => {
    const file = path.join(folder, name);
    writeFileSync(file, exchanges.map((each) => `${JSON.stringify(each)}\n`).join(''));
    return file;
  };
  const one = recording('one', exchange('who', '{"a":1}'), exchange('why', '{"b":1}'), exchange('when', '{}'));
  const same = recording('same', exchange('who', '{"a":1}'), exchange('why', '{"b":1}'), exchange('when', '{}'));
  const other = recording('other', exchange('who', '{"a":2}'), exchange('how', '{"b":1}'));
  expect(await compareRecordings(one, same, 9)).toEqual({ equal: 3, different: 0, first: [] });
  const { equal, different, first } = await compareRecordings(one, other, 9);
  expect([equal, different]).toEqual([0, 3]);
  expect(first).toEqual([
    '1. {"question":"who"}\n    200 {"a":1}\n    200 {"a":2}',
    expect.stringContaining('asked differently'),
    expect.stringContaining('only in '),
  ]);
  expect((await compareRecordings(other, one, 1)).first).toHaveLength(1);
  expect((await compareRecordings(other, one, 9)).different).toBe(3);
});
