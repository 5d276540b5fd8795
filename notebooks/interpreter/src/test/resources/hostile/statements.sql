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
-- A release that is not granted, by name, by path, by the engine's own ways around both
SELECT * FROM t98_10_0009.data
SELECT * FROM "T98_10_0009"."OBSERVATIONS"
SELECT (SELECT max(area) FROM t98_10_0009.observations)
SELECT * FROM '@F/release.duckdb'
SELECT * FROM read_duckdb('@F/release.duckdb', table_name='observations')
SELECT content FROM read_blob('@F/release.duckdb')
SELECT * FROM query_table('t98_10_0009.data')
SELECT * FROM query_table(['t98_10_0002.data', 't98_10_0009.data'])
SELECT * FROM query('FROM t98_10_0009.data')
ATTACH '@F/release.duckdb' AS t98_10_0009
ATTACH IF NOT EXISTS '@F/release.duckdb' (READ_ONLY)
WITH data AS (FROM t98_10_0009.data) FROM data
WITH a AS (WITH b AS (WITH c AS (FROM t98_10_0009.data) FROM c) FROM b) FROM a
WITH t98_10_0009 AS (SELECT 1) SELECT * FROM t98_10_0009.data
SELECT * FROM t98_10_0002.data d, LATERAL (SELECT * FROM t98_10_0009.data f WHERE f.area = d.area) l
SELECT * FROM t98_10_0002.data POSITIONAL JOIN t98_10_0009.data
SELECT * FROM t98_10_0002.data ASOF JOIN t98_10_0009.data USING (area)
SELECT * FROM t98_10_0002.data WHERE area = ANY (SELECT area FROM t98_10_0009.data)
SELECT * FROM t98_10_0002.data WHERE (area, area) IN (SELECT area, area FROM t98_10_0009.data)
SELECT 1 EXCEPT SELECT 2 FROM t98_10_0009.data
TABLE t98_10_0009.data
VALUES ((SELECT max(area) FROM t98_10_0009.data))
SELECT COLUMNS(c -> c IN (SELECT area FROM t98_10_0009.data)) FROM t98_10_0002.data
SELECT list(area ORDER BY (SELECT max(area) FROM t98_10_0009.data)) FROM t98_10_0002.data
SELECT sum(value) OVER (ROWS (SELECT count(*) FROM t98_10_0009.data) PRECEDING) FROM t98_10_0002.data
SELECT * FROM t98_10_0002.data QUALIFY row_number() OVER () = (SELECT count(*) FROM t98_10_0009.data)
SELECT * FROM t98_10_0002.data GROUP BY ALL HAVING count(*) = (SELECT count(*) FROM t98_10_0009.data)
-- Other spellings of what is refused
SELECT "getenv"('HOME')
SELECT GETENV('HOME')
SELECT "read_text"('@D/x.csv')
SELECT * FROM "READ_TEXT"('@D/x.csv')
SELECT * FROM READ_CSV_AUTO('@D/x.csv')
SELECT content FROM read_text(chr(47) || 'etc' || chr(47) || 'passwd')
SELECT * FROM (FROM '@D/x.csv')
SELECT * FROM '@D/x.csv' AS t(line)
SELECT t.* FROM "@D/x.csv" t
SELECT * FROM read_csv($$@D/x.csv$$)
SELECT * FROM read_text(['@D/x.csv', '@F/release.duckdb'])
SELECT * FROM glob('@F/**')
SELECT * FROM read_csv('http://127.0.0.1:@P/x.csv')
SELECT * FROM read_json('https://127.0.0.1:@P/x.json')
SELECT * FROM 'http://127.0.0.1:@P/x.parquet'
ATTACH 'http://127.0.0.1:@P/x.duckdb' AS web
INSTALL httpfs FROM 'http://127.0.0.1:@P'
SET custom_extension_repository = 'http://127.0.0.1:@P'
COPY (FROM t98_10_0002.data) TO 'http://127.0.0.1:@P/out.csv'
COPY (FROM t98_10_0002.data) TO '@F/out.parquet' (FORMAT parquet)
COPY (FROM t98_10_0002.data) TO '@D' (PARTITION_BY (area))
COPY t98_10_0002.data TO '/proc/self/fd/1'
CREATE OR REPLACE MACRO upper(x) AS getenv(x)
CREATE TEMP MACRO t98_10_0002.data() AS TABLE SELECT 1
CREATE VIEW memory.main.data AS SELECT 1
CREATE TEMP TABLE data AS FROM t98_10_0002.data
WITH x AS (COPY (SELECT 1) TO '@D/out.csv') SELECT 1
WITH x AS MATERIALIZED (DELETE FROM t98_10_0002.observations RETURNING *) FROM x
WITH RECURSIVE r USING KEY (a) AS (SELECT 1 a UNION SELECT a + 1 FROM r) FROM r
EXPLAIN (FORMAT json) SELECT * FROM read_text('@D/x.csv')
EXECUTE IMMEDIATE 'SELECT 1'
SELECT * FROM t98_10_0002.data; COPY (SELECT 1) TO '@D/out.csv'
SELECT parse_path('@D/x.csv'); SELECT 1
SELECT * FROM pragma_storage_info('t98_10_0002.observations')
SELECT * FROM pragma_database_list()
SELECT * FROM duckdb_secrets()
SELECT * FROM duckdb_variables()
SELECT * FROM duckdb_temporary_files()
SELECT * FROM duckdb_extensions()
SELECT * FROM duckdb_logs
SELECT * FROM which_secret('s3://a', 's3')
SELECT * FROM sniff_csv('@D/x.csv')
SELECT * FROM checkpoint()
SELECT * FROM force_checkpoint('t98_10_0002')
SELECT in_search_path('memory', 'main')
SELECT current_setting('home_directory')
SELECT getvariable('HOME')
SELECT set_bit('1'::BIT, 0, 1)
SELECT currval('s')
SELECT pg_read_file('/etc/passwd')
SELECT lo_import('/etc/passwd')
SELECT load_extension('evil')
SELECT system('id')
SELECT query_id()
SELECT stats(area) FROM t98_10_0002.data
SELECT rowid FROM t98_10_0002.data AT (TIMESTAMP => now())
SELECT area.read_text() FROM t98_10_0002.data
SELECT apply([1], x -> x)
SELECT list_filter([1], lambda x: getenv('HOME') = x)
SELECT reduce([1, 2], (a, b) -> a)
SELECT CAST('x' AS oid)
SELECT 'main.data'::regclass
SELECT CAST(1 AS evil.evil)
