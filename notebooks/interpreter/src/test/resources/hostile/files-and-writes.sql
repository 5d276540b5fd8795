-- What the locked database must refuse by itself, without the gate: files, native code, writes, settings.
SELECT * FROM read_csv('/etc/passwd', sep=':')
SELECT * FROM '/etc/passwd'
SELECT * FROM '@D/x.csv'
SELECT * FROM "@D/x.csv"
SELECT * FROM read_csv('@D/x.csv')
SELECT content FROM read_text('@D/x.csv')
SELECT content FROM read_blob('@D/x.csv')
SELECT content FROM read_blob('@D/main.duckdb')
SELECT content FROM read_blob('/proc/self/environ')
SELECT * FROM read_json('@D/x.csv', format='unstructured')
SELECT * FROM read_parquet('@D/x.csv')
SELECT * FROM parquet_metadata('@D/x.csv')
SELECT * FROM sniff_csv('@D/x.csv')
SELECT * FROM glob('@D/*')
SELECT * FROM read_duckdb('@D/main.duckdb', table_name='observations')
SELECT * FROM read_text('file:///etc/passwd')
SELECT * FROM read_csv('http://127.0.0.1:9/')
SELECT * FROM 's3://bucket/key.csv'
SELECT * FROM query('SELECT content FROM read_text(''@D/x.csv'')')
SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT content FROM read_text(''@D/x.csv'')'))
SUMMARIZE '@D/x.csv'
DESCRIBE SELECT * FROM '@D/x.csv'
EXPLAIN ANALYZE SELECT * FROM read_csv('@D/x.csv')
COPY (SELECT 'evil') TO '@D/out.csv'
COPY (SELECT 'evil') TO '@D/main.duckdb'
COPY (SELECT 'evil') TO '@D/main.duckdb.wal'
COPY (SELECT 'evil') TO 'main.duckdb.wal'
COPY t98_10_0002.observations TO '/dev/stdout'
COPY t98_10_0002.observations FROM '@D/x.csv'
EXPORT DATABASE '@D/exp'
IMPORT DATABASE '@D/exp'
ATTACH '@D/other.duckdb' AS o
ATTACH '@D/main.duckdb' AS again
ATTACH '@D/main.duckdb' AS again (READ_ONLY)
ATTACH ':memory:' AS scratch
INSTALL httpfs
INSTALL shellfs FROM community
LOAD httpfs
LOAD '@D/evil.duckdb_extension'
UPDATE EXTENSIONS
SET enable_external_access=true
SET lock_configuration=false
RESET lock_configuration
SET memory_limit='100GB'
SET GLOBAL threads=64
SET temp_directory='@D'
SET disabled_filesystems=''
SET allowed_directories=['/']
PRAGMA memory_limit='100GB'
PRAGMA profiling_output='@D/evil.json'
CALL enable_logging(storage='file', storage_path='@D/evil')
CREATE PERSISTENT SECRET s (TYPE http, BEARER_TOKEN 'x')
DELETE FROM t98_10_0002.observations
UPDATE t98_10_0002.observations SET value = 0
INSERT INTO t98_10_0002.observations SELECT * FROM t98_10_0002.observations
DROP TABLE t98_10_0002.observations
CREATE TABLE t98_10_0002.evil AS SELECT 1
ALTER TABLE t98_10_0002.observations RENAME TO evil
CREATE TABLE evil AS SELECT 1
WITH x AS (DELETE FROM t98_10_0002.observations RETURNING *) SELECT * FROM x
EXPLAIN ANALYZE DELETE FROM t98_10_0002.observations
SELECT 1; DELETE FROM t98_10_0002.observations; SELECT 2
