// A client whose types come from the schema and the question: what is not in either does not compile.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { WhoWorksWithDocument } from './generated.js';

async function ask<D, V>(url: string, question: TypedDocumentNode<D, V>, variables: V): Promise<D> {
  const body = JSON.stringify({ query: print(question), variables });
  const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  return (await response.json()).data;
}

export async function partners(url: string, role: string): Promise<string[]> {
  const { collaborations } = await ask(url, WhoWorksWithDocument, { role });
  return collaborations?.edges.map((edge) => edge.partner.slug) ?? [];
}
