import { expect, it } from 'vitest';
import { callVerbatim, verbatim } from '../../support/verbatim-process.ts';

it('says what differs', async () => {
  const { status, stdout } = await verbatim([
    'verify',
    'The effort is not led by Linus Torvalds, who published the RFC',
  ]);
  expect(status).toBe(0);
  expect(stdout).toContain(
    'Altered.\n  added: “not”\n  “Linus Torvalds” instead of “Miguel Ojeda”\n  left out: “original”\n',
  );
  expect(stdout).toContain('  The effort is led by Miguel Ojeda, who published the original RFC\n');
});

it('prints JSON', async () => {
  const text = '“these bindings are present”';
  const { status, stdout } = await callVerbatim(['verify', text, '--json', '--article', 'rust-in-the-linux-kernel']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    text,
    verdict: 'exact',
    joint: 'one',
    pieces: [
      {
        text: 'these bindings are present',
        verdict: 'exact',
        passage: { article: 'rust-in-the-linux-kernel', text: 'these bindings are present', sentence: 14, of: 19 },
        differences: [],
      },
    ],
  });
});

it.each([
  [['verify'], 'a text is needed'],
  [['verify', 'two', 'words'], 'quotation marks'],
])('%j is a wrong call', async (args, message) => {
  const { status, stderr } = await callVerbatim(args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
