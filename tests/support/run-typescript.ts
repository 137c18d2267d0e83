import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

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
 * `.bench/run` first, unchecked.
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

/** The program itself has been built already: only what is of the tests is compiled, and runs with what was built. */
async function compiled(file: string): Promise<string> {
  const root = projectRoot(file);
  // A folder for each: one that is running must not see its files written anew for another.
  const dir = join(root, '.bench', 'run', basename(file, '.ts'));
  const src = join(root, 'src') + sep;
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: file,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    plugins: [
      {
        name: 'what-was-built',
        resolveId(imported, importer) {
          if (importer === undefined || !imported.startsWith('.')) return null;
          const target = resolve(dirname(importer), imported);
          if (!target.startsWith(src)) return null;
          const built = join(root, 'dist', target.slice(src.length).replace(/\.ts$/, '.js'));
          return { id: pathToFileURL(built).href, external: true };
        },
      },
    ],
  });
  await bundle.write({ dir, preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' });
  await bundle.close();
  return join(dir, relative(root, file).replace(/\.ts$/, '.js'));
}

function projectRoot(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package-lock.json')) || folder === dirname(folder)) return folder;
  }
}
