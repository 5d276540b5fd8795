SELECT `cells`.`target` AS `target`,
  `cells`.`term` AS `term`,
  `cells`.`period` AS `period`,
  `cells`.`code_0` AS `code_0`,
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
  max(`cells`.`value`) FILTER (WHERE (`cells`.`usable` = 1)) AS `highest`
FROM (
SELECT `t`.`target` AS `target`,
  `m`.`term` AS `term`,
  `o`.`period` AS `period`,
  `o`.`age_group` AS `code_0`,
  `o`.`value` AS `value`,
  `o`.`status` AS `symbols`,
  CASE WHEN ((`o`.`value` IS NOT NULL) AND ((`o`.`status` & 327) = 0)) THEN 1 ELSE 0 END AS `usable`
FROM observations AS `o`
INNER JOIN (VALUES (0, '2021A00051306020'), (0, '2021A00051307022'), (0, '2021A00051307045'), (1, '2021A00051307022')) AS `t` (`target`, `area`) ON (`o`.`area` = `t`.`area`)
INNER JOIN (VALUES (0, 'unemployed')) AS `m` (`term`, `measure`) ON (`o`.`measure` = `m`.`measure`)
WHERE ((`o`.`measure` = 'unemployed') AND (`o`.`period` = '2021') AND (`o`.`age_group` IN ('all', '15-24')))
) AS `cells`
GROUP BY `cells`.`target`, `cells`.`term`, `cells`.`period`, `cells`.`code_0`
