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

inBrowser('checks the quotation in a message, and tells one that no article has', () =>
  usingBot(async (bot) => {
    const genuine = await bot.runOn('Did Greg Kroah-Hartman really say', 'Check this quote');
    expect((await verbatimQuotes(genuine)).join(' ')).toContain('Rust misc driver bindings and other rust changes');
    const invented = await bot.runOn('never know whether they are genuine', 'Check this quote');
    expect(await invented.innerText()).toMatch(/Not (?:in the articles|all of this stands)/);
    await bot.expectAccessible('with checked messages');
  }),
);

inBrowser('answers the question in a message', () =>
  usingBot(async (bot) => {
    const reply = await bot.runOn('Who is Greg Kroah-Hartman?', 'Ask about this');
    expect((await verbatimQuotes(reply)).join(' ')).toContain('Kroah-Hartman');
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
  }),
);

inBrowser('says what it is and what it keeps', () =>
  usingBot(async (bot) => {
    const reply = await bot.run('about');
    expect(await reply.innerText()).toContain('It reads no messages and stores nothing');
    await bot.expectAccessible('with what it is');
  }),
);
