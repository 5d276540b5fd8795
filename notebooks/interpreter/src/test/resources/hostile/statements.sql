-- One attack a line, of the same classes as in the threat model; @D is the folder of the release and of a canary file x.csv.
-- Files, networks, replacement scans
SELECT * FROM read_csv('@D/x.csv')
SELECT * FROM read_csv_auto('@D/x.csv')
SELECT * FROM '@D/x.csv'
SELECT * FROM "@D/x.csv"
FROM '@D/x.csv'
SELECT (SELECT content FROM read_text('@D/x.csv'))
SELECT * FROM (SELECT * FROM '@D/x.csv') t
WITH f AS (SELECT * FROM read_text('@D/x.csv')) SELECT * FROM f
WITH f AS (SELECT 1 AS a) SELECT * FROM f, '@D/x.csv'
SELECT 1 UNION ALL SELECT content FROM read_text('@D/x.csv')
SELECT * FROM t98_10_0002.data WHERE area IN (SELECT content FROM read_text('@D/x.csv'))
SELECT * FROM t98_10_0002.data ORDER BY (SELECT content FROM read_text('@D/x.csv'))
SELECT * FROM t98_10_0002.data LIMIT (SELECT count(*) FROM read_text('@D/x.csv'))
SELECT count(*) FILTER (WHERE area = (SELECT content FROM read_text('@D/x.csv'))) FROM t98_10_0002.data
SELECT row_number() OVER (ORDER BY (SELECT content FROM read_text('@D/x.csv'))) FROM t98_10_0002.data
SELECT CASE WHEN EXISTS (SELECT * FROM read_text('@D/x.csv')) THEN 1 END
SELECT * FROM t98_10_0002.data d JOIN read_text('@D/x.csv') t ON true
SELECT * FROM t98_10_0002.data d, LATERAL (SELECT * FROM read_text('@D/x.csv')) t
SELECT * FROM (VALUES ((SELECT content FROM read_text('@D/x.csv')))) v
SELECT * REPLACE ((SELECT content FROM read_text('@D/x.csv')) AS area) FROM t98_10_0002.data
SELECT * FROM read_blob('@D/main.duckdb')
SELECT * FROM read_duckdb('@D/main.duckdb')
SELECT * FROM glob('@D/*')
SELECT * FROM read_parquet(['@D/x.csv'])
SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')
SELECT * FROM 'https://example.org/x.parquet'
SELECT * FROM seq_scan('observations')
SELECT * FROM query('SELECT 1')
SELECT * FROM query_table('t98_10_0002.data')
SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))
SELECT json_serialize_sql('SELECT 1')
SELECT json_deserialize_sql('{}')
-- Writes
COPY t98_10_0002.data TO '@D/out.csv'
COPY (SELECT 1) TO '@D/main.duckdb.wal'
COPY t98_10_0002.observations FROM '@D/x.csv'
EXPORT DATABASE '@D/exp'
INSERT INTO t98_10_0002.observations VALUES (1)
UPDATE t98_10_0002.observations SET value = 0
DELETE FROM t98_10_0002.observations
MERGE INTO t98_10_0002.observations USING t98_10_0002.areas ON false WHEN NOT MATCHED THEN INSERT DEFAULT VALUES
TRUNCATE t98_10_0002.observations
DROP VIEW t98_10_0002.data
WITH x AS (INSERT INTO t98_10_0002.observations SELECT * FROM t98_10_0002.observations RETURNING *) SELECT * FROM x
WITH x AS (UPDATE t98_10_0002.observations SET value = 0 RETURNING *) SELECT * FROM x
WITH x AS (DELETE FROM t98_10_0002.observations RETURNING *) SELECT * FROM x
WITH a AS (SELECT 1), x AS (DELETE FROM t98_10_0002.observations RETURNING *) SELECT * FROM a
SELECT * FROM (WITH x AS (DELETE FROM t98_10_0002.observations RETURNING *) SELECT * FROM x) t
EXPLAIN SELECT 1
EXPLAIN ANALYZE DELETE FROM t98_10_0002.observations
SELECT 1; SELECT 2
SELECT 1; DROP TABLE t98_10_0002.observations
CREATE TABLE evil AS SELECT 1
CREATE TEMP TABLE evil AS SELECT 1
CREATE OR REPLACE TEMP VIEW data AS SELECT 1
CREATE MACRO evil(p) AS p
CREATE SEQUENCE evil
CREATE SCHEMA evil
CREATE TYPE evil AS ENUM ('a')
CREATE INDEX evil ON t98_10_0002.observations(area)
COMMENT ON TABLE t98_10_0002.observations IS 'evil'
VACUUM
ANALYZE
CHECKPOINT
FORCE CHECKPOINT
BEGIN TRANSACTION
COMMIT
ROLLBACK
-- Other databases, extensions, settings, secrets
ATTACH '@D/main.duckdb' AS again
ATTACH ':memory:' AS scratch
DETACH t98_10_0002
USE t98_10_0002
INSTALL httpfs
LOAD json
SET threads=64
SET VARIABLE x = 1
SET schema='main'
RESET ALL
PRAGMA database_list
PRAGMA version
CALL pragma_version()
CREATE SECRET s (TYPE s3)
PREPARE p AS SELECT 1
EXECUTE p
DEALLOCATE p
SELECT ?
SELECT $1
SELECT getvariable('x')
SELECT current_setting('memory_limit')
SELECT getenv('HOME')
SELECT nextval('s')
SELECT setseed(0.5)
SELECT write_log('x')
SELECT version()
SELECT error('x')
SELECT current_user
SELECT current_database
SELECT current_schemas(true)
SELECT current_query()
SELECT txid_current()
SELECT random()
SELECT uuid()
-- Catalogues and what is not granted
SHOW TABLES
SHOW ALL TABLES
DESCRIBE t98_10_0002.data
SUMMARIZE t98_10_0002.data
SELECT * FROM (DESCRIBE t98_10_0002.data)
SELECT * FROM (SHOW TABLES)
SELECT * FROM duckdb_tables()
SELECT * FROM duckdb_tables
SELECT * FROM duckdb_databases()
SELECT * FROM duckdb_settings()
SELECT * FROM duckdb_functions()
SELECT * FROM pragma_table_info('t98_10_0002.data')
SELECT * FROM sqlite_master
SELECT * FROM information_schema.tables
SELECT * FROM t98_10_0002.information_schema.tables
SELECT * FROM system.information_schema.tables
SELECT * FROM pg_catalog.pg_tables
SELECT * FROM pg_class
SELECT * FROM t98_10_0002.pg_catalog.pg_class
SELECT * FROM shared
SELECT * FROM data
SELECT * FROM t98_10_0002.secret
SELECT * FROM t98_10_0003.data
SELECT * FROM memory.main.data
SELECT * FROM t98_10_0002.main.x.data
WITH sqlite_master AS (SELECT 1) SELECT * FROM sqlite_master
WITH a AS (SELECT * FROM b), b AS (SELECT 1) SELECT * FROM a
SELECT * FROM (WITH inner_one AS (SELECT 1) SELECT * FROM inner_one) t, inner_one
WITH x AS (SELECT * FROM x) SELECT * FROM x
-- Dotted calls, casts, ways around names
SELECT main.upper('a')
SELECT system.main.upper('a')
SELECT 'a'.getenv()
SELECT '/etc/passwd'.read_text()
SELECT 'x'::regclass
SELECT CAST('a' AS t98_10_0002.evil)
SELECT CAST('a' AS ENUM ('a'))
SELECT list_aggregate([1], 'sum')
SELECT list_transform([1], lambda x: x + 1)
SELECT list_reduce([1, 2], lambda x, y: x + y)
SELECT [x FOR x IN [1, 2]]
SELECT t98_10_0002.data.getenv('HOME')
SELECT * FROM t98_10_0002.data AT (VERSION => 1)
SELECT * FROM t98_10_0002.data TABLESAMPLE 10%
SELECT * FROM t98_10_0002.data USING SAMPLE 3
PIVOT t98_10_0002.data ON measure USING sum(value)
SELECT * FROM (PIVOT t98_10_0002.data ON measure USING sum(value))
FROM t98_10_0002.data UNPIVOT (v FOR n IN (value))
