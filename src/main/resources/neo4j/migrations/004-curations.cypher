// One statement a line that ends in a semicolon.
CREATE CONSTRAINT curation_id IF NOT EXISTS FOR (n:Curation) REQUIRE n.id IS UNIQUE;
CREATE INDEX curation_fact IF NOT EXISTS FOR (n:Curation) ON (n.fact);
CREATE INDEX curation_role IF NOT EXISTS FOR (n:Curation) ON (n.role);
CREATE INDEX curation_partner IF NOT EXISTS FOR (n:Curation) ON (n.partner);
MATCH (c:Collaboration) SET c.curated = c.key;
MATCH (r:Role)-[:STATES]->(f:RoleSkill)-[:OF]->(s:Skill) SET f.curated = r.slug + '/skill/' + s.slug;
MATCH (r:Role)-[:STATES]->(f:RoleTechnology)-[:OF]->(t:Technology) SET f.curated = r.slug + '/technology/' + t.slug;
