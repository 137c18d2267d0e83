/**
 * What an answer costs by the clock and on the processor, beside engines that only find ten sentences and read them, over the same sentences and questions:
 * `npm run bench:engines [-- --sizes 1000,35000 --engines Verbatim,Lucene --limit SECONDS --picture FILE.svg]`.
 *
 * The engines are installed into a temporary folder; where the tool for one is missing, the table says so. Each runs alone in a process
 * of its own, is asked everything once to warm up, and then a thousand questions one after the other.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { writeNewsCorpus } from '../news-corpus.ts';
import { percentile } from '../process-figures.ts';
import { type Curve, drawCurves } from '../scale-picture.ts';
import { ENGINE_NAMES, type EngineTimes, installEngines, type RunnableEngine } from './installed-engines.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,35000,300000' },
    engines: { type: 'string', default: ENGINE_NAMES.join(',') },
    limit: { type: 'string', default: '900' },
    picture: { type: 'string' },
  },
});
const limitMs = Number(values.limit) * 1_000;
const sizes = values.sizes.split(',').map(Number);
const execute = promisify(execFile);

/** By engine, a cell for each size. */
const rows = new Map<string, string[]>();
const curves = new Map<string, Curve['points']>();
const tools = await mkdtemp(path.join(os.tmpdir(), 'verbatim-engines-'));
try {
  const engines = await installEngines(tools, new Set(values.engines.split(',')));
  for (const engine of engines) if ('missing' in engine) console.log(`${engine.name} is left out: ${engine.missing}`);
  for (const size of sizes) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-engines-corpus-'));
    try {
      await writeNewsCorpus(folder, size);
      for (const engine of engines) if (!('missing' in engine)) await measure(engine, folder, size);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
} finally {
  await rm(tools, { recursive: true, force: true });
}

// Median and 99th percentile of each.
const heads = sizes.map((size) => `${size.toLocaleString('en')} sentences: build; by the clock; on the processor`);
console.log(`| engine | ${heads.join(' | ')} |\n| --- |${' --- |'.repeat(sizes.length)}`);
for (const [name, cells] of rows) console.log(`| ${name} | ${cells.join(' | ')} |`);
if (values.picture) {
  const all = [...curves].map(([name, points]): Curve => ({ name, points }));
  await writeFile(values.picture, drawCurves(all, 'milliseconds of the processor a question, 99th percentile'));
}

async function measure(engine: RunnableEngine, folder: string, size: number): Promise<void> {
  const name = `${engine.name} ${engine.version}`;
  const cells = rows.get(name) ?? [];
  rows.set(name, cells);
  try {
    const { buildMs, ms, cpuMs } = await timesOf(engine, folder);
    const figures = [percentile(ms, 0.5), percentile(ms, 0.99), percentile(cpuMs, 0.5), percentile(cpuMs, 0.99)];
    const [clock, clock99, processor, processor99] = figures.map((figure) => figure.toFixed(2));
    cells.push(`${(buildMs / 1_000).toFixed(1)} s; ${clock}, ${clock99} ms; ${processor}, ${processor99} ms`);
    curves.set(engine.name, [...(curves.get(engine.name) ?? []), [size, percentile(cpuMs, 0.99)]]);
  } catch (error) {
    cells.push(error instanceof Error && 'killed' in error && error.killed ? `more than ${values.limit} s` : 'failed');
    console.error(`${name}, ${size} sentences: ${error instanceof Error ? error.message : String(error)}`);
  }
  // Others may want to see how far it is.
  console.error(`${name}, ${size} sentences: ${cells.at(-1)}`);
}

async function timesOf({ command, environment }: RunnableEngine, folder: string): Promise<EngineTimes> {
  const [program, given] = command(folder);
  const { stdout } = await execute(program, [...given], {
    env: { ...process.env, ...environment },
    timeout: limitMs,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 24,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as EngineTimes;
}
