import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type InputOptions, type OutputOptions, type Plugin, rolldown } from 'rolldown';
import { printOfCode } from '../library/snapshot/code-print.ts';
import { licenceNotes, packageOf } from './licences.ts';

/**
 * The last step of the build: puts the program and all packages that it uses together in some parts (`main.js`, the worker threads'
 * files, `part-….js`), and writes down whose work they are. Node reads and links every file by itself, so that a start would otherwise
 * be a thousand files. What is imported when it is needed is still loaded only then. The parts are beside the single files of the same
 * code, which tests run.
 */

const built = fileURLToPath(new URL('../', import.meta.url));
const sources = fileURLToPath(new URL('../../src', import.meta.url));

/** What others start or import, by the names of what they are built as: the command line, and the threads. */
const ENTRIES = {
  'part-command-line': 'cli/command-line.ts',
  'library/analysis/analysis-worker': 'library/analysis/analysis-worker.ts',
  'corpus/html/in-worker/page-worker': 'corpus/html/in-worker/page-worker.ts',
};

/** Packages that others use where somebody has installed them. They are no part of this program, and partly machine code. */
const USED_IF_INSTALLED = ['bufferutil', 'utf-8-validate', 'zlib-sync', 'supports-color', 'canvas'];

/** `…/src/library/open-library.ts` is compiled to `library/open-library.js`. */
const compiled = (source: string): string =>
  path.relative(sources, source).split(path.sep).join('/').replace(/\.ts$/, '.js');

const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(path.join(sources, '../package.json'), 'utf8'),
);

/** A part is called after the first source in it, or after the packages in it that the program itself imports: "part-packages-pino.js". */
function partName({ name, moduleIds }: { readonly name: string; readonly moduleIds: readonly string[] }): string {
  if (!name.startsWith(PACKAGES)) return 'part-[name].js';
  const within = Object.keys(dependencies).filter((one) => moduleIds.some((id) => packageOf(id) === one));
  return ['part', PACKAGES, ...within.slice(0, 2).map((one) => one.replace(/^.*\/|\.js$/g, ''))]
    .join('-')
    .concat('.js');
}
const PACKAGES = 'packages';

/** A source finds what it looks for beside its own single file, whichever part its code is in. */
const placeOfSource: Plugin = {
  name: 'place-of-a-source',
  transform: {
    filter: { id: /\.ts$/, code: /import\.meta\.url/ },
    handler: (code, id) => ({
      code: code.replaceAll('import.meta.url', `new URL('${compiled(id)}', import.meta.url).href`),
      // It stays on its line.
      map: null,
    }),
  },
  generateBundle(_, parts) {
    for (const { fileName, ...part } of Object.values(parts)) {
      if (part.type === 'chunk' && fileName.includes('/') && part.code.includes('import.meta'))
        this.error(`${fileName} looks for its place, and only parts at the top know it`);
    }
  },
};

/** All that `main.js` imports before it has looked at its Node and its machine is in itself; the command line is a part. */
const commandLineApart: Plugin = {
  name: 'command-line-apart',
  resolveId: (imported) =>
    imported === './cli/command-line.ts' ? { id: './part-command-line.js', external: true } : null,
};

const licences: Plugin = {
  name: 'licences',
  generateBundle(_, parts) {
    const modules = Object.values(parts).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source: licenceNotes(modules) });
  },
};

/** Whatever is unusual, as a package that cannot be found, is a mistake. */
const strict: InputOptions = {
  platform: 'node',
  // discord.js has a method for bots in several processes that evaluates a text; nothing here calls it.
  checks: { eval: false },
  // No comments on where a module begins: the maps say it.
  experimental: { attachDebugInfo: 'none' },
  onLog(level, { message }) {
    if (level === 'warn') throw new Error(message);
  },
};
const written: OutputOptions = {
  dir: built,
  entryFileNames: '[name].js',
  chunkFileNames: partName,
  comments: false,
  // Read when an error is printed, and by nobody else.
  sourcemap: true,
  sourcemapExcludeSources: true,
};

async function putTogether(input: InputOptions, output: OutputOptions): Promise<void> {
  const bundle = await rolldown({ ...strict, ...input });
  await bundle.write({ ...written, ...output });
  await bundle.close();
}

for (const name of readdirSync(built)) if (name.startsWith('part-')) rmSync(path.join(built, name));
await putTogether(
  {
    input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, path.join(sources, file)])),
    external: USED_IF_INSTALLED,
    transform: { define: { PRINT_OF_SOURCES: JSON.stringify(printOfCode(sources)) } },
    plugins: [placeOfSource, licences],
  },
  // Packages have parts of their own, as many as there are ways to need them.
  { codeSplitting: { groups: [{ name: PACKAGES, test: /[\\/]node_modules[\\/]/, entriesAware: true }] } },
);
await putTogether({ input: { main: path.join(sources, 'main.ts') }, plugins: [commandLineApart] }, {});
