-- What makes rows, texts or time out of a number: the gate refuses it; what the limits do about it is tried by the bombs.
SELECT * FROM range(100000000000)
SELECT * FROM generate_series(1, 100000000000)
SELECT range(10000000000)
SELECT unnest(range(10000000000))
SELECT * FROM repeat('x', 1000000000)
SELECT * FROM repeat_row(1, num_rows=100000000000)
WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t
WITH RECURSIVE t(n) AS MATERIALIZED (SELECT 1 UNION SELECT n + 1 FROM t) SELECT count(*) FROM t
SELECT repeat('x', 2000000000)
SELECT lpad('x', 2000000000, 'y')
SELECT rpad('x', value::INTEGER, 'y') FROM t98_10_0002.data
SELECT lpad('x', -1 + 2000000000, 'y')
SELECT bitstring('1', 2000000000)
SELECT list_resize([1], 2000000000)
SELECT format('{:2000000000}', 1)
SELECT printf('%2000000000d', 1)
SELECT bar(1, 0, 1, 2000000000)
SELECT levenshtein('a', 'b')
SELECT * FROM test_all_types()
SELECT * FROM test_vector_types(NULL::INT)
SELECT sleep_ms(100000)
SELECT pg_sleep(100)
