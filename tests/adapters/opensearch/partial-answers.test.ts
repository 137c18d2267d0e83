import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { missingPart, openConnection } from '../../../src/adapters/opensearch/connection.ts';
import { storedIndex } from '../../../src/adapters/opensearch/reading/stored-index.ts';
import { type Indexed, type Indexing, indexCorpus } from '../../../src/adapters/opensearch/writing/index-corpus.ts';
import { Unavailable } from '../../../src/domain/fault.ts';
import { type OpenLibrary, openLibrary } from '../../../src/library/open-library.ts';
import { type ScriptedAnswer, type ScriptedNode, startScriptedNode } from '../../support/cluster/scripted-node.ts';
import { verbatim } from '../../support/verbatim-process.ts';

const ALIAS = 'articles';
const TRIES = { most: 4, firstMs: 1 };
const BUSY = { _shards: { total: 1, successful: 0, failed: 1, failures: [{ reason: { type: 'timeout_exception' } }] } };
const NOWHERE = { _shards: { total: 1, successful: 0, failed: 0 } };
const UNCONFIRMED = { acknowledged: false };

let library: OpenLibrary;
beforeAll(async () => {
  library = await openLibrary('corpus');
});

async function nodeFor(scripts: Readonly<Record<string, readonly ScriptedAnswer[]>> = {}): Promise<ScriptedNode> {
  const node = await startScriptedNode(ALIAS);
  onTestFinished(() => node.close());
  for (const [request, answers] of Object.entries(scripts)) node.script(request, ...answers);
  return node;
}

function connectionTo(node: ScriptedNode) {
  const settings = { nodes: [node.address], user: null, index: ALIAS };
  const connection = openConnection(settings);
  onTestFinished(() => connection.close());
  return { connection, settings };
}

function load(node: ScriptedNode, indexing: Indexing = {}): Promise<Indexed> {
  const { connection, settings } = connectionTo(node);
  return indexCorpus(connection, settings, library, { graceMs: 0, tries: TRIES, ...indexing });
}

const often = (times: number, ...answers: readonly ScriptedAnswer[]): ScriptedAnswer[] =>
  Array.from({ length: times }, () => answers).flat();
const count = ({ asked }: ScriptedNode, request: string): number => asked.filter((one) => one === request).length;

describe('an index whose cluster does only a part of what it is asked', () => {
  it.each<[string, string, readonly ScriptedAnswer[], number]>([
    ['a refresh that fails on its shard', 'POST _refresh', often(3, { body: BUSY }), 4],
    ['a refresh of a shard that is nowhere yet', 'POST _refresh', often(2, { body: NOWHERE }), 3],
    ['a refresh that is refused for now', 'POST _refresh', often(2, { status: 503, body: {} }), 3],
    ['a count that fails on its shard', 'GET _count', often(2, { body: { count: 0, ...BUSY } }), 3],
    [
      'a count that has not seen everything',
      'GET _count',
      [{ body: { count: 1, _shards: { total: 1, successful: 1, failed: 0 } } }],
      2,
    ],
    ['settings that are not confirmed', 'PUT _settings', often(3, { body: UNCONFIRMED }), 4],
    ['a swap that is not done', 'POST _aliases', often(2, { body: UNCONFIRMED }), 3],
    ['an index that is not confirmed', 'PUT index', [{ body: UNCONFIRMED }], 2],
    [
      'an index whose shard is not started',
      'PUT index',
      [{ body: { acknowledged: true, shards_acknowledged: false }, does: true }],
      2,
    ],
    ['an index whose answer is lost', 'PUT index', [{ status: 504, body: {}, does: true }], 2],
    ['documents that have to wait', 'POST _bulk', [{ body: { errors: true, items: [{ index: { status: 429 } }] } }], 3],
    ['documents of which it does not say which', 'POST _bulk', [{ body: { errors: true, items: [] } }], 3],
  ])('is whole in the end: %s', async (_, request, answers, asked) => {
    const node = await nodeFor({ [request]: answers });
    const indexed = await load(node);
    expect(indexed).toMatchObject({ changed: true, removed: [], left: [] });
    expect(node.behind()).toBe(indexed.index);
    // The last one tells about all the others.
    expect(node.indices.get(indexed.index)?.size).toBe(indexed.documents + 1);
    expect(node.indices.get(indexed.index)).toContain('about');
    expect(count(node, request)).toBe(asked);
  });

  it.each<[string, string, readonly ScriptedAnswer[], RegExp]>([
    [
      'a refresh that always fails',
      'POST _refresh',
      often(9, { body: BUSY }),
      /1 of 1 shards failed, timeout_exception/,
    ],
    [
      'documents that are never all there',
      'GET _count',
      often(9, { body: { count: 7 } }),
      /7 of \d+ documents can be read in the index; the one before stays/,
    ],
    ['a swap that is never done', 'POST _aliases', often(9, { body: UNCONFIRMED }), /not every node has confirmed it/],
    [
      'an index that is on no node any more',
      'GET _cluster',
      [{ status: 408, body: { status: 'red', timed_out: true } }],
      /on no node any more/,
    ],
    [
      'documents that never go in',
      'POST _bulk',
      often(99, { body: { errors: true, items: [{ index: { status: 503 } }] } }),
      /cannot take in a document \(503/,
    ],
  ])('stays what it was, which is said plainly: %s', async (_, request, answers, message) => {
    const node = await nodeFor();
    const before = await load(node);
    node.script(request, ...answers);
    const failed = load(node, { anew: true });
    await expect(failed).rejects.toBeInstanceOf(Unavailable);
    await expect(failed).rejects.toThrow(message);
    expect(node.behind()).toBe(before.index);
    expect([...node.indices.keys()]).toEqual([before.index]);
  });

  it('is bad only for the documents that can never go in, whatever else is busy', async () => {
    const items = [{ index: { status: 429 } }, { index: { status: 400, error: { type: 'mapper_parsing_exception' } } }];
    const node = await nodeFor({ 'POST _bulk': often(9, { body: { errors: true, items } }) });
    await expect(load(node)).rejects.toThrow('refuses a document (400, mapper_parsing_exception)');
    expect(count(node, 'POST _bulk')).toBe(1);
  });

  it('takes nothing’s place when it is removed by somebody else', async () => {
    const node = await nodeFor();
    const before = await load(node);
    node.script('POST _aliases', { status: 404, body: { error: { type: 'index_not_found_exception' } } });
    await expect(load(node, { anew: true })).rejects.toThrow(/is gone from the search cluster; the one before stays/);
    expect(node.behind()).toBe(before.index);
    expect(node.indices.has(before.index)).toBe(true);
  });

  it('is swapped in when that is done, though a node never confirms it', async () => {
    const node = await nodeFor({ 'POST _aliases': often(9, { body: UNCONFIRMED, does: true }) });
    const { index } = await load(node);
    expect(node.behind()).toBe(index);
    expect(node.indices.has(index)).toBe(true);
  });

  it('with one copy is good enough', async () => {
    const node = await nodeFor({ 'GET _cluster': [{ status: 408, body: { status: 'yellow', timed_out: true } }] });
    expect(node.behind()).toBe(null);
    const { index } = await load(node);
    expect(node.behind()).toBe(index);
  });

  it('leaves to the next time what cannot be removed', async () => {
    const node = await nodeFor();
    const first = await load(node);
    node.script('DELETE index', ...often(TRIES.most, { body: UNCONFIRMED }));
    const second = await load(node, { anew: true });
    expect(second).toMatchObject({ removed: [], left: [first.index] });
    const third = await load(node, { anew: true });
    expect([...third.removed].sort()).toEqual([first.index, second.index].sort());
    expect([...node.indices.keys()]).toEqual([third.index]);
  });

  it('is told on the command line with the remedy', async () => {
    const node = await nodeFor({ 'POST _bulk': [{ body: { errors: true, items: [{ index: { status: 400 } }] } }] });
    const { status, stderr } = await verbatim(['index'], { env: { SEARCH_URL: node.address, SEARCH_INDEX: ALIAS } });
    expect(stderr).toMatch(
      /^verbatim index: SEARCH_URL: the search cluster refuses a document \(400\) → nothing has changed/m,
    );
    expect(status).toBe(1);
  });
});

describe('a question whose cluster does only a part of what it is asked', () => {
  const hits = { hits: { hits: [{ fields: { word: ['orran'] } }] } };
  const whole = { ...hits, timed_out: false, _shards: { total: 1, successful: 1, failed: 0 } };
  // @ts-expect-error: nothing of it is read here
  const about: Parameters<typeof storedIndex>[2] = {};

  it.each<[string, unknown]>([
    ['a search that took too long', { ...hits, timed_out: true }],
    ['a search that failed on a shard', { ...hits, ...BUSY }],
  ])('is asked again, and not answered from a part: %s', async (_, partial) => {
    const node = await nodeFor({
      'POST _search': [{ body: partial }, { body: whole }, { body: partial }, { body: partial }],
    });
    const index = storedIndex(connectionTo(node).connection, 'one', about);
    expect(await index.words({}, 1)).toEqual(['orran']);
    await expect(index.words({}, 1)).rejects.toBeInstanceOf(Unavailable);
    expect(count(node, 'POST _search')).toBe(4);
  });

  it('nor from some of its documents', async () => {
    const found = { found: true, _source: { row: 1 } };
    const partial = { docs: [found, { error: { type: 'no_shard_available_action_exception' } }] };
    const body = { docs: [found, { found: false }] };
    const node = await nodeFor({ 'POST _mget': [{ body: partial }, { body }, { body: partial }, { body: partial }] });
    const index = storedIndex(connectionTo(node).connection, 'one', about);
    expect(await index.documents(['a', 'b'])).toEqual([{ row: 1 }, null]);
    await expect(index.documents(['a', 'b'])).rejects.toThrow(
      'documents that could not be read: 1, no_shard_available',
    );
  });
});

it.each([
  [null],
  ['text'],
  [[]],
  [{}],
  [{ _shards: { total: 2, successful: 1, failed: 0 } }],
  [{ timed_out: false, acknowledged: true, shards_acknowledged: true, errors: false, docs: [{ found: false }] }],
])('%j is whole', (answer) => {
  expect(missingPart(answer)).toBeNull();
});
