// One statement a line that ends in a semicolon.
CREATE CONSTRAINT role_slug IF NOT EXISTS FOR (n:Role) REQUIRE n.slug IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fact_key IF NOT EXISTS FOR (n:Fact) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT topic_slug IF NOT EXISTS FOR (n:Topic) REQUIRE n.slug IS UNIQUE;
CREATE CONSTRAINT technology_slug IF NOT EXISTS FOR (n:Technology) REQUIRE n.slug IS UNIQUE;
CREATE CONSTRAINT skill_slug IF NOT EXISTS FOR (n:Skill) REQUIRE n.slug IS UNIQUE;
CREATE CONSTRAINT reference_slug IF NOT EXISTS FOR (n:Reference) REQUIRE n.slug IS UNIQUE;
CREATE CONSTRAINT graph_state IF NOT EXISTS FOR (n:GraphState) REQUIRE n.name IS UNIQUE;
CREATE INDEX role_name IF NOT EXISTS FOR (n:Role) ON (n.nameKey);
CREATE INDEX collaboration_order IF NOT EXISTS FOR (n:Collaboration) ON (n.sortKey);
CREATE INDEX document_path IF NOT EXISTS FOR (n:Document) ON (n.sortKey);
