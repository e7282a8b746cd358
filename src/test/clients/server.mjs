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

let documents = 0;

/** Imports a document that no other test has; the ledger revision that it made. */
export async function importDocument(role) {
  const path = `clients/${process.pid}-${++documents}.md`;
  const { importDocuments } = await ask(
    'mutation ($input: ImportDocumentsInput!) { importDocuments(input: $input) { revision } }',
    { input: { documents: [{ path, text: `# ${role}\n\n- Answers\n` }] } },
  );
  return { path, revision: importDocuments.revision };
}

export async function revision() {
  return (await ask('{ graphStatus { ledgerRevision } }')).graphStatus.ledgerRevision;
}
