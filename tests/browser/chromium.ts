import type { Browser } from 'playwright-core';
import { it } from 'vitest';
import { CHROMIUM_PATH, NO_CHROMIUM, startChromium } from './installed-chromium.ts';

if (CHROMIUM_PATH === null) {
  if (process.env.BROWSER_TESTS === 'required') throw new Error(NO_CHROMIUM);
  console.warn(`The tests in a browser are skipped: ${NO_CHROMIUM}`);
}

let running: Promise<Browser> | null = null;

/** The browser of all test files that one process runs, started when it is first needed; it ends with that process. */
export function browser(): Promise<Browser> {
  running ??= startChromium();
  return running;
}

/** A test that needs a browser; skipped where there is none. */
export const inBrowser = it.skipIf(CHROMIUM_PATH === null);
