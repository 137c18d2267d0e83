/**
 * Makes the calls of the built command line that it is sent, one after the other, and sends back what became of each. Ends with whoever
 * sends them.
 */
import process from 'node:process';
import { Readable } from 'node:stream';
import { runCommandLine } from '../../dist/cli/command-line.js';
import { describeFailure } from '../../dist/cli/failure.js';

const home = process.cwd();
const kept = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr']) {
  process[name].setMaxListeners(0);
  process[name].write = (text, ...others) => {
    kept[name] += text;
    const written = others.pop();
    if (typeof written === 'function') process.nextTick(written);
    return true;
  };
}
process.on('disconnect', process.exit.bind(process, 0));
// A call that is over ends its process after a while, whatever is still open; here others follow.
process.exit = () => undefined;

async function made({ args, env, input, cwd }) {
  Object.assign(kept, { stdout: '', stderr: '' });
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd ?? home);
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(input)]) });
  try {
    return { status: await runCommandLine(args), ...kept };
  } catch (error) {
    return { status: 1, stdout: kept.stdout, stderr: `${kept.stderr}${describeFailure(error)}\n` };
  }
}

let last = Promise.resolve();
process.on('message', ({ number, ...call }) => {
  last = last.then(async () => void process.send({ number, finished: await made(call) }));
});
