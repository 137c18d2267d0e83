import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/span.ts';
import { SYNONYMS } from '../../../src/language/languages/english/synonyms.ts';
import { stem } from '../../../src/language/terms.ts';
import { parseQuestion } from '../../../src/search/question/parse-question.ts';
import { isCommonStem, synonymStems } from '../../../src/search/question/question-in-library.ts';
import { openCorpus } from '../../support/opened.ts';

describe('words of about the same meaning', () => {
  it.each([
    ['leads', 'head'],
    ['doubters', 'skeptics'],
    ['died', 'death'],
    ['wrote', 'author'],
    ['cost', 'price'],
    ['mistaken', 'wrong'],
  ])('%s is like %s, and the other way round', (one, other) => {
    expect(synonymStems(stem(one))).toContain(stem(other));
    expect(synonymStems(stem(other))).toContain(stem(one));
  });

  it('are never friends of friends', () => {
    expect(synonymStems(stem('film'))).not.toContain(stem('play'));
    expect(synonymStems(stem('kettle'))).toEqual([]);
  });

  it('are other words than the word itself', () => {
    for (const [word, others] of SYNONYMS) {
      expect(others.has(word)).toBe(false);
      expect(synonymStems(stem(word))).not.toContain(stem(word));
    }
  });

  it('find a sentence that has none of the words asked for', async () => {
    const { retriever } = await openCorpus('corpus');
    const { found } = await retriever.retrieve(parseQuestion('who showed the doubters that they were mistaken?'), null);
    const first = found[0];
    const sentence = first?.article.sentences[first.sentence];
    expect(first && sentence && slice(first.article.text, sentence)).toContain('proven skeptics wrong');
  });
});

it('knows common words by their stems', () => {
  expect(isCommonStem(stem('years'))).toBe(true);
  expect(isCommonStem(stem('harbour'))).toBe(false);
});

describe('the noun that says what is asked for', () => {
  it.each([
    ['What city is the harbour in?', 'city'],
    ['Which Rust GPU drivers are coming?', 'drivers'],
    ['In which year was it dredged?', 'year'],
    ['What company agreed to pay for it?', 'company'],
    ['Which theorem defines the order?', 'theorem'],
    ['What happened to the harbour?', null],
    ['What drove residents away?', null],
    ['Which kernel release’s merge window is mentioned?', null],
    ['What is the city?', null],
    ['Who leads the city?', null],
  ])('%s → %s', (question, noun) => {
    const { focus, terms } = parseQuestion(question);
    expect(terms[focus]?.form ?? null).toBe(noun);
  });
});
