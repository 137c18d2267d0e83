import { expect } from 'vitest';
import { usingBot, verbatimQuotes } from './bot-preview.ts';
import { inBrowser } from './chromium.ts';

const QUESTION = 'What did Corbet emphasize?';

inBrowser('answers a typed question with what the article says, and who said it', () =>
  usingBot(async (bot) => {
    await bot.expectAccessible('at the start');
    const reply = await bot.run('ask', { question: QUESTION });
    const [quote] = await verbatimQuotes(reply);
    expect(quote).toMatch(/^Jonathan Corbet, .* emphasized that .* long-term viability\.$/);
    const shown = await reply.innerText();
    expect(shown).toContain('— Jonathan Corbet, kernel maintainer and Executive Editor of LWN');
    expect(shown).toContain('sentence 18 of 19');
    expect(shown).toContain('Only you can see this');
    await bot.expectAccessible('with an answer');
    await bot.picture('answer-dark');
    await reply.getByRole('button', { name: 'Dismiss message' }).click();
    await reply.waitFor({ state: 'detached' });
  }),
);

inBrowser('says that the articles do not say it, and names the words that they lack', () =>
  usingBot(async (bot) => {
    const reply = await bot.run('ask', { question: 'What does Linus Torvalds eat for breakfast?' });
    const shown = await reply.innerText();
    expect(shown).toContain('The articles do not say.');
    expect(shown).toContain('“breakfast”');
    expect(await reply.locator('blockquote').count()).toBe(0);
    await bot.expectAccessible('without an answer');
  }),
);

inBrowser('suggests questions while one is typed, and answers the one that is chosen', () =>
  usingBot(async (bot) => {
    await bot.choose('ask');
    await bot.field('question').fill('memory');
    const list = bot.page.getByRole('listbox', { name: 'Values for question' });
    const option = list.getByRole('option', { name: /memory/i }).first();
    await option.waitFor();
    await bot.expectAccessible('with suggestions');
    const suggested = await option.innerText();
    await option.click();
    expect(await bot.field('question').inputValue()).toBe(suggested);
    const reply = await bot.reply(() => bot.button('Send').click());
    const quotes = await verbatimQuotes(reply);
    expect(quotes.join('\n')).toContain(suggested.replace(/…$/, '').trim());
  }),
);

inBrowser('lists what somebody is quoted with, by a suggested name', () =>
  usingBot(async (bot) => {
    await bot.choose('quote');
    await bot.field('speaker').fill('kroah');
    const name = bot.page.getByRole('option', { name: /Greg Kroah-Hartman/ });
    await name.click();
    const reply = await bot.reply(() => bot.button('Send').click());
    const quotes = await verbatimQuotes(reply);
    expect(quotes.join('\n')).toContain('“Rust misc driver bindings');
    expect(await reply.innerText()).toContain('Greg Kroah-Hartman');
    await bot.expectAccessible('with quotations');
  }),
);

inBrowser('walks from the passage through the article and on to other passages', () =>
  usingBot(async (bot) => {
    const reply = await bot.run('ask', { question: QUESTION });
    const [first] = await verbatimQuotes(reply);
    await reply.getByRole('button', { name: 'Before' }).click();
    await reply.getByText('Before: This progress represents').waitFor();
    expect(await verbatimQuotes(reply)).toEqual([first]);
    await reply.getByRole('button', { name: 'After' }).click();
    await reply.getByText('After: At least one of the targeted').waitFor();
    await bot.expectAccessible('in its context');
    await reply.getByRole('button', { name: 'More', exact: true }).click();
    await reply.getByText(/^Passages? 2/).waitFor();
    expect((await verbatimQuotes(reply))[0]).not.toBe(first);
  }),
);

inBrowser('shares a private answer with everybody, without a name that is pinged', () =>
  usingBot(async (bot) => {
    const mine = await bot.run('ask', { question: QUESTION });
    const [quote] = await verbatimQuotes(mine);
    const shared = await bot.reply(() => mine.getByRole('button', { name: 'Share' }).click());
    expect(await verbatimQuotes(shared)).toEqual([quote]);
    expect(await shared.innerText()).toContain('Shared by @You');
    expect(await shared.innerText()).not.toContain('Only you can see this');
    await bot.expectAccessible('with a shared answer');
    await bot.page.getByRole('combobox', { name: 'You are' }).selectOption('Somebody else');
    await bot.page.getByText('Shared by').waitFor();
    expect(await bot.page.getByText('Only you can see this').count()).toBe(0);
  }),
);

inBrowser('says that the bot is thinking when an answer takes long', () => {
  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const options = {
    deferAfterMs: 50,
    deferral: () => ({ type: 5 as const, data: { flags: 64 } }),
    respond: async () => {
      await finished;
      return { type: 4 as const, data: { content: '> At last.', flags: 64 } };
    },
  };
  return usingBot(
    async (bot) => {
      const reply = await bot.run('ask', { question: QUESTION });
      await reply.getByText('Verbatim is thinking…').waitFor();
      await bot.expectAccessible('while the bot is thinking');
      finish();
      await reply.getByText('At last.').waitFor();
      expect(await bot.page.getByText('is thinking').count()).toBe(0);
    },
    {},
    options,
  );
});
