import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { it } from 'vitest';

/** Names under which systems install it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** Milliseconds that anything on a page may take: a browser on a small machine that does other things too is slow. */
export const PATIENCE_MS = 100_000;

/** The program that `CHROMIUM` names, or else the first of its names on the PATH; null when there is none. */
function findChromium(): string | null {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM) return CHROMIUM;
  const candidates = PATH.split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return candidates.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const executablePath = findChromium();
if (executablePath === null) {
  const missing = 'there is no Chromium: install the package `chromium`, or name a program with CHROMIUM=/path/to/it';
  if (process.env.BROWSER_TESTS === 'required') throw new Error(missing);
  console.warn(`The tests in a browser are skipped: ${missing}`);
}

let running: Promise<Browser> | null = null;

/** The browser of all test files that one process runs, started when it is first needed; it ends with that process. */
export function browser(): Promise<Browser> {
  if (executablePath === null) throw new Error('There is no Chromium.');
  running ??= chromium.launch({ executablePath, timeout: 2 * PATIENCE_MS });
  return running;
}

/** A test that needs a browser; skipped where there is none. */
export const inBrowser = it.skipIf(executablePath === null);
