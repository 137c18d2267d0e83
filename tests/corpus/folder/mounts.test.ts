import { describe, expect, it } from 'vitest';
import { readMounts } from '../../../src/corpus/folder/mounts.ts';

const line = (point: string, kind: string, options = 'rw'): string =>
  `36 35 8:1 / ${point} ${options} shared:1 - ${kind} /dev/vda rw`;
const ROOT = line('/', 'ext4');

describe('whether the system tells of every change in a folder', () => {
  it.each<[name: string, lines: readonly string[], folder: string, tells: boolean]>([
    ['a disk of this machine', [ROOT], '/data/corpus', true],
    ['the root itself', [ROOT], '/', true],
    ['a container’s layers', [line('/', 'overlay')], '/app/corpus', true],
    [
      'a folder that a container is given',
      [line('/', 'overlay'), line('/data/corpus', 'xfs', 'ro')],
      '/data/corpus',
      true,
    ],
    ['a network drive', [ROOT, line('/data', 'nfs4')], '/data/corpus', false],
    ['what a virtual machine shares', [ROOT, line('/data/corpus', 'virtiofs')], '/data/corpus', false],
    ['FUSE, whatever is behind it', [ROOT, line('/data', 'fuse.sshfs')], '/data/corpus', false],
    ['a kind that nobody has heard of', [ROOT, line('/data', 'newfs')], '/data/corpus', false],
    ['a network drive beside it', [ROOT, line('/dat', 'nfs4'), line('/data/corpus-old', 'nfs4')], '/data/corpus', true],
    ['a network drive within it', [ROOT, line('/data/corpus/far', 'cifs')], '/data/corpus', false],
    ['the later one of two in one place', [ROOT, line('/data', 'nfs4'), line('/data', 'ext4')], '/data/corpus', true],
    [
      'the later one of two in one place, which does not',
      [line('/data', 'ext4'), line('/data', 'nfs4')],
      '/data',
      false,
    ],
    ['a disk on a network drive', [line('/', 'nfs4'), line('/data', 'ext4')], '/data/corpus', true],
    ['a path with a space', [ROOT, line('/my\\040articles', '9p')], '/my articles', false],
    ['nothing to read', [], '/data/corpus', false],
  ])('%s', (_name, lines, folder, tells) => {
    expect(readMounts(lines.join('\n'), folder, folder).tellOfChanges).toBe(tells);
  });
});

it('what is mounted within is named below the folder as it was given', () => {
  const lines = [ROOT, line('/real/corpus', 'ext4'), line('/real/corpus/a.md', 'ext4'), line('/real/corpus2', 'ext4')];
  expect(readMounts(lines.join('\n'), '/real/corpus', 'link').within).toEqual(['link/a.md']);
});
