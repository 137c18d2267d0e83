import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const { packages }: { packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const { engines, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const installed = Object.entries(packages).filter(([folder]) => folder !== '');
const where = (wrong: (one: LockedPackage) => boolean): string[] =>
  installed.filter(([, one]) => wrong(one)).map(([folder]) => folder);

/** Licences that ask for nothing but their text. */
const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MIT OR Apache-2.0'];
/** That of a file asks for changes of that file; nothing of it is part of what runs. */
const FOR_DEVELOPERS = [...PERMISSIVE, 'MPL-2.0'];

it('what is installed runs nothing while it is installed', () => {
  expect(where(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
});

it('what is installed may be used by anybody', () => {
  expect(where(({ license = '', dev }) => !(dev ? FOR_DEVELOPERS : PERMISSIVE).includes(license))).toEqual([]);
});

it('the lock names no registry, so that each machine uses its own', () => {
  expect(where(({ resolved }) => resolved !== undefined)).toEqual([]);
});

it('the types of Node are those of the oldest one that is supported', () => {
  const oldest = /^>=(\d+)\./.exec(engines.node)?.[1];
  expect(packages['node_modules/@types/node']?.version.split('.')[0]).toBe(oldest);
});

it('what is kept back is named with its reason', () => {
  const readme = readFileSync('src/README.md', 'utf8');
  const exact = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(([, range]) =>
    /^\d/.test(range),
  );
  for (const name of ['@types/node', 'vitest', ...exact.map(([one]) => one)])
    expect(readme.match(/^## Dependencies\n[\s\S]*?(?=^## |$(?![\s\S]))/m)?.[0]).toContain(`\`${name}\``);
});
