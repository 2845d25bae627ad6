-- title: Assets removed by origin and quarter
-- order: 13
-- answers: How many assets were removed each quarter, by the country in which their networks
--   originated?
-- read: A network with several origins counts in full under each of them, and assets_shared says
--   how much of the row that is: never add rows up. No origin: no source states one. assets is the
--   best reading, assets_low and assets_high what the sources' hedges allow; assets_high is
--   missing while any network of the row has no upper end. approximate counts networks with a
--   hedged figure, without_figure those for which no source states one. The quarter is missing
--   where the date of removal does not tell it.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets; :origin and :country also choose rows (:country:
--   this origin, or networks that target it)
-- columns: origin (ISO 3166-1 alpha-2), origin_name, year, quarter (2018-Q4), networks (count),
--   assets_low, assets, assets_high, assets_shared (assets), approximate, without_figure
--   (networks)
-- chart: bars, x quarter|year, y assets, color origin_name
WITH
-- include: chosen.sql
SELECT
  o.country AS origin,
  coalesce(c.name, o.country) AS origin_name,
  n.year,
  n.quarter,
  count(*) AS networks,
  sum(n.assets_low) AS assets_low,
  sum(n.assets) AS assets,
  CASE WHEN count(n.assets_high) = count(*) THEN sum(n.assets_high) END AS assets_high,
  CASE WHEN count(n.assets) > 0 THEN
    sum(CASE WHEN n.origin_count > 1 THEN coalesce(n.assets, 0) ELSE 0 END)
  END AS assets_shared,
  sum(n.approximate) AS approximate,
  count(*) - count(n.assets) AS without_figure
FROM chosen AS n
LEFT JOIN network_countries AS o ON o.network_id = n.network_id AND o.role = 'origin'
LEFT JOIN countries AS c ON c.alpha2 = o.country
WHERE (:origin IS NULL OR instr('|' || :origin || '|', '|' || o.country || '|') > 0)
  AND (
    :country IS NULL
    OR instr('|' || :country || '|', '|' || o.country || '|') > 0
    OR EXISTS (
      SELECT 1 FROM network_countries AS r
      WHERE r.network_id = n.network_id AND r.role = 'target'
        AND instr('|' || :country || '|', '|' || r.country || '|') > 0
    )
  )
GROUP BY o.country, n.year, n.quarter
ORDER BY o.country IS NULL, origin_name, n.year IS NULL, n.year, n.quarter IS NULL, n.quarter;
