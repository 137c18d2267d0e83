/** Runs calls of the command line one after the other in one process, because starting one for each is most of what such a call costs: `node many-calls.js '[["ask"],["ask","--help"]]'` prints what became of them. */
import { runCommandLine } from '../../dist/cli/command-line.js';

const results = [];
const kept = { stdout: '', stderr: '' };
const printed = process.stdout.write.bind(process.stdout);
for (const name of ['stdout', 'stderr']) {
  process[name].setMaxListeners(0);
  process[name].write = (text) => {
    kept[name] += text;
    return true;
  };
}
for (const args of JSON.parse(process.argv[2] ?? '[]')) {
  Object.assign(kept, { stdout: '', stderr: '' });
  const status = await runCommandLine(args);
  results.push({ status, ...kept });
}
printed(JSON.stringify(results));
