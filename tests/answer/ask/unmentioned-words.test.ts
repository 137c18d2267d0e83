import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/span.ts';
import { openCorpus, withCorpus } from '../../support/opened.ts';

const ISLAND = 'The ferry to Ringvik takes 95 minutes. Jens Holt rebuilt the church in 1709.\n';

const missingFrom = (question: string): Promise<string[]> =>
  withCorpus({ 'island.txt': ISLAND }, async (folder) => {
    const { answerer } = await openCorpus(folder);
    const { missing } = await answerer.ask({ question, article: null, limit: 3 });
    return missing.map((span) => slice(question, span));
  });

describe('words that no article has', () => {
  it.each([
    ['Does the ferry to Bremnes take long?', ['Bremnes', 'long']],
    ['Who bombed the church?', ['bombed']],
    ['When did Jens Holt die in the war?', ['die', 'war']],
    ['What did Jens Holt say about dogs?', ['dogs']],
  ])('%s', async (question, missing) => {
    expect(await missingFrom(question)).toEqual(missing);
  });

  it.each([
    ['How long does the ferry take?', []],
    ['how old is the church', []],
    ['Wie lange braucht die Fähre nach Ringvik?', ['braucht', 'Fähre']],
    ['Was sagt Holt über die Kirche?', ['Kirche']],
    ['Quand l’église a-t-elle été reconstruite par Jens Holt ?', ['l’église', 'reconstruite']],
    ['Qu’est-ce que Ringvik ?', []],
    ['¿Quién reconstruyó la iglesia?', ['reconstruyó', 'iglesia']],
    ['Quem é Jens Holt e o que ele diz?', []],
  ])('are not those that only ask: %s', async (question, missing) => {
    expect(await missingFrom(question)).toEqual(missing);
  });
});
