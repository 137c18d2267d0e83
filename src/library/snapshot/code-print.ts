import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folders whose code decides what a snapshot holds. */
const ANALYSING = ['domain', 'language', 'corpus', 'quotes', 'library'];
const CODE_FILE = /\.(?:js|ts)$/;

let knownPrint: string | null = null;

/** A fingerprint of everything that analyses articles: the code of those folders, its libraries, and Node itself. Takes some milliseconds, once. */
export function codePrint(): string {
  knownPrint ??= printOfFolder(fileURLToPath(new URL('../../', import.meta.url)));
  return knownPrint;
}

function printOfFolder(root: string): string {
  const print = createHash('sha256').update(process.version);
  for (const floor of ANALYSING) {
    for (const file of codeBelow(path.join(root, floor)))
      print.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  // The libraries are listed beside the code's folder; an installed package has no lock file.
  for (const name of ['package.json', 'package-lock.json']) {
    try {
      print.update(readFileSync(path.join(root, '..', name)));
    } catch {
      print.update('\0');
    }
  }
  return print.digest('hex').slice(0, 16);
}

const codeBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && CODE_FILE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
