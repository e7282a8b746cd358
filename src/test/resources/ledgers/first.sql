-- H2 2.3.232;
CREATE CACHED TABLE "public"."flyway_schema_history"(
    "installed_rank" INTEGER NOT NULL,
    "version" CHARACTER VARYING(50),
    "description" CHARACTER VARYING(200) NOT NULL,
    "type" CHARACTER VARYING(20) NOT NULL,
    "script" CHARACTER VARYING(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" CHARACTER VARYING(100) NOT NULL,
    "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL
);
ALTER TABLE "public"."flyway_schema_history" ADD CONSTRAINT "public"."flyway_schema_history_pk" PRIMARY KEY("installed_rank");
-- 2 +/- SELECT COUNT(*) FROM public.flyway_schema_history;
INSERT INTO "public"."flyway_schema_history" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'rolegraph', TIMESTAMP '2026-11-21 16:36:47.39794', 0, TRUE),
(1, '1', 'ledger', 'SQL', 'V1__ledger.sql', -1982752163, 'rolegraph', TIMESTAMP '2026-11-21 16:36:47.909337', 151, TRUE);
CREATE INDEX "public"."flyway_schema_history_s_idx" ON "public"."flyway_schema_history"("success" NULLS FIRST);
CREATE CACHED TABLE "public"."ledger_head"(
    "singleton" BOOLEAN DEFAULT TRUE NOT NULL,
    "revision" BIGINT NOT NULL
);
ALTER TABLE "public"."ledger_head" ADD CONSTRAINT "public"."CONSTRAINT_8" PRIMARY KEY("singleton");
-- 1 +/- SELECT COUNT(*) FROM public.ledger_head;
INSERT INTO "public"."ledger_head" VALUES
(TRUE, 4);
CREATE CACHED TABLE "public"."document"(
    "id" CHARACTER VARYING(26) NOT NULL,
    "source" CHARACTER VARYING(200) NOT NULL,
    "path" CHARACTER VARYING(1000) NOT NULL
);
ALTER TABLE "public"."document" ADD CONSTRAINT "public"."CONSTRAINT_3" PRIMARY KEY("id");
-- 2 +/- SELECT COUNT(*) FROM public.document;
INSERT INTO "public"."document" VALUES
('49eac6a06acb90345319c937d2', 'default', 'harbour-engineer.md'),
('60eb3887bce42254d903424942', 'default', 'gone.md');
CREATE CACHED TABLE "public"."revision"(
    "number" BIGINT NOT NULL,
    "document_id" CHARACTER VARYING(26) NOT NULL,
    "operation" CHARACTER VARYING(10) NOT NULL,
    "text" CHARACTER VARYING,
    "reading" CHARACTER VARYING,
    "author" CHARACTER VARYING(200) NOT NULL,
    "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL
);
ALTER TABLE "public"."revision" ADD CONSTRAINT "public"."CONSTRAINT_F" PRIMARY KEY("number");
-- 4 +/- SELECT COUNT(*) FROM public.revision;
INSERT INTO "public"."revision" VALUES
(1, '49eac6a06acb90345319c937d2', 'CREATED', U&'# Harbour Engineer\000a', '{"roles":[],"findings":[],"coverage":{"contentLines":0,"factLines":0,"proseLines":0,"findingLines":0}}', 'admin', TIMESTAMP WITH TIME ZONE '2026-11-21 16:36:49.333921+00'),
(2, '60eb3887bce42254d903424942', 'CREATED', U&'# Gone\000a', '{"roles":[],"findings":[],"coverage":{"contentLines":0,"factLines":0,"proseLines":0,"findingLines":0}}', 'admin', TIMESTAMP WITH TIME ZONE '2026-11-21 16:36:49.375624+00'),
(3, '49eac6a06acb90345319c937d2', 'UPDATED', U&'# Harbour Engineer\000a\000a## Summary\000aKeeps the cranes moving.\000a\000a## Collaboration\000a### Works With\000a- **Tide Analyst**: unloading times\000a\000a## Technologies\000a- **Database**: PostgreSQL\000a\000a## Metrics\000a- Crane uptime > 99 %\000a', '{"roles":[{"slug":"harbour-engineer","name":"Harbour Engineer","facts":[{"fact":"Claim","attribute":"SUMMARY","value":"Keeps the cranes moving.","at":{"line":4,"endLine":4,"quote":"Keeps the cranes moving."}},{"fact":"Collaboration","with":{"written":"Tide Analyst","slug":"tide-analyst","name":"Tide Analyst","nature":"ROLE","known":false},"kind":"WORKS_WITH","on":"unloading times","at":{"line":8,"endLine":8,"quote":"- **Tide Analyst**: unloading times"}},{"fact":"Technology","name":"PostgreSQL","slug":"postgresql","category":"Database","at":{"line":11,"endLine":11,"quote":"- **Database**: PostgreSQL"}},{"fact":"Metric","name":"Crane uptime","comparator":"GT","value":99,"unit":"%","at":{"line":14,"endLine":14,"quote":"- Crane uptime > 99 %"}}]}],"findings":[{"severity":"WARNING","code":"UNKNOWN_ROLE","line":8,"message":"Nobody describes the Tide Analyst."}],"coverage":{"contentLines":4,"factLines":4,"proseLines":0,"findingLines":0}}', 'admin', TIMESTAMP WITH TIME ZONE '2026-11-21 16:36:49.430475+00'),
(4, '60eb3887bce42254d903424942', 'REMOVED', NULL, NULL, 'admin', TIMESTAMP WITH TIME ZONE '2026-11-21 16:36:49.468226+00');
CREATE INDEX "public"."revision_of_document" ON "public"."revision"("document_id" NULLS FIRST, "number" NULLS FIRST);
ALTER TABLE "public"."revision" ADD CONSTRAINT "public"."CONSTRAINT_F07" CHECK("operation" IN('CREATED', 'UPDATED', 'REMOVED')) NOCHECK;
ALTER TABLE "public"."ledger_head" ADD CONSTRAINT "public"."CONSTRAINT_8E" CHECK("singleton") NOCHECK;
ALTER TABLE "public"."document" ADD CONSTRAINT "public"."CONSTRAINT_33" UNIQUE NULLS DISTINCT ("source", "path");
ALTER TABLE "public"."revision" ADD CONSTRAINT "public"."CONSTRAINT_F0" FOREIGN KEY("document_id") REFERENCES "public"."document"("id") NOCHECK;
