import { describe, expect, it } from 'vitest';
import { NearDuplicates } from '../../../src/answer/ask/passages.ts';
import { slice } from '../../../src/domain/span.ts';
import { openCorpus, withCorpus } from '../../support/opened.ts';

describe('repetition', () => {
  it.each([
    ['The harbour was dredged in 1871 by the town.', 'The harbour was dredged in 1871 by the town.', true],
    ['The harbour was dredged in 1871 by the town.', '“The harbour was dredged, in 1871, by the Town”', true],
    ['The harbour was dredged in 1871 by the town.', 'The harbour was dredged in 1904 by the state.', false],
    ['The harbour was dredged.', 'The harbour was dredged in 1871 by the town, which paid for it with a loan.', false],
    ['…', '…', false],
  ])('%s / %s', (first, second, again) => {
    const repetition = new NearDuplicates();
    expect(repetition.seen(first)).toBe(false);
    expect(repetition.seen(second)).toBe(again);
  });
});

it('does not say the same thing three times', async () => {
  const said = 'The old harbour of Wexley was dredged in 1871 by the town.';
  await withCorpus(
    {
      'a.txt': `${said}\n`,
      'b.txt': `${said}\n`,
      'c.txt': `The town was proud. ${said}\n`,
      'd.txt': 'The harbour is closed today.\n',
    },
    async (folder) => {
      const { answerer } = await openCorpus(folder);
      const ask = async (limit: number) =>
        (await answerer.ask({ question: 'When was the harbour dredged?', article: null, limit })).passages.map(
          (passage) => slice(passage.article.text, passage),
        );
      expect((await ask(3)).filter((text) => text === said)).toHaveLength(1);
      // Nothing is lost: the repetitions stand at the end.
      expect((await ask(100)).filter((text) => text === said)).toHaveLength(3);
    },
  );
});

it('corrects what is misspelt, says so, and does not call it missing', async () => {
  const { answerer } = await openCorpus('corpus');
  const question = 'Who leads the Rust for Linxu effort, Torvalds?';
  const { corrected, missing, passages } = await answerer.ask({ question, article: null, limit: 3 });
  expect(corrected).toBe('Who leads the Rust for Linux effort, Torvalds?');
  expect(missing.map((span) => slice(question, span))).toEqual(['Torvalds']);
  expect(passages[0] && slice(passages[0].article.text, passages[0])).toContain('Miguel Ojeda');
  const { corrected: nothing } = await answerer.ask({ question: 'Who leads the effort?', article: null, limit: 3 });
  expect(nothing).toBeNull();
});
