// One statement a line that ends in a semicolon.
CREATE FULLTEXT INDEX search IF NOT EXISTS
FOR (n:Role|Skill|Technology|Topic|Reference|Document|Collaboration|Statement|Metric|Workflow|Decision|MessagePattern|Resource|Competency|Attribute)
ON EACH [n.name, n.slug, n.title, n.summary, n.category, n.statement, n.topic, n.text, n.group, n.on, n.steps, n.texts, n.subject, n.body, n.detail, n.value, n.path, n.url]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CALL db.awaitIndex('search', 300);
