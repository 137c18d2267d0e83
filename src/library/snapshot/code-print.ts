import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** What `printOfCode` gave for the sources when the program was put together; the build writes it in. */
declare const PRINT_OF_SOURCES: string | undefined;

/** The folders whose code decides what a snapshot holds. */
const ANALYSING = ['domain', 'language', 'corpus', 'quotes', 'library'];
const CODE_FILE = /\.(?:js|ts)$/;

let knownPrint: string | null = null;

/** A fingerprint of everything that analyses articles: the code of those folders, its libraries, and Node itself. */
export function codePrint(): string {
  knownPrint ??= createHash('sha256')
    .update(process.version)
    .update(
      typeof PRINT_OF_SOURCES === 'string'
        ? PRINT_OF_SOURCES
        : printOfCode(fileURLToPath(new URL('../../', import.meta.url))),
    )
    .digest('hex')
    .slice(0, 16);
  return knownPrint;
}

/** A fingerprint of what analyses articles below a folder of code, and of the packages that are listed beside it. Takes some milliseconds. */
export function printOfCode(root: string): string {
  const print = createHash('sha256');
  for (const floor of ANALYSING) {
    for (const file of codeBelow(path.join(root, floor)))
      print.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  // An installed package has no lock file.
  for (const name of ['package.json', 'package-lock.json']) {
    try {
      print.update(readFileSync(path.join(root, '..', name)));
    } catch {
      print.update('\0');
    }
  }
  return print.digest('hex');
}

const codeBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && CODE_FILE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
