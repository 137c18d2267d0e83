import { expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import type { Quotation } from '../../../src/domain/quotation.ts';
import { limitViolations } from '../../support/discord/limits.ts';
import { validateBody } from '../../support/discord/openapi.ts';
import { chatInput } from '../../support/discord/payloads.ts';
import { literalArticle, literalQuotation } from '../../support/literal-articles.ts';
import { literalBot, QUOTATIONS, responderOver } from '../bot.ts';
import { choiceOf, choose, entriesOf, labelsOf, menusOf, press } from '../buttons.ts';
import { isHidden, markdownOf, quotesIn, shownOf } from '../shown.ts';

const MENU = 'Choose a speaker';
/** Another bot each time: nothing is left but the message. */
const restarted = () => responderOver(literalBot());
const quote = (options: Record<string, string | boolean> = {}) => restarted().respond(chatInput('quote', options));

const SPEAKERS = ['Greg Kroah-Hartman', 'Jonathan Corbet', 'Mr. Obama'];

it('shows whom somebody chooses from the menu, in place of the list, and leads back to everybody', async () => {
  const everybody = await quote();
  expect(limitViolations(JSON.parse(JSON.stringify(everybody)))).toEqual([]);
  expect(validateBody('post', '/interactions/1/token/callback', JSON.parse(JSON.stringify(everybody)))).toEqual([]);
  expect(entriesOf(everybody, MENU)).toEqual(['Everybody', ...SPEAKERS]);
  expect(menusOf(everybody)[0]?.entries[2]).toMatchObject({
    description: 'kernel maintainer and Executive Editor of LWN · 1 quotation',
  });

  const corbet = await choose(restarted(), everybody, 'Jonathan Corbet');
  expect(corbet).toMatchObject({ type: 7 });
  expect(markdownOf(corbet)).toBe(markdownOf(await quote({ speaker: 'Jonathan Corbet' })));
  expect(entriesOf(corbet, MENU)).toEqual(['Everybody', 'Greg Kroah-Hartman', '(Jonathan Corbet)', 'Mr. Obama']);

  const back = await choose(restarted(), corbet, 'Everybody');
  expect(markdownOf(back)).toBe(markdownOf(everybody));
});

it('offers only whom an article quotes where the list is limited to it, and none where a choice would lose what was asked for', async () => {
  const two = await quote({ article: 'rust' });
  expect(entriesOf(two, MENU)).toEqual(['Everybody', ...SPEAKERS.slice(0, 2)]);
  const greg = await choose(restarted(), two, 'Greg Kroah-Hartman');
  expect(quotesIn(greg)).toEqual(['“I think this is the *tipping point*, expect to see more”']);
  expect(markdownOf(await choose(restarted(), greg, 'Everybody'))).toBe(markdownOf(two));
  const gone = responderOver(literalBot(new Map([...QUOTATIONS].slice(1))));
  expect(shownOf(await choose(gone, two, 'Greg Kroah-Hartman')).shown).toContain('has changed since');

  expect(menusOf(await quote({ topic: 'open' }))).toEqual([]);
  expect(menusOf(await quote({ kind: 'direct' }))).toEqual([]);
  expect(menusOf(await quote({ article: 'museum' })), 'only one person speaks there').toEqual([]);
});

it('has the most quoted, and whoever is shown, of more speakers than a menu has entries', async () => {
  const names = Array.from({ length: 60 }, (_, i) => `Speaker ${i}`);
  const crowd = literalArticle('crowd', [names.map((name) => `${name} said that it rains.`)], { hash: 'feed00000001' });
  const shelf: ReadonlyMap<Article, readonly Quotation[]> = new Map([
    [crowd, names.map((name) => literalQuotation(crowd, 'indirect', ['it rains'], { name }))],
  ]);
  const { respond } = responderOver(literalBot(shelf));
  const everybody = await respond(chatInput('quote'));
  expect(entriesOf(everybody, MENU)).toEqual(['Everybody', ...names.slice(0, 24)]);
  const second = await press({ respond }, everybody, 'Next');
  expect(entriesOf(second, MENU)).toEqual(['Everybody', ...names.slice(0, 24)]);
  const last = await respond(chatInput('quote', { speaker: 'Speaker 59' }));
  expect(entriesOf(last, MENU)).toEqual(['Everybody', ...names.slice(0, 23), '(Speaker 59)']);
});

it('keeps a menu in a reply that everybody sees to the person whose it is', async () => {
  const everybody = await quote({ private: false });
  const others = await choose(restarted(), everybody, 'Mr. Obama', { hidden: false, userId: '77' });
  expect(others).toMatchObject({ type: 4 });
  expect(isHidden(others)).toBe(true);
  expect(await choose(restarted(), everybody, 'Mr. Obama', { hidden: false })).toMatchObject({ type: 7 });
});

it('says so when a choice means nothing', async () => {
  const [{ id = '' } = {}] = menusOf(await quote());
  for (const interaction of [choiceOf('w', 'Mr. Obama'), choiceOf('w~', 'Mr. Obama')])
    expect(shownOf(await restarted().respond(interaction)).shown).toContain('does nothing any more');
  expect(shownOf(await restarted().respond(choiceOf(id, 'Nobody'))).shown).toContain('No article quotes “Nobody”.');
});

it('is shared with everybody as it stands, page by page', async () => {
  const { respond } = restarted();
  const corbet = await choose({ respond }, await quote(), 'Jonathan Corbet');
  const shared = await press({ respond }, corbet, 'Share', { userId: '42' });
  expect(shared).toMatchObject({ type: 4 });
  expect(isHidden(shared)).toBe(false);
  expect(markdownOf(shared)).toBe(`-# Shared by <@42>\n${markdownOf(corbet)}`);
  expect(labelsOf(shared)).toEqual([]);
});
