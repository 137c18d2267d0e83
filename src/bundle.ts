import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/**
 * The last step of the build: the program in some parts (`main.js`, `part-….js`) instead of one file for each subject. That is a
 * fifth of the time of a start, because Node reads and links every file by itself. The parts lie beside the same code as single
 * files, which the worker threads run.
 */

const built = fileURLToPath(new URL('.', import.meta.url));
const sources = fileURLToPath(new URL('../src', import.meta.url));

/** `…/src/library/open-library.ts` is compiled to `library/open-library.js`. */
const compiled = (source: string): string =>
  path.relative(sources, source).split(path.sep).join('/').replace(/\.ts$/, '.js');

for (const name of readdirSync(built)) if (name.startsWith('part-')) rmSync(path.join(built, name));
const bundle = await rolldown({
  input: { main: path.join(sources, 'main.ts') },
  platform: 'node',
  // What npm installs stays where it is.
  external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
  plugins: [
    {
      name: 'place-of-a-source',
      // What a source looks for beside itself is beside its single file, whatever part the source itself has gone into.
      transform: {
        filter: { id: /\.ts$/, code: /import\.meta\.url/ },
        handler: (code, id) => code.replaceAll('import.meta.url', `new URL('${compiled(id)}', import.meta.url).href`),
      },
    },
  ],
});
await bundle.write({ dir: built, entryFileNames: '[name].js', chunkFileNames: 'part-[name].js', comments: false });
await bundle.close();
