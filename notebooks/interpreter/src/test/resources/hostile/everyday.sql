-- What analysts really type; all of it must pass.
SELECT 1
SELECT 1;
SELECT 1 -- a remark
SELECT $$a;b$$;
SELECT 1 /* /* nested */ */
FROM t98_10_0002.areas
TABLE t98_10_0002.measures
VALUES (1, 'a'), (2, 'b')
SELECT * FROM t98_10_0002.data LIMIT 5
select AREA, Value from T98_10_0002.Observations where value is not null and value between 10 and 100
SELECT area_name, value FROM t98_10_0002.main.data WHERE measure = 'population-2021' ORDER BY value DESC NULLS LAST LIMIT 5
SELECT measure, count(*), sum(value), avg(value), median(value), min(value), max(value) FROM t98_10_0002.data GROUP BY measure HAVING count(*) > 1
SELECT measure, sum(value) FILTER (WHERE value > 100) AS large, quantile_cont(value, 0.25), stddev_samp(value) FROM t98_10_0002.data GROUP BY ALL ORDER BY ALL
SELECT DISTINCT measure FROM t98_10_0002.data
SELECT DISTINCT ON (measure) measure, value FROM t98_10_0002.data ORDER BY measure, value
WITH big AS (SELECT * FROM t98_10_0002.data WHERE value > 100), counted AS (SELECT measure, count(*) n FROM big GROUP BY 1) SELECT * FROM counted JOIN t98_10_0002.measures USING (measure)
SELECT d.area_name, m.unit FROM t98_10_0002.data d LEFT JOIN t98_10_0002.measures m ON m.measure = d.measure WHERE d.value IN (5, 10, 15)
SELECT area, value, row_number() OVER (PARTITION BY measure ORDER BY value DESC) AS place, lag(value) OVER w, sum(value) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t98_10_0002.observations WINDOW w AS (PARTITION BY measure ORDER BY area)
SELECT area, value FROM t98_10_0002.observations QUALIFY rank() OVER (PARTITION BY measure ORDER BY value DESC) <= 3
SELECT CASE WHEN value > 100 THEN 'large' ELSE 'small' END AS size, count(*) FROM t98_10_0002.data GROUP BY 1
SELECT round(100.0 * value / nullif(sum(value) OVER (), 0), 1) AS share FROM t98_10_0002.data
SELECT upper(name) || ' (' || type || ')', substr(area, 10), lpad('7', 3, '0'), replace(name, 'Place', 'Lieu'), split_part(name, ' ', 2) FROM t98_10_0002.areas
SELECT name FROM t98_10_0002.areas WHERE name ILIKE '%place 1%' AND name NOT LIKE '%9' AND regexp_matches(name, '[0-9]+') AND name SIMILAR TO 'Place.*'
SELECT CAST(value AS INTEGER), value::DECIMAL(10, 2), TRY_CAST(area AS BIGINT), value::VARCHAR FROM t98_10_0002.data
SELECT DATE '2021-05-11' + INTERVAL 1 YEAR, date_trunc('year', DATE '2021-05-11'), extract(year FROM DATE '2021-05-11'), strftime(DATE '2021-05-11', '%Y'), current_date
SELECT measure, period, sum(value) FROM t98_10_0002.data GROUP BY GROUPING SETS ((measure), (period), ())
SELECT measure, period, grouping(measure), sum(value) FROM t98_10_0002.data GROUP BY ROLLUP (measure, period)
SELECT area FROM t98_10_0002.areas EXCEPT SELECT area FROM t98_10_0002.observations WHERE value > 10
SELECT 1 AS x UNION ALL SELECT 2 UNION SELECT 3 ORDER BY x
SELECT * FROM (SELECT measure, max(value) AS top FROM t98_10_0002.data GROUP BY measure) t WHERE top > 0
SELECT * FROM t98_10_0002.areas a WHERE EXISTS (SELECT 1 FROM t98_10_0002.observations o WHERE o.area = a.area AND o.value > 4000)
SELECT area FROM t98_10_0002.areas WHERE area IN (SELECT area FROM t98_10_0002.observations WHERE value > 4000)
SELECT (SELECT max(value) FROM t98_10_0002.data) - value AS behind FROM t98_10_0002.data
SELECT * EXCLUDE (type) REPLACE (upper(name) AS name) FROM t98_10_0002.areas
SELECT COLUMNS('.*name') FROM t98_10_0002.data
SELECT measure, string_agg(area, ', ' ORDER BY area), list(value ORDER BY value)[1:3], array_agg(DISTINCT period) FROM t98_10_0002.data GROUP BY measure
SELECT unnest([2006, 2016, 2021]) AS year
SELECT * FROM unnest(['a', 'b']) t(letter)
SELECT * FROM (VALUES ('a', 1), ('b', 2)) v(letter, number) CROSS JOIN t98_10_0002.measures
SELECT corr(o.value, p.value), regr_slope(o.value, p.value) FROM t98_10_0002.observations o JOIN t98_10_0002.observations p USING (area)
SELECT greatest(1, 2, 3), least(1, 2), coalesce(NULL, 4), ifnull(NULL, 5), if(1 > 0, 'yes', 'no'), abs(-1), power(2, 3), sqrt(4), 7 // 2, 7 % 2, 2 ** 3, -value FROM t98_10_0002.data
SELECT a.measure, b.measure FROM t98_10_0002.measures a, t98_10_0002.measures b WHERE a.measure < b.measure
SELECT value FROM t98_10_0002.data WHERE NOT (value < 5 OR value > 10) AND value IS DISTINCT FROM 7
SELECT first(area ORDER BY value), arg_max(area, value), any_value(period), count(DISTINCT area), bool_or(value > 5) FROM t98_10_0002.data
SELECT sum(value)::BIGINT AS total, typeof(sum(value)) FROM t98_10_0002.data
SELECT * FROM t98_10_0002.data ORDER BY value LIMIT 5 OFFSET 5
SELECT * FROM t98_10_0002.data OFFSET 990
SELECT name COLLATE NOACCENT FROM t98_10_0002.areas ORDER BY name COLLATE NOCASE
SELECT {'area': area, 'value': value} AS pair, row(1, 2) FROM t98_10_0002.data
SELECT * FROM t98_10_0002.areas NATURAL JOIN t98_10_0002.observations
SELECT * FROM t98_10_0002.areas SEMI JOIN t98_10_0002.observations USING (area)
SELECT d.* FROM t98_10_0002.data d, LATERAL (SELECT d.value * 2 AS twice) l
SELECT 'Québec' AS province, trim('  x '), 'l’été' LIKE '%é%', position('b' IN 'abc'), length('Montréal'), strip_accents('é')
