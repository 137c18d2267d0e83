import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../domain/fault.ts';
import { ICON } from './icon.ts';
import { PAGE } from './page-html.ts';
import { STYLE } from './style/style.ts';

/** A file of the page. */
export interface PageFile {
  readonly type: string;
  readonly body: string;
}

/** Where the compiled scripts are. Tests run from the sources, which a browser cannot. */
const SCRIPTS = new URL(import.meta.url.endsWith('.ts') ? '../../dist/preview/page/' : './page/', import.meta.url);

/**
 * Everything that a browser may fetch, by its path. The list is made once, so that no path from outside reaches the file system.
 * @throws {Fault} if the page has not been built
 */
export async function readPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>([
    ['/', { type: 'text/html; charset=utf-8', body: PAGE }],
    ['/page.css', { type: 'text/css; charset=utf-8', body: STYLE }],
    ['/icon.svg', { type: 'image/svg+xml', body: ICON }],
  ]);
  for (const name of await scriptNames()) {
    const body = await readFile(new URL(name, SCRIPTS), 'utf8');
    files.set(`/page/${name}`, { type: 'text/javascript; charset=utf-8', body });
  }
  return files;
}

async function scriptNames(): Promise<string[]> {
  try {
    const names = await readdir(SCRIPTS, { recursive: true });
    return names.filter((name) => name.endsWith('.js')).map((name) => name.replaceAll(path.sep, '/'));
  } catch (error) {
    throw new Fault('the preview’s page', 'its scripts are not there', 'run `npm run build`', { cause: error });
  }
}
