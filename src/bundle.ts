import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/**
 * The last step of the build: bundles the program into a few parts (`main.js`, `part-….js`). It then starts in a fifth of the
 * time, because Node reads and links every file separately. The parts are beside the single files of the same code, which the
 * worker threads run.
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
  // Packages are not bundled.
  external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
  plugins: [
    {
      name: 'place-of-a-source',
      // A source finds what it looks for beside its own single file, whichever part its code is in.
      transform: {
        filter: { id: /\.ts$/, code: /import\.meta\.url/ },
        handler: (code, id) => code.replaceAll('import.meta.url', `new URL('${compiled(id)}', import.meta.url).href`),
      },
    },
  ],
});
await bundle.write({ dir: built, entryFileNames: '[name].js', chunkFileNames: 'part-[name].js', comments: false });
await bundle.close();
