-- One of each kind: memory in one value, time that no cancel stops, rows, lists.
SELECT repeat('x', 2000000000)
SELECT levenshtein(repeat('a', 100000), repeat('b', 100000))
SELECT count(*) FROM range(100000000000)
SELECT list(range) FROM range(10000000000)
