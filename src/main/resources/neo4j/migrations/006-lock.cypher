// One statement a line that ends in a semicolon.
CREATE CONSTRAINT graph_lock IF NOT EXISTS FOR (n:GraphLock) REQUIRE n.name IS UNIQUE;
