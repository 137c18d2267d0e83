import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

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

/** Where it is; null when there is none. */
export const CHROMIUM_PATH = findChromium();
/** What to do when there is none. */
export const NO_CHROMIUM =
  'there is no Chromium: install the package `chromium`, or name a program with CHROMIUM=/path/to/it';

/** Starts it. @throws {Error} if there is none */
export function startChromium(): Promise<Browser> {
  if (CHROMIUM_PATH === null) throw new Error(NO_CHROMIUM);
  return chromium.launch({ executablePath: CHROMIUM_PATH, timeout: 2 * PATIENCE_MS });
}
