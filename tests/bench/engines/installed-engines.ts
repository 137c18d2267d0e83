import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** What an engine prints when it has been asked all questions, as one line of JSON; times in milliseconds. */
export interface EngineTimes {
  readonly buildMs: number;
  /** Characters of all sentences that it found, so that nobody can spare the reading. */
  readonly read: number;
  /** One time a question, on the clock. */
  readonly ms: readonly number[];
  /** The same on the processor, which other work on the machine does not lengthen. */
  readonly cpuMs: readonly number[];
}

/** How an engine is run: a program and its arguments. */
export interface RunnableEngine {
  readonly name: string;
  readonly version: string;
  command(folder: string): readonly [program: string, given: readonly string[]];
  readonly environment?: Readonly<Record<string, string>>;
}

/** An engine that cannot be had here, and why, in words. */
export interface MissingEngine {
  readonly name: string;
  readonly missing: string;
}

/** Versions that the figures in `deploy/README.md` are of; Lucene's stands in `pom.xml`. */
const VERSIONS = { lucene: '9.12.3', tantivy: '0.27.0', flexsearch: '0.8.212' } as const;

const HERE = path.resolve('tests/bench/engines');
const NODE_ENGINE = fileURLToPath(new URL('./node-engine.js', import.meta.url));
const NODE_FLAGS = ['--max-old-space-size=14000'];
/** An installation that takes longer hangs. */
const INSTALLED_WITHIN_MS = 300_000;
const run = promisify(execFile);

const inNode = (name: string, version: string, address = ''): RunnableEngine => ({
  name,
  version,
  command: (folder) => [process.execPath, [...NODE_FLAGS, NODE_ENGINE, folder, name, address]],
});

/** Installs what is not there into a folder of its own. Each engine needs a tool that may be missing. */
export async function installEngines(
  into: string,
  wanted: ReadonlySet<string>,
): Promise<readonly (RunnableEngine | MissingEngine)[]> {
  const found: (RunnableEngine | MissingEngine)[] = [];
  for (const [name, install] of Object.entries(INSTALLERS)) {
    if (!wanted.has(name)) continue;
    try {
      found.push(await install(into));
    } catch (error) {
      found.push({ name, missing: reasonOf(error) });
    }
  }
  return found;
}

/** By name, in the order of the table. */
const INSTALLERS: Readonly<Record<string, (into: string) => Promise<RunnableEngine>>> = {
  Verbatim: async () => inNode('Verbatim', 'this checkout'),
  Lucene: async (into) => {
    const jars = path.join(into, 'jars');
    const classes = path.join(into, 'classes');
    await mkdir(classes, { recursive: true });
    const pom = path.join(HERE, 'pom.xml');
    await tool('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`]);
    await tool('javac', ['-cp', path.join(jars, '*'), '-d', classes, path.join(HERE, 'LuceneEngine.java')]);
    const given = ['-cp', [path.join(jars, '*'), classes].join(path.delimiter), 'LuceneEngine'];
    return { name: 'Lucene', version: VERSIONS.lucene, command: (folder) => ['java', [...given, folder]] };
  },
  tantivy: async (into) => {
    const target = path.join(into, 'python');
    await tool('python3', ['-m', 'pip', 'install', '-q', '--target', target, `tantivy==${VERSIONS.tantivy}`]);
    const script = path.join(HERE, 'tantivy_engine.py');
    return {
      name: 'tantivy',
      version: VERSIONS.tantivy,
      command: (folder) => ['python3', [script, folder]],
      environment: { PYTHONPATH: target },
    };
  },
  'SQLite FTS5': async () => {
    const asked = "import sqlite3; sqlite3.connect(':memory:').execute('CREATE VIRTUAL TABLE t USING fts5(x)')";
    const { stdout } = await tool('python3', ['-c', `${asked}; print(sqlite3.sqlite_version)`]);
    const script = path.join(HERE, 'fts5_engine.py');
    return { name: 'SQLite FTS5', version: stdout.trim(), command: (folder) => ['python3', [script, folder]] };
  },
  MiniSearch: async () => {
    const { stdout } = await tool(process.execPath, [
      '-p',
      "require('./package-lock.json').packages['node_modules/minisearch'].version",
    ]);
    return inNode('MiniSearch', stdout.trim());
  },
  FlexSearch: async (into) => {
    const prefix = path.join(into, 'npm');
    const version = VERSIONS.flexsearch;
    await mkdir(prefix, { recursive: true });
    await tool('npm', ['install', '--silent', '--no-save', '--prefix', prefix, `flexsearch@${version}`]);
    const { stdout } = await tool(process.execPath, ['-p', "require.resolve('flexsearch')"], prefix);
    return inNode('FlexSearch', version, pathToFileURL(stdout.trim()).href);
  },
};

/** The names of all engines. */
export const ENGINE_NAMES: readonly string[] = Object.keys(INSTALLERS);

const tool = (program: string, given: readonly string[], cwd?: string): Promise<{ stdout: string }> =>
  run(program, [...given], { timeout: INSTALLED_WITHIN_MS, ...(cwd === undefined ? {} : { cwd }) });

/** The first line that says why a tool failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT')
    return `${'path' in error ? String(error.path) : 'a tool'} is missing`;
  const said = 'stderr' in error ? String(error.stderr).trim().split('\n').at(-1) : '';
  return (said || error.message.split('\n')[0] || 'it failed').slice(0, 120);
}
