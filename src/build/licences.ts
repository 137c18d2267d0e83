import { readdirSync, readFileSync } from 'node:fs';

/** A package that is part of the program. */
interface BundledPackage {
  /** "undici 6.21.3" */
  readonly title: string;
  /** As its package.json names it: "MIT". */
  readonly licence: string;
  /** What has to go with every copy of it. */
  readonly text: string;
}

/** Files that a package's licence, and what it has to say of others' work in it, stand in. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)(?=[\\/])/;

/** The name of the package that a file belongs to: "@discordjs/ws"; null for what belongs to none. */
export const packageOf = (file: string): string | null => PACKAGE_FOLDER.exec(file)?.[1]?.replace('\\', '/') ?? null;

/**
 * The licences of all packages that any of these modules belongs to, for people: sorted, each with its version and its whole text.
 * @param modules paths of files; those that belong to no package are left out
 * @throws {Error} if a package has neither a licence file nor a licence whose text is known
 */
export function licenceNotes(modules: Iterable<string>): string {
  const folders = new Set<string>();
  for (const file of modules) {
    const [folder] = PACKAGE_FOLDER.exec(file) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  const notes = new Map<string, string>();
  for (const folder of folders) {
    const { title, licence, text } = bundledPackage(folder);
    notes.set(title, `${title} (${licence})\n\n${text}\n`);
  }
  const sorted = [...notes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, note]) => note);
  return `${[INTRODUCTION, ...sorted].join(`\n${'-'.repeat(80)}\n\n`)}`;
}

const INTRODUCTION =
  'Verbatim is put together from its own code and that of the packages below, which stand under these licences.\n';

function bundledPackage(folder: string): BundledPackage {
  const { name, version, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const title = `${name} ${version}`;
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const texts = files.sort().map((file) => readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length > 0) return { title, licence: license, text: texts.join('\n\n') };
  if (license !== 'MIT') throw new Error(`${title} has no licence file → it cannot be part of the program`);
  return {
    title,
    licence: license,
    text: `Copyright (c) ${author?.name ?? author ?? `the authors of ${name}`}\n\n${MIT}`,
  };
}

/** For packages that name this licence and bring no file with its text. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
