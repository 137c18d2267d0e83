#!/usr/bin/env node
import './runtime/prerequisites.js';
import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import process from 'node:process';
import { describeFailure } from './cli/failure.ts';
import { inSourceLines } from './runtime/source-lines.ts';

/** Runs the command line, and says in plain words if that is impossible. What is imported statically must run in any version of Node. */

/** How many files the program, its connections and its threads have open at the same time; with fewer, Node itself may end without a message. */
const FILES_NEEDED = 128;

let isDone = false;

/** Nothing is left to run although the work is not done; that must not look like success. */
process.on('beforeExit', () => {
  if (isDone) return;
  isDone = true;
  process.stderr.write('verbatim: it stopped before its work was done → please report this as a mistake of Verbatim\n');
  process.exitCode = 1;
});

/** Node then says which error nobody has caught, and ends: it is to name the sources' lines. */
process.on('uncaughtExceptionMonitor', (error: unknown) => {
  if (error instanceof Error && error.stack) Reflect.set(error, 'stack', inSourceLines(error.stack));
});

/** @throws {NodeJS.ErrnoException} EMFILE if this process may not open as many files as it needs */
function makeSureOfFiles(): void {
  const opened: number[] = [];
  try {
    while (opened.length < FILES_NEEDED) opened.push(openSync(devNull, 'r'));
  } finally {
    for (const file of opened) closeSync(file);
  }
}

async function main(): Promise<void> {
  try {
    makeSureOfFiles();
    const { runCommandLine } = await import('./cli/command-line.ts');
    process.exitCode = await runCommandLine(process.argv.slice(2));
    isDone = true;
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
    // Something may still be open.
    process.exit(1);
  }
}

void main();
