// GraphQL over HTTP: every audit of graphql-http, the recommended and the optional ones, too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverAudits } from 'graphql-http';

const audits = serverAudits({ url: `${process.env.ROLEGRAPH_URL}/graphql` });

test('there are 61 audits', () => assert.equal(audits.length, 61));

for (const audit of audits) {
  test(audit.name, async () => {
    const { status, reason } = await audit.fn();
    assert.equal(status, 'ok', reason);
  });
}
