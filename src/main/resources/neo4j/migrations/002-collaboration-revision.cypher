// One statement a line that ends in a semicolon.
MATCH (c:Collaboration)-[citation:CITED]->() WITH c, max(citation.revision) AS revision SET c.revision = revision;
