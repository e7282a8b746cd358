// The schema, as tools of others see it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as types from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import linter from '@graphql-eslint/eslint-plugin';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { ESLint } from 'eslint';
import { buildSchema, parse } from 'graphql';
import ts from 'typescript';
import { importDocuments, url } from './server.mjs';

const resources = resolve('../../main/resources');
const schema = readFileSync(`${resources}/schema.graphqls`, 'utf8');

/** An empty folder from which the installed packages are found. */
function folder(name) {
  const path = resolve('.generated', name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

// Types without an id of their own, each with the reason why a client cannot keep them apart from what they hang on.
const withoutId = {
  suffixes: [
    'Connection', // a page, told by the field and its arguments
    'Edge', // a place in a page; the node has the id
    'Payload', // an answer to one mutation
    'Snapshot', // as things were at a revision, told apart from what has an id now
  ],
  types: [
    ...['PageInfo'], // prescribed by Relay, without an id
    ...['Citation', 'CompetencyLevel', 'PeerKind'], // a part of the fact or pair that has the id
    ...['Finding', 'Coverage'], // a part of the document's reading
    ...['CollaborationFacets', 'CollaborationKindCount', 'CollaborationPartnerCount'], // counts over one answer
    ...['UnresolvedName', 'Completeness'], // said of one question
    ...['SearchMatch', 'SearchKindCount'], // a part of one answer to a search
    ...['CollaborationGraph', 'CollaborationGraphNode'], // one drawing; the roles in it have ids
    ...['GraphStatus', 'GraphCounts', 'GraphDifference'], // there is one graph
    ...['ImportResult', 'UserError'], // a part of one mutation's answer
    ...['Amendment'], // a part of the change that has the id
  ],
};

test('the schema keeps to the recommended rules and those of Relay', async () => {
  const eslint = new ESLint({
    cwd: resources,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['*.graphqls'],
      languageOptions: {
        parser: linter.parser,
        parserOptions: { graphQLConfig: { schema: `${resources}/schema.graphqls` } },
      },
      plugins: { '@graphql-eslint': linter },
      rules: {
        ...linter.configs['flat/schema-recommended'].rules,
        ...linter.configs['flat/schema-relay'].rules,
        '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
        '@graphql-eslint/strict-id-in-types': ['error', { exceptions: withoutId }],
      },
    },
  });
  const [{ messages }] = await eslint.lintFiles(['schema.graphqls']);
  assert.deepEqual(messages.map(({ line, message }) => `${line}: ${message}`), []);
});

test('what is served is the schema', async () => {
  assert.equal(await (await fetch(`${url}/schema.graphqls`)).text(), schema);
});

test('nothing that clients could rely on was taken away', async () => {
  const landed = buildSchema(readFileSync('../resources/schema-landed.graphqls', 'utf8'));
  const changes = await diff(landed, buildSchema(schema));
  const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking);
  assert.deepEqual(breaking.map((change) => change.message), []);
});

test('the compiler of Relay takes queries with connections', () => {
  const root = folder('relay');
  copyFileSync('relay/roles.js', `${root}/roles.js`);
  copyFileSync(`${resources}/schema.graphqls`, `${root}/schema.graphql`);
  const config = { src: '.', language: 'javascript', schema: 'schema.graphql', artifactDirectory: 'artifacts' };
  mkdirSync(`${root}/artifacts`);
  writeFileSync(`${root}/relay.config.json`, JSON.stringify(config));
  const compiler = resolve('node_modules/relay-compiler/cli.js');
  const run = spawnSync(process.execPath, [compiler, 'relay.config.json'], { cwd: root, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stdout + run.stderr);
  const artifact = readFileSync(`${root}/artifacts/rolesCollaborationsPaginationQuery.graphql.js`, 'utf8');
  assert.match(artifact, /Role_collaborations/);
});

test('a client with generated types compiles and asks', async () => {
  const root = folder('codegen');
  const documents = [
    { location: 'question.graphql', document: parse(readFileSync('codegen/question.graphql', 'utf8')) },
  ];
  const generate = async (filename, plugins) =>
    writeFileSync(
      `${root}/${filename}`,
      await codegen({
        filename,
        schema: parse(schema),
        documents,
        config: { useTypeImports: true },
        plugins: Object.keys(plugins).map((name) => ({ [name]: {} })),
        pluginMap: plugins,
      }),
    );
  await generate('schema.ts', { types });
  await generate('generated.ts', { operations, typedDocuments });
  copyFileSync('codegen/client.ts', `${root}/client.ts`);
  writeFileSync(`${root}/package.json`, '{"type": "module"}');
  const program = ts.createProgram([`${root}/client.ts`, `${root}/schema.ts`], {
    strict: true,
    noEmitOnError: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
  });
  const problems = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  assert.deepEqual(problems.map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, '\n')), []);

  const role = '# Typed Engineer\n\n## Works With\n\n- **Generated Engineer**: types\n';
  await importDocuments([{ path: 'clients/typed.md', text: role }]);
  const { partners } = await import(pathToFileURL(`${root}/client.js`));
  assert.deepEqual(await partners(`${url}/graphql`, 'typed-engineer'), ['generated-engineer']);
});
