/**
 * What has to be there before anything else can run: a Node that is new enough, and, when this file is run by itself before a build,
 * the packages that npm installs. Plain JavaScript that old versions of Node can read, because it is they who are to be told.
 */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

const OLDEST_NODE = [20, 19];

/** @param {string} line what is wrong, and what to do */
function refuse(line) {
  process.stderr.write(`verbatim: ${line}\n`);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
  refuse(
    `it needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node} → install a newer one from https://nodejs.org`,
  );

if (/prerequisites\.js$/.test(process.argv[1] || '')) {
  const project = new URL('../../package.json', import.meta.url);
  const { dependencies, devDependencies } = JSON.parse(readFileSync(project, 'utf8'));
  // The project's own alone: what lies in a folder above it is of any version.
  const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !existsSync(new URL(`node_modules/${name}/package.json`, project)),
  );
  if (missing.length > 0)
    refuse(
      `packages that it is built with are missing (${missing[0]}${missing.length > 1 ? ` and ${missing.length - 1} more` : ''}) → run npm ci first`,
    );
}
