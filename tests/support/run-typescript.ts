import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Starts a TypeScript file of this project in a process of its own, with a channel for messages. */
export async function forkTypeScript(
  entry: URL,
  env: NodeJS.ProcessEnv = process.env,
  execArgv: readonly string[] = [],
): Promise<ChildProcess> {
  return fork(await runnable(entry), { env, execArgv: [...execArgv], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

/**
 * The file to run for a TypeScript file of this project. Node 22.18 and later run it as it is; for an older one it is compiled below
 * `.bench/run` first, unchecked, in less than a second.
 */
export async function runnable(entry: URL): Promise<string> {
  const file = fileURLToPath(entry);
  const beside = file.replace(/\.ts$/, '.js');
  // Whoever starts it may have been compiled itself, and then this file was, too.
  if (!existsSync(file) && existsSync(beside)) return beside;
  if ('typescript' in process.features && process.features.typescript) return file;
  const compiling = compilations.get(file) ?? compiled(file);
  compilations.set(file, compiling);
  return compiling;
}

/** Where a process of its own ran to: its exit status, or null when a signal ended it. */
export async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const [status] = await once(child, 'exit');
  return status;
}

const compilations = new Map<string, Promise<string>>();

async function compiled(file: string): Promise<string> {
  const root = projectRoot(file);
  // A folder for each: one that is running must not see its files written anew for another.
  const output = join(root, '.bench', 'run', basename(file, '.ts'));
  const options = [
    '--ignoreConfig',
    '--noCheck',
    '--skipLibCheck',
    '--rewriteRelativeImportExtensions',
    '--types',
    'node',
  ];
  const where = ['--module', 'nodenext', '--target', 'es2023', '--rootDir', root, '--outDir', output];
  const compiler = spawn(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), ...options, ...where, file],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  await exitOf(compiler);
  return join(output, relative(root, file).replace(/\.ts$/, '.js'));
}

function projectRoot(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package-lock.json')) || folder === dirname(folder)) return folder;
  }
}
