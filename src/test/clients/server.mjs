// What the suites know of the server that they run against.
export const url = process.env.ROLEGRAPH_URL;
export const key = process.env.ROLEGRAPH_KEY;

/** The data of a request that must not fail, by the admin. */
export async function ask(query, variables = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Imports documents and waits until they can be read back; the ledger revision that they made. */
export async function importDocuments(documents) {
  const { importDocuments: payload } = await ask(
    'mutation ($input: ImportDocumentsInput!) { importDocuments(input: $input) { revision } }',
    { input: { documents } },
  );
  while ((await ask('{ graphStatus { graphRevision } }')).graphStatus.graphRevision < payload.revision);
  return payload.revision;
}

let documents = 0;

/** Imports a document that no other test has; its path, and the ledger revision that it made. */
export async function importDocument(role) {
  const path = `clients/${process.pid}-${++documents}.md`;
  return { path, revision: await importDocuments([{ path, text: `# ${role}\n\n- Answers\n` }]) };
}

export async function revision() {
  return (await ask('{ graphStatus { ledgerRevision } }')).graphStatus.ledgerRevision;
}
