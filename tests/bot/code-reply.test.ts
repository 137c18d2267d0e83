import { expect, it } from 'vitest';
import { chatInput } from '../support/discord/payloads.ts';
import { openCorpus, withCorpus } from '../support/opened.ts';
import { responderOver } from './bot.ts';
import { press } from './buttons.ts';
import { quotesIn, shownOf } from './shown.ts';

const CODE = `# *not* a heading_
if [ "$1" = "--debug" ]; then

    make CONFIG_X=\`cat .config\` | tee out.log
fi`;
const ARTICLE = `# Building

The script builds everything. It takes an hour on a small machine.

\`\`\`sh
${CODE}
\`\`\`

It ends with a summary of the warnings.
`;

it('code asked for by its words is shown as it stands, line by line, also after a button was pressed', async () => {
  await withCorpus({ 'building.md': ARTICLE }, async (folder) => {
    const { library, answerer } = await openCorpus(folder);
    const { respond } = responderOver({ library, answerer });
    const response = await respond(chatInput('ask', { question: 'What does make CONFIG_X do?' }));
    expect(quotesIn(response)).toEqual([CODE]);
    // Nothing of the code is read as markup: the quotation and the source line's own signs are all there is.
    const own = new Set(['blockQuote', 'italic', 'smallPrint', 'subtext']);
    expect(shownOf(response).found.filter((name) => !own.has(name))).toEqual([]);
    expect(quotesIn(await press(responderOver({ library, answerer }), response, 'Before'))).toEqual([CODE]);
  });
});

it('another question about the article is answered by its sentences', async () => {
  await withCorpus({ 'building.md': ARTICLE }, async (folder) => {
    const { library, answerer } = await openCorpus(folder);
    const response = await responderOver({ library, answerer }).respond(
      chatInput('ask', { question: 'How long does it take on a small machine?' }),
    );
    expect(quotesIn(response)[0]).toBe('It takes an hour on a small machine.');
  });
});
