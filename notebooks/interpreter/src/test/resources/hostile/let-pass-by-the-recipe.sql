-- What the locked database lets pass when the gate is off: it reads no file, changes nothing and opens nothing, but tells or
-- does what typed SQL has no need of. The gate refuses all of it.
-- Facts about the session and the process's own catalogues, among them paths of the granted releases
CALL pragma_version()
DESCRIBE t98_10_0002.data
EXPLAIN SELECT 1
PRAGMA database_list
PRAGMA version
SELECT * FROM (DESCRIBE t98_10_0002.data)
SELECT * FROM (SHOW TABLES)
SELECT * FROM duckdb_databases()
SELECT * FROM duckdb_functions()
SELECT * FROM duckdb_logs
SELECT * FROM duckdb_secrets()
SELECT * FROM duckdb_settings()
SELECT * FROM duckdb_tables
SELECT * FROM duckdb_tables()
SELECT * FROM duckdb_temporary_files()
SELECT * FROM duckdb_variables()
SELECT * FROM information_schema.tables
SELECT * FROM pg_catalog.pg_tables
SELECT * FROM pg_class
SELECT * FROM pragma_storage_info('t98_10_0002.observations')
SELECT * FROM pragma_table_info('t98_10_0002.data')
SELECT * FROM sqlite_master
SELECT * FROM system.information_schema.tables
SELECT * FROM which_secret('s3://a', 's3')
SELECT current_query()
SELECT current_schemas(true)
SELECT current_setting('home_directory')
SELECT current_setting('memory_limit')
SELECT current_user
SELECT getvariable('HOME')
SELECT getvariable('x')
SELECT in_search_path('memory', 'main')
SELECT stats(area) FROM t98_10_0002.data
SELECT txid_current()
SELECT version()
SHOW ALL TABLES
SHOW TABLES
SUMMARIZE t98_10_0002.data
WITH sqlite_master AS (SELECT 1) SELECT * FROM sqlite_master
-- Relations of the granted release's own file that are not among the documented ones
SELECT * FROM shared
-- Nothing to write down in a database that is read-only
CHECKPOINT
FORCE CHECKPOINT
SELECT * FROM checkpoint()
SELECT * FROM force_checkpoint('t98_10_0002')
-- Ways to run text or functions by name; what they run is under the same lock
SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))
SELECT * FROM query('SELECT 1')
SELECT * FROM query_table('t98_10_0002.data')
SELECT 1; SELECT 2
SELECT parse_path('@D/x.csv'); SELECT 1
SELECT [x FOR x IN [1, 2]]
SELECT json_serialize_sql('SELECT 1')
SELECT list_aggregate([1], 'sum')
SELECT list_reduce([1, 2], lambda x, y: x + y)
SELECT list_transform([1], lambda x: x + 1)
SELECT main.upper('a')
SELECT system.main.upper('a')
-- Answers that another run would not give, and marks on the session that ends with the query
SELECT * FROM t98_10_0002.data TABLESAMPLE 10%
SELECT * FROM t98_10_0002.data USING SAMPLE 3
SELECT random()
SELECT setseed(0.5)
SELECT uuid()
SELECT write_log('x')
-- Kinds of queries that the row limit, the types or the review of the gate do not cover
FROM t98_10_0002.data UNPIVOT (v FOR n IN (value))
PIVOT t98_10_0002.data ON measure USING sum(value)
SELECT * FROM (PIVOT t98_10_0002.data ON measure USING sum(value))
SELECT CAST('a' AS ENUM ('a'))
SELECT set_bit('1'::BIT, 0, 1)
