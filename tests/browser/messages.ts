import { expect } from 'vitest';
import { usingBot, verbatimQuotes } from './bot-preview.ts';
import { inBrowser } from './chromium.ts';

inBrowser('confirms a quotation that somebody typed, and says what is changed in another', () =>
  usingBot(async (bot) => {
    const words = 'I think this is the tipping point, expect to see way more rust drivers going forward';
    const exact = await bot.run('verify', { text: words });
    expect(await exact.innerText()).toContain('Word for word in the article.');
    expect((await verbatimQuotes(exact)).join(' ')).toContain(words);
    const changed = await bot.run('verify', { text: words.replace('way more', 'no more') });
    expect(await changed.innerText()).toContain('Instead of “no” the article says “way”.');
    await bot.expectAccessible('with checked quotations');
  }),
);

inBrowser('checks the quotation in a message, and tells one that is not quite the same', () =>
  usingBot(async (bot) => {
    const genuine = await bot.runOn('Did Greg Kroah-Hartman really say', 'Check this quote');
    expect((await verbatimQuotes(genuine)).join(' ')).toContain('Rust misc driver bindings and other rust changes');
    const remembered = await bot.runOn('I remember it like this', 'Check this quote');
    expect(await remembered.innerText()).toContain('Altered: 1 difference.');
    await bot.expectAccessible('with checked messages');
  }),
);

inBrowser('answers the question in a message', () =>
  usingBot(async (bot) => {
    const reply = await bot.runOn('Hi all!', 'Ask about this');
    expect(await reply.innerText()).toMatch(/Asked: (?:What|When|Who) [^\n]*\?\n/);
    await verbatimQuotes(reply);
  }),
);

inBrowser('says that a message quotes nothing, and asks it when that is pressed', () =>
  usingBot(async (bot) => {
    const note = await bot.runOn('Hi all!', 'Check this quote');
    expect(await note.innerText()).toContain('Nothing is quoted in this message');
    await bot.expectAccessible('with nothing quoted');
    await note.getByRole('button', { name: 'Ask this' }).click();
    await note.locator('blockquote').first().waitFor();
    await verbatimQuotes(note);
  }),
);

inBrowser('opens a message’s menu, which keeps nobody in', () =>
  usingBot(async (bot) => {
    const opener = bot.messages.first().getByRole('button', { name: /^More actions/ });
    await opener.focus();
    await bot.page.keyboard.press('Enter');
    const menu = bot.page.getByRole('menu');
    await menu.waitFor();
    expect(await menu.getByRole('menuitem').allInnerTexts()).toEqual(['Check this quote', 'Ask about this']);
    await bot.expectAccessible('with a menu');
    await bot.page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
  }),
);

inBrowser('lists the articles, shows one, and asks what is suggested there', () =>
  usingBot(async (bot) => {
    const all = await bot.run('articles');
    expect(await all.innerText()).toContain('[Rust in the Linux kernel]');
    await bot.expectAccessible('with the articles');
    const question = all.getByRole('button', { name: /^When was .*\?$/ });
    const answer = await bot.reply(() => question.click());
    expect((await verbatimQuotes(answer))[0]).toContain('October 2022');
    expect(await answer.innerText()).toContain(`Asked: ${await question.innerText()}`);
  }),
);

inBrowser('shows whom somebody chooses from the menu under the quotations, and everybody again', () =>
  usingBot(async (bot) => {
    const reply = await bot.run('quote');
    const menu = reply.getByRole('combobox', { name: 'Choose a speaker' });
    await menu.click();
    await bot.expectAccessible('with an open menu under a message');
    await reply.getByRole('option', { name: /^Jonathan Corbet/ }).click();
    await reply.getByText('2 quotations by Jonathan Corbet').waitFor();
    expect(await menu.innerText()).toContain('Jonathan Corbet');
    await verbatimQuotes(reply);
    await menu.press('ArrowDown');
    await menu.press('Home');
    await menu.press('Enter');
    await reply.getByText(/^7 quotations by 4 speakers/).waitFor();
  }),
);

inBrowser('says what it is and what it keeps', () =>
  usingBot(async (bot) => {
    const reply = await bot.run('about');
    expect(await reply.innerText()).toContain('It reads no messages and stores nothing');
    await bot.expectAccessible('with what it is');
  }),
);
