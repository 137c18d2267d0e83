import { expect, it } from 'vitest';
import { slice } from '../../../src/domain/span.ts';
import { openCorpus, withCorpus } from '../../support/opened.ts';

const PAGE = `# Visiting the Quill Lighthouse

Sailors asked for a light on this rock for a hundred years. The plan of the stairs hangs in the hall.

## Opening times

From May to September on every day but Monday, 10:00 to 16:30.

## Admission

- Grown-ups: 9 crowns
- School classes: 40 crowns

## Known issues

The lamp goes dark whenever the generator is being oiled.

## Coming later

A lift will take visitors to the lamp. Its rails are 31 metres tall.

## Dogs in the lighthouse

They stay in the yard, and it is 6 degrees there in spring.
`;

it.each([
  ['any problems', 'The lamp goes dark'],
  ['opening hours', 'From May to September'],
  ['price', 'Grown-ups: 9 crowns'],
  ['whats planned', 'A lift will take visitors'],
  ['lighthouse dogs', 'They stay in the yard'],
  ['how tall is it', '31 metres'],
  ['is it cold there', '6 degrees'],
])('%s: the section answers, whatever its heading calls it', async (question, words) => {
  await withCorpus({ 'lighthouse.md': PAGE }, async (folder) => {
    const { answerer } = await openCorpus(folder);
    const { outcome, passages } = await answerer.ask({ question, article: null, limit: 3 });
    expect(outcome).not.toBe('unanswered');
    const [first] = passages;
    expect(first && slice(first.article.text, first)).toContain(words);
  });
});
