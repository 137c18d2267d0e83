import { Unavailable } from '../domain/unavailable.ts';

/** The cluster answered 200 and did only a part of what was asked. Often another node, or the same one a moment later, does all of it. */
export class PartialAnswer extends Unavailable {
  constructor(what: string) {
    super(`the search cluster did only a part of what it was asked (${what})`);
  }
}

/**
 * What an answer says itself that is missing from it, in words; null when it is whole. OpenSearch answers 200 although shards have failed or a
 * search has taken too long, nodes have not confirmed a change, or single documents could not be read or written.
 */
export function missingPart(answer: unknown): string | null {
  const { _shards, timed_out, acknowledged, shards_acknowledged, errors, docs } = fieldsOf(answer);
  const { total, successful, failed, failures } = fieldsOf(_shards);
  if (Number(failed) > 0) return `${failed} of ${total} shards failed${reasonIn(failures)}`;
  // Shards that are on no node yet have not failed either. Copies that are missing are no harm.
  if (Number(total) > 0 && successful === 0) return `none of ${total} shards is there`;
  if (timed_out === true) return 'it took too long';
  if (acknowledged === false) return 'not every node has confirmed it';
  if (shards_acknowledged === false) return 'its shards have not been started';
  if (errors === true) return 'some of it failed';
  const failing = Array.isArray(docs) ? docs.filter((doc) => fieldsOf(doc).error !== undefined) : [];
  return failing.length > 0 ? `documents that could not be read: ${failing.length}${reasonIn(failing)}` : null;
}

/** The kind of the first failure, which is a word of OpenSearch's; its sentences may quote a question. */
function reasonIn(failures: unknown): string {
  const first = fieldsOf(Array.isArray(failures) ? failures[0] : null);
  const { type } = fieldsOf(first.reason ?? first.error);
  return typeof type === 'string' ? `, ${type}` : '';
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
