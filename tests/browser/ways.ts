import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { BotPage } from './bot-page.ts';
import { usingBot, verbatimQuotes } from './bot-preview.ts';
import { inBrowser } from './chromium.ts';

const QUESTION = 'What did Corbet emphasize?';
const PHONE = { viewport: { width: 360, height: 700 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1.25 };

/** The page's ground, as the browser paints it. */
const ground = (bot: BotPage): Promise<string> =>
  bot.page.getByRole('main').evaluate((main) => getComputedStyle(main.parentElement ?? main).backgroundColor);
const isFocused = (one: Locator): Promise<boolean> => one.evaluate((found) => found === document.activeElement);

inBrowser('fits a phone, and is used by touch', () =>
  usingBot(async (bot) => {
    await bot.expectAccessible('at the start');
    await bot.button('Use a command').tap();
    await bot.expectAccessible('with the commands');
    await bot.page.getByRole('option', { name: '/ask ' }).tap();
    await bot.field('question').fill('Who leads the Rust for Linux effort?');
    await bot.expectAccessible('with a question');
    const reply = await bot.reply(() => bot.button('Send').tap());
    await verbatimQuotes(reply);
    await bot.picture('answer-phone');
    await reply.getByRole('button', { name: 'Before' }).tap();
    await reply.getByText('Before:').waitFor();
    await bot.expectAccessible('with an answer');
    await bot.messages
      .first()
      .getByRole('button', { name: /^More actions/ })
      .tap();
    const item = bot.page.getByRole('menuitem', { name: 'Check this quote' });
    await item.waitFor();
    await bot.expectAccessible('with a menu');
    await verbatimQuotes(await bot.reply(() => item.tap()));
    await bot.expectAccessible('with a checked quotation');
  }, PHONE),
);

inBrowser('is as narrow as a phone on a desk, when that is wanted', () =>
  usingBot(async (bot) => {
    await bot.button('Phone width').click();
    const width = async (): Promise<number> => (await bot.page.getByRole('main').boundingBox())?.width ?? 0;
    expect(await width()).toBeLessThanOrEqual(390);
    await bot.run('ask', { question: QUESTION });
    await bot.expectAccessible('as narrow as a phone');
    await bot.page.reload();
    expect(await width()).toBeLessThanOrEqual(390);
  }),
);

inBrowser('is dark or light as the browser wishes, until somebody chooses', () =>
  usingBot(
    async (bot) => {
      expect(await ground(bot)).toBe('rgb(255, 255, 255)');
      expect(await bot.button('Light theme').getAttribute('aria-pressed')).toBe('true');
      await bot.runOn('Did Greg Kroah-Hartman really say', 'Check this quote');
      await bot.picture('check-light');
      await bot.run('ask', { question: QUESTION });
      await bot.run('quote', { speaker: 'Corbet' });
      await bot.expectAccessible('light');
      await bot.button('Light theme').click();
      expect(await ground(bot)).toBe('rgb(49, 51, 56)');
      await bot.expectAccessible('dark');
      await bot.page.reload();
      await bot.box.waitFor();
      expect(await ground(bot)).toBe('rgb(49, 51, 56)');
    },
    { colorScheme: 'light' },
  ),
);

inBrowser('speaks German to whoever does, and leaves the article’s words as they are', () =>
  usingBot(
    async (bot) => {
      expect(await bot.page.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('de');
      const reply = await bot.run('fragen', { frage: QUESTION });
      expect((await verbatimQuotes(reply))[0]).toMatch(/^Jonathan Corbet, kernel maintainer/);
      expect(await reply.innerText()).toContain('Satz 18 von 19');
      await reply.getByRole('button', { name: 'Davor' }).click();
      await reply.getByText('Davor: This progress represents').waitFor();
      const checked = await bot.runOn('Did Greg Kroah-Hartman really say', 'Zitat prüfen');
      expect(await checked.innerText()).toContain('Steht wörtlich so im Artikel.');
      await bot.expectAccessible('in German');
    },
    { locale: 'de-AT' },
  ),
);

inBrowser('is used from the keyboard alone', () =>
  usingBot(async (bot) => {
    const { keyboard } = bot.page;
    expect(await isFocused(bot.box)).toBe(true);
    await keyboard.type('/as');
    await bot.page.getByRole('listbox', { name: 'Commands' }).waitFor();
    await keyboard.press('Enter');
    expect(await isFocused(bot.field('question'))).toBe(true);
    await keyboard.type(QUESTION);
    const reply = await bot.reply(() => keyboard.press('Enter'));
    expect(await isFocused(bot.box)).toBe(true);
    // Backwards from the message box: the commands, then the newest message with its buttons.
    const walk = async (to: Locator): Promise<void> => {
      for (let steps = 0; steps < 12 && !(await isFocused(to)); steps++) await keyboard.press('Shift+Tab');
      expect(await isFocused(to)).toBe(true);
    };
    await walk(reply.getByRole('button', { name: 'Before' }));
    await keyboard.press('Enter');
    await reply.getByText('Before:').waitFor();
    const before = reply.getByRole('button', { name: 'Before' });
    await expect.poll(() => isFocused(before)).toBe(true);
    // A command that was begun goes with Escape, and with Backspace in its empty field.
    await bot.box.focus();
    for (const key of ['Escape', 'Backspace']) {
      await keyboard.type('/quote ');
      await bot.field('speaker').waitFor();
      await keyboard.press(key);
      await bot.field('speaker').waitFor({ state: 'detached' });
      expect(await isFocused(bot.box)).toBe(true);
    }
  }),
);

inBrowser('refuses what Discord would refuse, and says why', () =>
  usingBot(async (bot) => {
    await bot.choose('ask');
    await bot.button('Send').click();
    await bot.page.getByRole('alert').filter({ hasText: '“question” is required.' }).waitFor();
    expect(await bot.field('question').getAttribute('aria-invalid')).toBe('true');
    expect(await isFocused(bot.field('question'))).toBe(true);
    await bot.expectAccessible('with a refusal');
    await bot.button('Cancel /ask').click();
    expect(await bot.page.getByRole('alert').innerText()).toBe('');
  }),
);

inBrowser('talks to the bot in a direct message that nobody else reads', () =>
  usingBot(async (bot) => {
    await bot.page.getByRole('complementary', { name: 'Server' }).getByRole('button', { name: 'Verbatim' }).click();
    const place = bot.page.getByRole('combobox', { name: 'In', exact: true });
    expect(await place.inputValue()).toBe('direct');
    await bot.page.getByRole('textbox', { name: 'Message @Verbatim' }).waitFor();
    expect(await bot.messages.count()).toBe(0);
    await verbatimQuotes(await bot.run('ask', { question: QUESTION }));
    await bot.expectAccessible('in a direct message');
    await bot.page.getByRole('combobox', { name: 'You are' }).selectOption('Somebody else');
    await expect.poll(() => bot.messages.count()).toBe(0);
    await place.selectOption('#articles');
    await bot.page.getByRole('textbox', { name: 'Message #articles' }).waitFor();
    expect(await bot.messages.count()).toBeGreaterThan(0);
  }),
);
