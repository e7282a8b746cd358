// GraphQL over server-sent events: the client of graphql-sse, with a connection for each operation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from 'graphql-sse';
import { importDocument, key, revision, url } from './server.mjs';

const address = `${url}/graphql`;
const client = (options = {}) => createClient({ url: address, retryAttempts: 0, ...options });

async function all(results) {
  const found = [];
  for await (const result of results) found.push(result);
  return found;
}

test('a query is answered, and the stream completes', async () => {
  const answers = await all(client().iterate({ query: '{ __typename }' }));
  assert.deepEqual(answers.map((answer) => answer.data), [{ __typename: 'Query' }]);
});

test('a mutation needs a key, and is done with one', async () => {
  const mutation = {
    query:
      'mutation { importDocuments(input: {dryRun: true, documents: [{path: "s.md", text: "# Event Engineer"}]}) { results { outcome } } }',
  };
  const [refused] = await all(client().iterate(mutation));
  assert.equal(refused.errors[0].extensions.code, 'UNAUTHORIZED');
  const [done] = await all(client({ headers: { Authorization: `Bearer ${key}` } }).iterate(mutation));
  assert.equal(done.data.importDocuments.results.length, 1);
});

test('an operation that is not valid is told in the stream', async () => {
  const [{ errors }] = await all(client().iterate({ query: '{ nope }' }));
  assert.equal(errors[0].extensions.code, 'BAD_REQUEST');
  assert.ok(errors[0].extensions.requestId);
});

test('a key that is not valid is refused before there is a stream', async () => {
  await assert.rejects(all(client({ headers: { Authorization: 'Bearer nonsense' } }).iterate({ query: '{ __typename }' })), /401|Unauthorized/);
});

test('a subscription goes on where the last one ended, and misses nothing', async () => {
  const since = await revision();
  const first = await importDocument('Stream Engineer');
  const query = 'subscription ($since: Int) { changes(since: $since) { revision kind path } }';

  const before = client().iterate({ query, variables: { since } });
  const { value } = await before.next();
  assert.deepEqual(value.data.changes, { revision: first.revision, kind: 'ADD', path: first.path });
  await before.return();

  const second = await importDocument('Stream Engineer');
  const after = client().iterate({ query, variables: { since: first.revision } });
  assert.equal((await after.next()).value.data.changes.path, second.path);
  const later = after.next();
  const third = await importDocument('Stream Engineer');
  assert.equal((await later).value.data.changes.path, third.path);
  await after.return();
});

test('a page can subscribe by GET, and cannot change anything so', async () => {
  const since = await revision();
  const { path } = await importDocument('Page Engineer');
  const get = (query) =>
    fetch(`${address}?query=${encodeURIComponent(query)}`, { headers: { Accept: 'text/event-stream' } });

  const stream = await get(`subscription { changes(since: ${since}) { path } }`);
  assert.equal(stream.headers.get('content-type').split(';')[0], 'text/event-stream');
  const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
  assert.match((await reader.read()).value, new RegExp(`event: next\\ndata: .*${path}`));
  await reader.cancel();

  const refused = await (await get('mutation { removeDocument(input: {id: "x"}) { revision } }')).text();
  assert.match(refused, /"code":"BAD_REQUEST"/);
});

test('a subscription is not answered as one JSON object', async () => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ query: 'subscription { changes { path } }' }),
  });
  assert.equal(response.status, 406);
  assert.match((await response.json()).errors[0].message, /text\/event-stream/);
});

test('a subscription to a field that is skipped is refused', async () => {
  const skipped = [
    'subscription { changes(since: 0) @skip(if: true) { path } }',
    'subscription ($skip: Boolean = true) { ...F } fragment F on Subscription { ... { changes @skip(if: $skip) { path } } }',
  ];
  for (const query of skipped) {
    const [{ errors }] = await all(client().iterate({ query }));
    assert.equal(errors[0].extensions.code, 'BAD_REQUEST');
    assert.match(errors[0].message, /@skip/);
  }
});
