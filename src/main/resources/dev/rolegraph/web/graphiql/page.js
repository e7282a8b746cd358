/* global GraphiQL, React, ReactDOM */

const root = document.getElementById('graphiql');

/** The tabs of a first visit; later ones find their own again, which GraphiQL keeps in this browser. */
async function examples() {
  const response = await fetch('/graphiql/examples');
  if (!response.ok) throw new Error(`The examples answered ${response.status}.`);
  return (await response.json()).map(query => ({ query }));
}

/** A question in the address, as links have it, opens in a tab of its own. */
const asked = new URLSearchParams(location.search).get('query') ?? undefined;

/** Where subscriptions are answered: beside the page, in its own scheme. */
const subscriptions = new URL('/graphql/ws', location.href);
subscriptions.protocol = subscriptions.protocol.replace('http', 'ws');

/** The question's lines wrap like the answer's: its comments are there to be read. GraphiQL has no setting for that. */
function wrapLines() {
  for (const { CodeMirror: editor } of document.querySelectorAll('.graphiql-query-editor .CodeMirror')) {
    if (editor && !editor.getOption('lineWrapping')) editor.setOption('lineWrapping', true);
  }
}

try {
  new MutationObserver(wrapLines).observe(root, { childList: true, subtree: true });
  ReactDOM.createRoot(root).render(React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql', subscriptionUrl: subscriptions.href }),
    defaultTabs: await examples(),
    query: asked,
    defaultEditorToolsVisibility: false,
    inputValueDeprecation: true,
  }, React.createElement(GraphiQL.Logo, null, React.createElement('a', { href: '/', className: 'name' }, 'Rolegraph'))));
} catch (failure) {
  root.textContent = `GraphiQL could not start: ${failure.message} Reload the page; if that does not help, ask /graphql directly.`;
}
