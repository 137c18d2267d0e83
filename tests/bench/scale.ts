/**
 * What a question costs as the corpus grows, beside search libraries with their defaults on the same sentences and questions:
 * `npm run bench:scale [-- --sizes 1000,35000 --engines MiniSearch --limit SECONDS --picture FILE.svg]`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { EngineFigures } from './engine-process.ts';
import { ALL_QUESTIONS, QUESTIONS, writeNewsCorpus } from './news-corpus.ts';
import { type Curve, drawCurves } from './scale-picture.ts';
import type { ScaleFigures } from './scale-process.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,35000,300000,1000000' },
    engines: { type: 'string', default: 'MiniSearch,FlexSearch,Orama,Lunr' },
    limit: { type: 'string', default: '900' },
    picture: { type: 'string' },
  },
});
const limitMs = Number(values.limit) * 1_000;

const HEAD = ['sentences', 'engine', 'build s', 'open s', 'MB', 'median ms', 'p99 ms', 'clock p99'];
const WIDTHS = [10, 12, 9, 9, 8, 10, 10, 10];
const row = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 1 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join(' ');
const figure = (value: number, digits = 1): string => value.toFixed(digits);

console.log(
  'Processor time a question; memory is what the process holds, for the libraries without the sentences themselves.',
);
console.log(row(HEAD));
const curves = new Map<string, Curve['points']>();
for (const size of values.sizes.split(',').map(Number)) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-scale-'));
  try {
    await writeNewsCorpus(folder, size);
    const built = await run<ScaleFigures>('scale-process.js', [folder]);
    const opened = await run<ScaleFigures>('scale-process.js', [folder]);
    if (typeof built === 'string' || typeof opened === 'string') {
      console.log(row([String(size), 'Verbatim', String(built), String(opened)]));
    } else {
      console.log(
        row([
          String(opened.sentences),
          'Verbatim',
          figure(built.openMs / 1_000),
          figure(opened.openMs / 1_000),
          figure(opened.memory, 0),
          figure(opened.median, 2),
          figure(opened.p99, 2),
          figure(opened.clockP99, 2),
        ]),
      );
      console.log(
        `           (building held ${figure(built.peak, 0)} MB at the most, opening ${figure(opened.peak, 0)} MB; after ${ALL_QUESTIONS} questions ${figure(opened.memoryAfter, 0)} MB)`,
      );
      note('Verbatim', opened.sentences, opened.p99);
    }
    for (const engine of values.engines.split(',').filter(Boolean)) {
      const found = await run<EngineFigures>('engine-process.js', [folder, engine]);
      if (typeof found === 'string') {
        console.log(row([String(size), engine, found]));
        continue;
      }
      const { buildMs, memory, median, p99, clockP99, asked } = found;
      console.log(
        row([
          String(size),
          engine,
          figure(buildMs / 1_000),
          '',
          figure(memory, 0),
          ...[median, p99, clockP99].map((ms) => figure(ms, 2)),
        ]),
      );
      if (asked < QUESTIONS) console.log(`           (of ${asked} questions, for which there was time)`);
      note(engine, size, p99);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
if (values.picture) {
  const all = [...curves].map(([name, points]): Curve => ({ name, points }));
  await writeFile(values.picture, drawCurves(all, 'milliseconds a question, 99th percentile'));
}

function note(name: string, sentences: number, p99: number): void {
  curves.set(name, [...(curves.get(name) ?? []), [sentences, p99]]);
}

/** Runs a process of its own, and returns what it sends; in words, when it does not come to an end. */
function run<T>(script: string, given: readonly string[]): Promise<T | string> {
  return new Promise((resolve) => {
    const child: ChildProcess = fork(fileURLToPath(new URL(script, import.meta.url)), given, {
      execArgv: ['--expose-gc', '--max-old-space-size=14000'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const timer = setTimeout(() => {
      resolve(`more than ${limitMs / 1_000} s`);
      child.kill('SIGKILL');
    }, limitMs);
    let complaint = '';
    child.stderr?.on('data', (data: Buffer) => {
      complaint = `${complaint}${data}`.slice(-2_000);
    });
    child.on('message', (message) => resolve(message as T));
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(`ended with ${code}: ${complaint.trim().split('\n').at(-1) ?? ''}`.slice(0, 80));
    });
  });
}
