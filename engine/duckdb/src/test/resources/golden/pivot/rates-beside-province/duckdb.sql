SELECT `cells`.`target` AS `target`,
  `cells`.`term` AS `term`,
  `cells`.`period` AS `period`,
  count(*) AS `cells`,
  count(*) FILTER (WHERE (`cells`.`usable` = 1)) AS `available`,
  count(*) FILTER (WHERE ((`cells`.`symbols` & 4) <> 0)) AS `inapplicable`,
  count(*) FILTER (WHERE ((`cells`.`symbols` & 68) = 64)) AS `suppressed`,
  count(*) FILTER (WHERE ((`cells`.`symbols` & 260) = 256)) AS `unreliable`,
  bit_or(`cells`.`symbols`) AS `symbols`,
  sum(`cells`.`value`) FILTER (WHERE (`cells`.`usable` = 1)) AS `total`,
  count(*) FILTER (WHERE ((`cells`.`usable` = 1) AND (`cells`.`value` = 0))) AS `zeros`,
  count(*) FILTER (WHERE ((`cells`.`usable` = 1) AND (`cells`.`value` = 10))) AS `tens`,
  min(`cells`.`value`) FILTER (WHERE (`cells`.`usable` = 1)) AS `lowest`,
  max(`cells`.`value`) FILTER (WHERE (`cells`.`usable` = 1)) AS `highest`,
  sum(`cells`.`companion`) FILTER (WHERE (`cells`.`usable` = 1)) AS `companion_total`,
  count(*) FILTER (WHERE ((`cells`.`usable` = 1) AND (`cells`.`companion` = 0))) AS `companion_zeros`,
  count(*) FILTER (WHERE ((`cells`.`usable` = 1) AND (`cells`.`companion` = 10))) AS `companion_tens`,
  sum((`cells`.`value` * `cells`.`companion`)) FILTER (WHERE (`cells`.`usable` = 1)) AS `product`
FROM (
SELECT `t`.`target` AS `target`,
  `m`.`term` AS `term`,
  `o`.`period` AS `period`,
  `o`.`value` AS `value`,
  `c`.`value` AS `companion`,
  (`o`.`status` | coalesce(`c`.`status`, 0)) AS `symbols`,
  CASE WHEN ((`o`.`value` IS NOT NULL) AND ((`m`.`companion` IS NULL) OR (`c`.`value` IS NOT NULL)) AND (((`o`.`status` | coalesce(`c`.`status`, 0)) & 327) = 0)) THEN 1 ELSE 0 END AS `usable`
FROM observations AS `o`
INNER JOIN (VALUES (0, '2021A000213'), (1, '2021A00051306020'), (1, '2021A00051307022'), (1, '2021A00051307045')) AS `t` (`target`, `area`) ON (`o`.`area` = `t`.`area`)
INNER JOIN (VALUES (0, 'unemployed', CAST(NULL AS VARCHAR)), (1, 'unemployment-rate', CAST(NULL AS VARCHAR)), (2, 'unemployed', 'labour-force')) AS `m` (`term`, `measure`, `companion`) ON (`o`.`measure` = `m`.`measure`)
LEFT JOIN observations AS `c` ON ((`c`.`measure` = `m`.`companion`) AND (`c`.`measure` = 'labour-force') AND (`c`.`area` = `o`.`area`) AND (`c`.`period` = `o`.`period`) AND (`c`.`age_group` = `o`.`age_group`))
WHERE ((`o`.`measure` IN ('unemployed', 'unemployment-rate')) AND (`o`.`period` = '2021') AND (`o`.`age_group` = 'all'))
) AS `cells`
GROUP BY `cells`.`target`, `cells`.`term`, `cells`.`period`
