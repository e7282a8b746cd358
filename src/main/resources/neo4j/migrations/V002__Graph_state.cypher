MERGE (s:GraphState {name: 'graph'}) ON CREATE SET s.revision = 0;
