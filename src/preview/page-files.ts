import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../domain/fault.ts';
import { STYLE } from './style/style.ts';

/** The page's icon: an opening quotation mark. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#3b5bdb"/><path d="M8 19c0-5 2.5-8.5 6.5-10v3c-2 1-3 2.5-3 4h3v7H8zm10 0c0-5 2.5-8.5 6.5-10v3c-2 1-3 2.5-3 4h3v7H18z" fill="#fff"/></svg>`;

/** The page before its scripts have filled it. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<title>Verbatim – preview</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page/main.js"></script>
</head>
<body>
<noscript>This page plays Discord and needs JavaScript.</noscript>
</body>
</html>
`;

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
