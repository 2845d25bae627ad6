-- title: Assets removed by target and quarter
-- order: 17
-- answers: How many assets were removed each quarter, by the country that their networks targeted?
-- read: A network with several targets counts in full under each of them, and assets_shared says
--   how much of the row that is: never add rows up. No target: no source names a target country
--   (it may name a region). assets is the best reading, assets_low and assets_high what the
--   sources' hedges allow; assets_high is missing while any network of the row has no upper end.
--   approximate counts networks with a hedged figure, without_figure those for which no source
--   states one. The quarter is missing where the date of removal does not tell it.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets; :target and :country also choose rows (:country:
--   this target, or networks that originate there)
-- columns: target (ISO 3166-1 alpha-2), target_name, year, quarter (2018-Q4), networks (count),
--   assets_low, assets, assets_high, assets_shared (assets), approximate, without_figure
--   (networks)
-- chart: bars, x quarter|year, y assets, color target_name
WITH
-- include: chosen.sql
SELECT
  t.country AS target,
  coalesce(c.name, t.country) AS target_name,
  n.year,
  n.quarter,
  count(*) AS networks,
  sum(n.assets_low) AS assets_low,
  sum(n.assets) AS assets,
  CASE WHEN count(n.assets_high) = count(*) THEN sum(n.assets_high) END AS assets_high,
  CASE WHEN count(n.assets) > 0 THEN
    sum(CASE WHEN k.targets > 1 THEN coalesce(n.assets, 0) ELSE 0 END)
  END AS assets_shared,
  sum(n.approximate) AS approximate,
  count(*) - count(n.assets) AS without_figure
FROM chosen AS n
LEFT JOIN network_countries AS t ON t.network_id = n.network_id AND t.role = 'target'
LEFT JOIN (
  SELECT network_id, count(*) AS targets FROM network_countries WHERE role = 'target'
  GROUP BY network_id
) AS k ON k.network_id = n.network_id
LEFT JOIN countries AS c ON c.alpha2 = t.country
WHERE (:target IS NULL OR instr('|' || :target || '|', '|' || t.country || '|') > 0)
  AND (
    :country IS NULL
    OR instr('|' || :country || '|', '|' || t.country || '|') > 0
    OR EXISTS (
      SELECT 1 FROM network_countries AS r
      WHERE r.network_id = n.network_id AND r.role = 'origin'
        AND instr('|' || :country || '|', '|' || r.country || '|') > 0
    )
  )
GROUP BY t.country, n.year, n.quarter
ORDER BY t.country IS NULL, target_name, n.year IS NULL, n.year, n.quarter IS NULL, n.quarter;
