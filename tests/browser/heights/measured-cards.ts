import type { Page } from 'playwright-core';
import { COMMAND_DATA } from '../../../src/bot/commands.ts';
import { openPreview } from '../../../src/preview/preview.ts';
import { PATIENCE_MS, startChromium } from '../installed-chromium.ts';

/** A phone's screen, in CSS pixels. */
export const PHONE = { width: 390, height: 844 };

/** Measures how high replies are, in pixels, one number for each of the responses. */
export type MeasureHeights = (responses: readonly unknown[]) => Promise<readonly number[]>;

/** Opens the preview's page on a phone, in which replies are drawn as in the channel. */
export async function withMeasures<T>(use: (measure: MeasureHeights, page: Page) => Promise<T>): Promise<T> {
  const nothing = async () => ({ type: 4 as const, data: { content: '' } });
  const preview = await openPreview({
    port: 0,
    commands: COMMAND_DATA,
    samples: [],
    respond: nothing,
    deferral: () => null,
    report: () => undefined,
  });
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: PHONE, deviceScaleFactor: 2, colorScheme: 'dark' });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(preview.address);
    await page.getByRole('textbox', { name: /^Message / }).waitFor();
    // As a string, in which the compiler cannot exchange the import for its own.
    await page.evaluate("import('/page/components.js').then((components) => Object.assign(globalThis, components))");
    return await use((responses) => page.evaluate(heightsOf, JSON.stringify(responses)), page);
  } finally {
    await browser.close();
    await preview.close();
  }
}

/** Runs in the page: draws each reply as a message in the channel, and measures its containers. */
function heightsOf(json: string): number[] {
  const { drawComponent } = globalThis as unknown as {
    readonly drawComponent: (component: unknown, drawing: object) => HTMLElement;
  };
  const drawing = { locale: 'en-US', nameOf: () => null, press: () => undefined };
  const log = document.querySelector('.log') ?? document.body;
  return (JSON.parse(json) as { readonly data: { readonly components: readonly unknown[] } }[]).map(({ data }) => {
    const message = document.createElement('article');
    message.className = 'message';
    const body = document.createElement('div');
    body.className = 'message-body';
    body.append(...data.components.map((component) => drawComponent(component, drawing)));
    message.append(body);
    log.append(message);
    const { height } = body.getBoundingClientRect();
    message.remove();
    return height;
  });
}
