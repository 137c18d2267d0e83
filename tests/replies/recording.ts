import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** An interaction and its reply, a line of a recording. */
export interface Exchange {
  readonly asked: unknown;
  readonly status: number;
  /** As it came. */
  readonly body: string;
}

/** Reads a recording line by line. */
export async function* readRecording(file: string): AsyncGenerator<Exchange> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '') yield JSON.parse(line);
}

/** What two recordings come to beside each other. */
export interface Comparison {
  readonly equal: number;
  readonly different: number;
  /** The first differences in words. */
  readonly first: readonly string[];
}

/** Compares two recordings exchange by exchange; one that goes on where the other has ended is different there. */
export async function compareRecordings(one: string, other: string, most: number): Promise<Comparison> {
  const others = readRecording(other);
  const first: string[] = [];
  let equal = 0;
  let different = 0;
  const differs = (words: string): void => {
    different += 1;
    if (first.length < most) first.push(`${equal + different}. ${words}`);
  };
  for await (const here of readRecording(one)) {
    const { value: there } = await others.next();
    if (!there) differs(`only in ${one}: ${shortened(here.asked)}`);
    else if (JSON.stringify(here.asked) !== JSON.stringify(there.asked))
      differs(
        `asked differently, because an earlier reply differed or the seeds do:\n${difference(JSON.stringify(here.asked), JSON.stringify(there.asked))}`,
      );
    else if (here.status !== there.status || here.body !== there.body)
      differs(
        `${shortened(here.asked)}\n${difference(`${here.status} ${here.body}`, `${there.status} ${there.body}`)}`,
      );
    else equal += 1;
  }
  for await (const there of others) differs(`only in ${other}: ${shortened(there.asked)}`);
  return { equal, different, first };
}

/** Around the first place where two texts differ, one below the other. */
function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - BEFORE);
  return [one, other].map((text) => `    ${from > 0 ? '…' : ''}${text.slice(from, at + AFTER)}`).join('\n');
}

const BEFORE = 60;
const AFTER = 140;

/** An interaction's data, which says what somebody did. */
function shortened(asked: unknown): string {
  const { data = asked } = (typeof asked === 'object' && asked !== null ? asked : {}) as { data?: unknown };
  const text = JSON.stringify(data) ?? '';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const LONGEST_SHOWN = 300;
