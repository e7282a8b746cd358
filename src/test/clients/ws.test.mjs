// GraphQL over a WebSocket: the client of graphql-ws, and its protocol's close codes by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { importDocument, key, revision, url } from './server.mjs';

const address = `${url.replace(/^http/, 'ws')}/graphql/ws`;

function client(options = {}) {
  return createClient({ url: address, webSocketImpl: WebSocket, retryAttempts: 0, ...options });
}

async function all(results) {
  const found = [];
  for await (const result of results) found.push(result);
  return found;
}

test('a query is answered', async () => {
  const c = client();
  assert.deepEqual((await all(c.iterate({ query: '{ __typename }' }))).map((r) => r.data), [{ __typename: 'Query' }]);
  await c.dispose();
});

test('a query with variables and an operation name is answered', async () => {
  const c = client();
  const [{ data }] = await all(
    c.iterate({
      query: 'query A($s: String!) { role(slug: $s) { name } } query B { __typename }',
      operationName: 'A',
      variables: { s: 'none-of-this-name' },
    }),
  );
  assert.deepEqual(data, { role: null });
  await c.dispose();
});

test('a mutation needs a key, and is done with one', async () => {
  const mutation = {
    query:
      'mutation { importDocuments(input: {dryRun: true, documents: [{path: "w.md", text: "# Socket Engineer"}]}) { results { outcome } } }',
  };
  const anonymous = client();
  const [refused] = await all(anonymous.iterate(mutation));
  assert.equal(refused.errors[0].extensions.code, 'UNAUTHORIZED');
  await anonymous.dispose();

  const known = client({ connectionParams: { Authorization: `Bearer ${key}` } });
  const [done] = await all(known.iterate(mutation));
  assert.equal(done.data.importDocuments.results.length, 1);
  await known.dispose();
});

test('a key may come with the handshake, where a client can send headers', async () => {
  const { messages } = await new Promise((resolve, reject) => {
    const messages = [];
    const socket = new WebSocket(address, 'graphql-transport-ws', { headers: { Authorization: `Bearer ${key}` } });
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('message', (data) => {
      messages.push(JSON.parse(data));
      if (messages.length === 1)
        socket.send(
          JSON.stringify({ id: 'a', type: 'subscribe', payload: { query: 'mutation { checkGraph(input: {}) { consistent } }' } }),
        );
      if (messages.length === 3) {
        socket.close();
        resolve({ messages });
      }
    });
    socket.on('error', reject);
  });
  assert.deepEqual(messages.map((message) => message.type), ['connection_ack', 'next', 'complete']);
  assert.equal(messages[1].payload.data.checkGraph.consistent, true);
});

test('an operation that is not valid is an error, and the connection stays', async () => {
  const c = client({ lazy: false, onNonLazyError: () => {} });
  const errors = await new Promise((resolve, reject) =>
    c.subscribe({ query: '{ nope }' }, { next: reject, error: resolve, complete: reject }),
  );
  assert.equal(errors[0].extensions.code, 'BAD_REQUEST');
  assert.ok(errors[0].extensions.requestId);
  assert.equal((await all(c.iterate({ query: '{ __typename }' }))).length, 1);
  await c.dispose();
});

test('after an error nothing more is said of an operation', async () => {
  const types = await new Promise((resolve, reject) => {
    const said = [];
    const socket = new WebSocket(address, 'graphql-transport-ws');
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('message', (data) => {
      const { type, id } = JSON.parse(data);
      said.push(type);
      if (type === 'connection_ack')
        socket.send(JSON.stringify({ id: 'a', type: 'subscribe', payload: { query: '{ nope }' } }));
      // The id is free again.
      if (type === 'error' && id === 'a')
        socket.send(JSON.stringify({ id: 'a', type: 'subscribe', payload: { query: '{ __typename }' } }));
      if (type === 'complete') {
        socket.close();
        resolve(said);
      }
    });
    socket.on('error', reject);
  });
  assert.deepEqual(types, ['connection_ack', 'error', 'next', 'complete']);
});

test('a subscription goes on where the last one ended, and misses nothing', async () => {
  const since = await revision();
  const first = await importDocument('Relay Engineer');
  const c = client();
  const query = 'subscription ($since: Int) { changes(since: $since) { revision kind path document { path } } }';

  const before = c.iterate({ query, variables: { since } });
  const { value } = await before.next();
  assert.equal(value.data.changes.kind, 'ADD');
  assert.equal(value.data.changes.path, first.path);
  assert.equal(value.data.changes.document.path, first.path);
  assert.ok(value.extensions.graphRevision >= first.revision);
  await before.return();

  const second = await importDocument('Relay Engineer');
  const after = c.iterate({ query, variables: { since: value.data.changes.revision } });
  assert.equal((await after.next()).value.data.changes.path, second.path);
  const later = after.next();
  const third = await importDocument('Relay Engineer');
  assert.equal((await later).value.data.changes.path, third.path);
  await after.return();
  await c.dispose();
});

test('only the changes of the roles that are asked for are told', async () => {
  const since = await revision();
  await importDocument('Other Engineer');
  const wanted = await importDocument('Wanted Engineer');
  const c = client();
  const changes = c.iterate({
    query: 'subscription ($since: Int) { changes(since: $since, roles: ["wanted-engineer"]) { path roleSlugs } }',
    variables: { since },
  });
  assert.deepEqual((await changes.next()).value.data.changes, { path: wanted.path, roleSlugs: ['wanted-engineer'] });
  await changes.return();
  await c.dispose();
});

test('a subscription that cannot be answered is an error', async () => {
  const c = client();
  const [{ errors }] = await all(c.iterate({ query: 'subscription { changes(since: 1000000) { path } }' })).catch(
    (errors) => [{ errors }],
  );
  assert.equal(errors[0].extensions.code, 'BAD_REQUEST');
  await c.dispose();
});

test('a ping is answered with its payload', async () => {
  const c = client({ lazy: false });
  await new Promise((resolve) => c.on('connected', resolve));
  const { messages } = await talk([{ type: 'ping', payload: { a: 1 } }], 1);
  assert.deepEqual(messages, [{ type: 'pong', payload: { a: 1 } }]);
  await c.dispose();
});

/** Says messages on a connection of its own; what is answered until so many have come, or until the server closes. */
function talk(said, answers = Infinity, { protocol = 'graphql-transport-ws', headers } = {}) {
  return new Promise((resolve, reject) => {
    const messages = [];
    const socket = new WebSocket(address, protocol, { headers });
    const end = (code, reason) => resolve({ messages, code, reason: reason?.toString() });
    socket.on('open', () => said.forEach((m) => socket.send(typeof m === 'string' ? m : JSON.stringify(m))));
    socket.on('message', (data) => {
      messages.push(JSON.parse(data));
      if (messages.length === answers) {
        socket.terminate();
        end();
      }
    });
    socket.on('close', end);
    socket.on('error', reject);
  });
}

const init = { type: 'connection_init' };
const endless = { id: 'a', type: 'subscribe', payload: { query: 'subscription { changes { path } }' } };

for (const [name, said, code] of [
  ['text that is not JSON', ['x'], 4400],
  ['JSON that is no object', ['[]'], 4400],
  ['an unknown type', [{ type: 'x' }], 4400],
  ['a subscribe without an id', [init, { type: 'subscribe', payload: endless.payload }], 4400],
  ['a subscribe without a payload', [init, { id: 'a', type: 'subscribe' }], 4400],
  ['a subscribe before the acknowledgement', [endless], 4401],
  ['a key that is not valid', [{ ...init, payload: { Authorization: 'Bearer nonsense' } }], 4403],
  ['no initialisation', [], 4408],
  ['a second initialisation', [init, init], 4429],
]) {
  test(`${name} closes with ${code}`, async () => assert.equal((await talk(said)).code, code));
}

test('no subprotocol closes with 4406', async () => assert.equal((await talk([], 0, { protocol: [] })).code, 4406));

test('another subprotocol is not agreed to', async () =>
  assert.rejects(talk([], 0, { protocol: 'graphql-ws' }), /no subprotocol/));

test('a second subscriber of one id closes with 4409', async () => {
  const code = await new Promise((resolve, reject) => {
    const socket = new WebSocket(address, 'graphql-transport-ws');
    socket.on('open', () => socket.send(JSON.stringify(init)));
    socket.on('message', () => [endless, endless].forEach((m) => socket.send(JSON.stringify(m))));
    socket.on('close', resolve);
    socket.on('error', reject);
  });
  assert.equal(code, 4409);
});

test('one id on two connections is two subscriptions', async () => {
  const answers = await Promise.all(
    [1, 2].map(
      () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(address, 'graphql-transport-ws');
          socket.on('open', () => socket.send(JSON.stringify(init)));
          socket.on('message', (data) => {
            const message = JSON.parse(data);
            if (message.type === 'connection_ack')
              socket.send(JSON.stringify({ id: 'a', type: 'subscribe', payload: { query: '{ __typename }' } }));
            if (message.type === 'next') resolve(message.payload.data.__typename);
            if (message.type === 'complete') socket.close();
          });
          socket.on('error', reject);
        }),
    ),
  );
  assert.deepEqual(answers, ['Query', 'Query']);
});

test('a page of another origin is not let in', async () => {
  await assert.rejects(talk([], 1, { headers: { Origin: 'https://elsewhere.example' } }), /403/);
  await assert.rejects(talk([], 1, { headers: { Host: 'rebound.example' } }), /403/);
});
