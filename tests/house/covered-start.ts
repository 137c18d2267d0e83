/**
 * Starts a program as single files with V8's counts of calls, in a process of its own: `node covered-start.js BUILT start`.
 * To any message it answers with the files below BUILT of which a function has run since the message before; from the first one on
 * nothing begins by itself any more, as looking whether the articles have changed does.
 */
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const LONG_MS = 100;

const [, , built = '', ...args] = process.argv;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

const root = pathToFileURL(`${built}${path.sep}`).href;
process.on('message', async () => {
  timersStop();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  process.send?.(
    result
      .filter(({ url }) => url.startsWith(root))
      .flatMap(({ url, functions }) => {
        // What begins with the file is the file as a whole, which runs when it is loaded.
        const ran = functions.some(({ ranges: [whole] }) => whole && whole.count > 0 && whole.startOffset > 0);
        return ran ? [decodeURI(url.slice(root.length)).replace(/\.js$/, '.ts')] : [];
      }),
  );
});

// What the entry starts, which is only built bundled itself: the command line as single files.
process.argv.splice(1, process.argv.length - 1, 'verbatim', ...args);
const { runCommandLine } = await import(`${root}cli/command-line.js`);
process.exitCode = await runCommandLine(args);

/** What waits longer than an answer takes is no part of it. */
function timersStop(): void {
  globalThis.setTimeout = new Proxy(globalThis.setTimeout, {
    apply: (setTimeout, self, [act, ms, ...rest]) =>
      Reflect.apply(setTimeout, self, ms >= LONG_MS ? [() => undefined, ms] : [act, ms, ...rest]),
  });
}
