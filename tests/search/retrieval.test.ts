import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import { parseQuestion } from '../../src/search/question/parse-question.ts';
import { openCorpus, withCorpus } from '../support/opened.ts';

const HARBOUR = `The old harbour of Wexley was dredged in 1871 under Mayor Anna Thorne. It was deepened again in 1904.

The lighthouse stands on Gull Point. Its lamp burns whale oil no longer. The re-entry channel is marked by two buoys.

Repairs cost $1,250,000 in 2019, because the U.S. grant was refused. About 5 % of the quay is still closed.
`;
const BAKERY = `Bread is baked at four in the morning. The baker, José Ábalos, uses rye flour from Łódź.

The oven reaches 250 degrees. Sourdough rests for 18-20 hours before it is baked.
`;

const first = (question: string, article: string | null = null): Promise<string> =>
  withCorpus({ 'harbour.txt': HARBOUR, 'food/bakery.txt': BAKERY }, async (folder) => {
    const { retriever } = await openCorpus(folder);
    const { found } = await retriever.retrieve(parseQuestion(question), article);
    const best = found[0];
    const sentence = best?.article.sentences[best.sentence];
    return best && sentence ? slice(best.article.text, sentence) : '';
  });

describe('finds words as people type them', () => {
  it.each([
    ['When was the harbor of Wexley dredged?', 'dredged in 1871'],
    ['reentry channel', 're-entry channel'],
    ['re-entry buoys', 're-entry channel'],
    ['US grant', 'U.S. grant'],
    ['u.s. grant', 'U.S. grant'],
    ['1250000 repairs', '$1,250,000'],
    ['$1,250,000', '$1,250,000'],
    ['5% closed', '5 %'],
    ['Jose Abalos', 'José Ábalos'],
    ['lodz', 'Łódź'],
    ['how long does sourdough rest', '18-20 hours'],
    ['lighthouses', 'The lighthouse stands'],
  ])('%s', async (question, words) => {
    expect(await first(question)).toContain(words);
  });
});

describe('finds what stands beside the words asked for', () => {
  it('in the sentence before a pronoun', async () => {
    expect(await first('When was the harbour deepened again?')).toContain('1904');
  });

  it('and asks for the type that is wanted', async () => {
    expect(await first('Who was mayor when the harbour was dredged?')).toContain('Anna Thorne');
  });
});

it('does not mistake one number for another', async () => {
  expect(await first('1872')).toBe('');
});

it('is limited to one article when told so', async () => {
  expect(await first('baked', 'harbour')).toBe('');
  expect(await first('baked', 'food/bakery')).toContain('baked');
  expect(await first('baked', 'nowhere')).toBe('');
});

it('never fails, and finds only indexed sentences in order of their scores', async () => {
  await withCorpus({ 'harbour.txt': HARBOUR, 'bakery.md': BAKERY }, async (folder) => {
    const { retriever } = await openCorpus(folder);
    const word = fc.constantFrom(
      'harbour',
      'was',
      'bread',
      '1871',
      'U.S.',
      'Ábalos',
      're-entry',
      '?',
      '  ',
      '5 %',
      'zzz',
      '東京',
      '-',
      '"',
    );
    const question = fc.oneof(
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme' }),
    );
    await fc.assert(
      fc.asyncProperty(question, async (text) => {
        const { found, resolved } = await retriever.retrieve(parseQuestion(text), null);
        for (const { article, sentence } of found) expect(article.sentences[sentence]?.indexed).toBe(true);
        const scores = found.map(({ score }) => score);
        expect([...scores].sort((a, b) => b - a)).toEqual(scores);
        expect(scores.every(Number.isFinite)).toBe(true);
        const sum = resolved.shares.reduce((total, share) => total + share, 0);
        expect(resolved.terms.length === 0 ? sum : Math.abs(sum - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 200 },
    );
  });
});
