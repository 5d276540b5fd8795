-- Made of allowed parts only.
SELECT count(*) FROM t98_10_0002.observations a, t98_10_0002.observations b, t98_10_0002.observations c, t98_10_0002.observations d WHERE a.value + b.value + c.value > d.value
SELECT a.area, b.area, c.area FROM t98_10_0002.observations a, t98_10_0002.observations b, t98_10_0002.observations c ORDER BY a.value * b.value + c.value, a.area || b.area || c.area
WITH a AS (SELECT lpad('x', 1000, 'x') s), b AS (SELECT s || s || s || s || s || s || s || s || s || s s FROM a), c AS (SELECT s || s || s || s || s || s || s || s || s || s s FROM b), d AS (SELECT s || s || s || s || s || s || s || s || s || s s FROM c), e AS (SELECT s || s || s || s || s || s || s || s || s || s s FROM d), f AS (SELECT s || s || s || s || s || s || s || s || s || s s FROM e), g AS (SELECT s || s || s || s || s || s || s || s || s || s s FROM f) SELECT length(s) FROM g
SELECT string_agg(lpad(a.area, 1000, 'x')) FROM t98_10_0002.observations a, t98_10_0002.observations b
