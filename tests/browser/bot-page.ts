import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { browser } from './chromium.ts';
import { PATIENCE_MS } from './installed-chromium.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PICTURES = 'tests/browser/pictures';
/** A window as people have it on a desk; without motion, so that colours are what they will be. */
const DESK: BrowserContextOptions = {
  viewport: { width: 960, height: 620 },
  locale: 'en-US',
  colorScheme: 'dark',
  reducedMotion: 'reduce',
};

/** The preview's page as somebody uses it: by what is read there and by what screen readers say. */
export class BotPage {
  readonly page: Page;
  /** What the browser complained about: errors and warnings of scripts, requests that failed. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`thrown: ${error.message}`));
    page.on('requestfailed', (request) => {
      // Whoever leaves a page leaves what it was still waiting for.
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') this.complaints.push(`${reason}: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()}: ${response.url()}`);
    });
  }

  /** The message box. */
  get box(): Locator {
    return this.page.getByRole('textbox', { name: /^Message / });
  }

  /** All messages that the person at the page sees. */
  get messages(): Locator {
    return this.page.getByRole('log').getByRole('article');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A field of the command that is being filled in. */
  field(name: string): Locator {
    return this.page.getByRole('group').getByRole('combobox', { name, exact: true });
  }

  /** Does something, and returns the message that comes of it. */
  async reply(act: () => Promise<unknown>): Promise<Locator> {
    const before = await this.messages.count();
    await act();
    const message = this.messages.nth(before);
    await message.waitFor();
    return message;
  }

  /** Chooses a command from the list after a slash. */
  async choose(command: string): Promise<void> {
    await this.box.click();
    await this.page.keyboard.type('/');
    await this.page
      .getByRole('listbox', { name: 'Commands' })
      .getByRole('option', { name: `/${command} ` })
      .click();
  }

  /** Runs a command with its options typed in; returns the bot's message. */
  async run(command: string, options: Readonly<Record<string, string>> = {}): Promise<Locator> {
    await this.choose(command);
    for (const [name, value] of Object.entries(options)) {
      if (!(await this.field(name).isVisible())) await this.button(`Add ${name}`).click();
      await this.field(name).fill(value);
    }
    return this.reply(() => this.button('Send').click());
  }

  /** Runs a command from the menu of the message that holds this text; returns the bot's message. */
  async runOn(text: string, command: string): Promise<Locator> {
    const message = this.messages.filter({ hasText: text }).first();
    await message.hover();
    await message.getByRole('button', { name: /^More actions on the message by/ }).click();
    const menu = this.page.getByRole('menu', { name: /^Apps for the message by/ });
    return this.reply(() => menu.getByRole('menuitem', { name: command, exact: true }).click());
  }

  /** Keeps what is in the window as a picture for the README, when that is asked for with PICTURES=1. */
  async picture(name: string): Promise<void> {
    if (process.env.PICTURES !== '1') return;
    await this.page.mouse.move(0, 0);
    await this.page.screenshot({ path: `${PICTURES}/${name}.png` });
  }

  /** Fails when axe finds something that keeps people out, or something that is wider than the window. */
  async expectAccessible(state: string): Promise<void> {
    const loaded = await this.page.evaluate(() => 'axe' in globalThis);
    // Run by the browser's debugger: the page's own policy lets no other script in.
    if (!loaded) await this.page.evaluate(await readFile(AXE, 'utf8'));
    const violations = await this.page.evaluate(async () => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      const found = await run(document, { resultTypes: ['violations'] });
      return found.violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${impact} ${id}: ${html}`));
    });
    expect(violations, state).toEqual([]);
    const tooWide = await this.page.evaluate(() =>
      ['html', '.log', '.composer', '.suggestions', '.menu'].filter((name) => {
        const part = document.querySelector(name);
        return part !== null && part.scrollWidth > part.clientWidth;
      }),
    );
    expect(tooWide, `${state}: to be scrolled sideways`).toEqual([]);
  }
}

/** Opens an address in a window of its own, uses it, and fails when the browser complained about anything. */
export async function usingPage(
  address: string,
  use: (page: BotPage) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await (await browser()).newContext({ ...DESK, ...options });
  try {
    const page = new BotPage(await context.newPage());
    await page.page.goto(address);
    await page.box.waitFor();
    await use(page);
    expect(page.complaints).toEqual([]);
  } finally {
    await context.close();
  }
}
