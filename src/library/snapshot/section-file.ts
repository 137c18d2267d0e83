import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { makeFolder } from '../../runtime/make-folder.ts';
import { draftOf, removeLeftDrafts } from './drafts.ts';

/** Bytes decoded at a time, or one line if it is longer. */
const BYTES_A_PIECE = 64 * 1024;
const LINE_END = 0x0a;

/** The lines of UTF-8 text without their ends, decoded piece by piece so that the caller can pause in between. */
export function* textLines(bytes: Uint8Array): Generator<string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < text.length; ) {
    const whole = text.subarray(0, at + BYTES_A_PIECE).lastIndexOf(LINE_END);
    const end = whole >= at ? whole : text.indexOf(LINE_END, at);
    const stop = end < 0 ? text.length : end;
    yield* text.toString('utf8', at, stop).split('\n');
    at = stop + 1;
  }
}

/** Named pieces of bytes in one file, each with its check sum. Numbers are in the byte order of the machine, which the file names. */
export interface SectionFile {
  /** Reads a whole section. Null when there is none of that name. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Verifies the checksum of a section. */
  verify(name: string): Promise<void>;
  /** The offset of a section in the file, in bytes; null when there is none. */
  startOf(name: string): number | null;
  readonly handle: FileHandle;
}

/** A section to be written: its bytes, in pieces that may be made as they are written. */
export interface FileSection {
  readonly name: string;
  readonly pieces: Iterable<Uint8Array>;
}

interface SectionEntry {
  readonly name: string;
  readonly start: number;
  readonly length: number;
  readonly sum: number;
}

/** The first bytes of every such file; the number at the end grows with the form of the file. */
const MAGIC = Buffer.from('VERBATIM0004', 'latin1');
/** Columns of numbers are read into place, and begin at multiples of this. */
const ALIGNMENT = 8;
/** Bytes read at a time; other work runs in between. */
const PIECE_BYTES = 1024 * 1024;
/** Bytes that are gathered before they are written: what has to be made for so many takes some milliseconds. */
const GATHERED = 256 * 1024;
/** The list of sections is at the end, and where it is in the last bytes: length, check sum and the magic again. */
const TRAILER = 8 + MAGIC.length;

/** Writes a file of sections beside the one that is to be replaced, and puts it in its place when it is complete: who reads sees the old one or the new one. */
export async function writeSections(
  file: string,
  sections: Iterable<FileSection>,
  signal?: AbortSignal,
): Promise<void> {
  await makeFolder(path.dirname(file));
  await removeLeftDrafts(path.dirname(file));
  const draft = draftOf(file);
  const handle = await open(draft, 'wx', 0o600);
  try {
    const entries: SectionEntry[] = [];
    let at = 0;
    const put = async (bytes: Uint8Array): Promise<void> => {
      signal?.throwIfAborted();
      await handle.writeFile(bytes);
      at += bytes.length;
    };
    await put(MAGIC);
    for (const { name, pieces } of sections) {
      await put(new Uint8Array((ALIGNMENT - (at % ALIGNMENT)) % ALIGNMENT));
      const start = at;
      let sum = 0;
      for (const piece of joinedPieces(pieces)) {
        sum = crc32(piece, sum);
        await put(piece);
      }
      entries.push({ name, start, length: at - start, sum });
    }
    const list = Buffer.from(JSON.stringify({ byteOrder: os.endianness(), entries }));
    const trailer = Buffer.alloc(TRAILER);
    trailer.writeUInt32LE(list.length, 0);
    trailer.writeUInt32LE(crc32(list), 4);
    MAGIC.copy(trailer, 8);
    await put(list);
    await put(trailer);
    await handle.sync();
    signal?.throwIfAborted();
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    // Whatever prevented writing may prevent this too; the next start then removes it.
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Joins small pieces into large ones, because each write is a system call. */
function* joinedPieces(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let small: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    small.push(piece);
    size += piece.length;
    if (size < GATHERED) continue;
    yield Buffer.concat(small);
    small = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(small);
}

/** Why a file of sections cannot be used: damaged, of another version, or of another machine. */
export class UnusableSections extends Error {}

/**
 * Opens a file of sections; the handle stays open until the caller closes it.
 * @throws {UnusableSections} when it is damaged or foreign, and what the system throws when it cannot be opened.
 */
export async function openSections(file: string): Promise<SectionFile> {
  const handle = await open(file, 'r');
  try {
    const entries = new Map((await readEntries(handle)).map((entry) => [entry.name, entry]));
    return {
      handle,
      startOf: (name) => entries.get(name)?.start ?? null,
      read: async (name) => {
        const entry = entries.get(name);
        if (!entry) return null;
        const bytes = new Uint8Array(entry.length);
        await readChecked(handle, entry, (at, length) => bytes.subarray(at, at + length));
        return bytes;
      },
      verify: async (name) => {
        const entry = entries.get(name);
        if (!entry) throw new UnusableSections(`its part "${name}" is missing`);
        const piece = new Uint8Array(PIECE_BYTES);
        await readChecked(handle, entry, (_at, length) => piece.subarray(0, length));
      },
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Reads a section piece by piece into the given buffers and verifies its checksum. */
async function readChecked(
  handle: FileHandle,
  { name, start, length, sum }: SectionEntry,
  roomFor: (at: number, length: number) => Uint8Array,
): Promise<void> {
  let found = 0;
  for (let at = 0; at < length; at += PIECE_BYTES) {
    const piece = roomFor(at, Math.min(PIECE_BYTES, length - at));
    await fill(handle, piece, start + at);
    found = crc32(piece, found);
  }
  if (found !== sum) throw new UnusableSections(`its part "${name}" is damaged`);
}

async function readEntries(handle: FileHandle): Promise<SectionEntry[]> {
  const { size } = await handle.stat();
  if (size < MAGIC.length + TRAILER) throw new UnusableSections('it is too short');
  const head = new Uint8Array(MAGIC.length);
  const trailer = Buffer.alloc(TRAILER);
  await fill(handle, head, 0);
  await fill(handle, trailer, size - TRAILER);
  if (!MAGIC.equals(head) || !MAGIC.equals(trailer.subarray(8)))
    throw new UnusableSections('it is no snapshot of this version');
  const length = trailer.readUInt32LE(0);
  if (length > size - MAGIC.length - TRAILER) throw new UnusableSections('its list of parts is damaged');
  const list = Buffer.alloc(length);
  await fill(handle, list, size - TRAILER - length);
  if (crc32(list) !== trailer.readUInt32LE(4)) throw new UnusableSections('its list of parts is damaged');
  const { byteOrder, entries } = JSON.parse(list.toString()) as { byteOrder: string; entries: SectionEntry[] };
  if (byteOrder !== os.endianness()) throw new UnusableSections('it comes from a machine of another byte order');
  return entries;
}

/**
 * Fills the buffer from the file.
 * @throws {UnusableSections} when the file ends before.
 */
export async function fill(handle: FileHandle, into: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < into.length; ) {
    const { bytesRead } = await handle.read(into, at, into.length - at, position + at);
    if (bytesRead === 0) throw new UnusableSections('it ends too early');
    at += bytesRead;
  }
}
