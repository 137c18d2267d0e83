/**
 * Makes the calls of the built command line that it is sent, one after the other; sends what each prints, and its status. Ends with
 * whoever sends them.
 */
import process from 'node:process';
import { Readable } from 'node:stream';
import { runCommandLine } from '../../dist/cli/command-line.js';
import { describeFailure } from '../../dist/cli/failure.js';

const home = process.cwd();
for (const name of ['stdout', 'stderr']) {
  process[name].setMaxListeners(0);
  process[name].write = (text, ...others) => {
    if (process.connected) process.send({ name, text: String(text) });
    const written = others.pop();
    if (typeof written === 'function') process.nextTick(written);
    return true;
  };
}
process.on('disconnect', process.exit.bind(process, 0));
// A call that is over ends its process after a while, whatever is still open; here others follow.
process.exit = () => undefined;

process.on('message', async ({ args, env, input, cwd }) => {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd ?? home);
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(input)]) });
  let status = 1;
  try {
    status = await runCommandLine(args);
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
  }
  process.send({ status });
});
