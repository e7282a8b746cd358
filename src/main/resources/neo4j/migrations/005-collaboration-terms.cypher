// One statement a line that ends in a semicolon.
CREATE FULLTEXT INDEX collaboration_terms IF NOT EXISTS FOR (n:Collaboration) ON EACH [n.terms] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CALL db.awaitIndex('collaboration_terms', 300);
