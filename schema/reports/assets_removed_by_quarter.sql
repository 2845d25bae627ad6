-- title: Assets removed by quarter
-- order: 15
-- answers: How many assets were removed each quarter, whatever their origins?
-- read: Every network counts once, so rows may be added up. assets is the best reading, assets_low
--   and assets_high what the sources' hedges allow; assets_high is missing while any network of
--   the row has no upper end. approximate counts networks with a hedged figure, without_figure
--   those for which no source states one. The quarter is missing where the date of removal does
--   not tell it.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets
-- columns: year, quarter (2018-Q4), networks (count), assets_low, assets, assets_high (assets),
--   approximate, without_figure (networks)
-- chart: bars, x quarter|year, y assets
WITH
-- include: chosen.sql
SELECT
  n.year,
  n.quarter,
  count(*) AS networks,
  sum(n.assets_low) AS assets_low,
  sum(n.assets) AS assets,
  CASE WHEN count(n.assets_high) = count(*) THEN sum(n.assets_high) END AS assets_high,
  sum(n.approximate) AS approximate,
  count(*) - count(n.assets) AS without_figure
FROM chosen AS n
GROUP BY n.year, n.quarter
ORDER BY n.year IS NULL, n.year, n.quarter IS NULL, n.quarter;
