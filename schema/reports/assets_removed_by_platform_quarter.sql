-- title: Assets removed by platform and quarter
-- order: 23
-- answers: How many assets were removed each quarter, by the platform that they were on?
-- read: A network on several platforms counts as a network in the row of each, with its assets
--   there: add up assets, never networks. Figures are those that sources give by platform and
--   kind, and the rest of a network's figure that no source splits, without a platform. The parts
--   that a source lists can come to more than its total: the reports by year and company have the
--   total. assets is the best reading, assets_low and assets_high what the sources' hedges allow;
--   assets_high is missing while any network of the row has no upper end. approximate counts
--   networks with a hedged figure, without_figure those for which no source states one. The
--   quarter is missing where the date of removal does not tell it.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets
-- columns: platform, platform_name, year, quarter (2018-Q4), networks (count), assets_low, assets,
--   assets_high (assets), approximate, without_figure (networks)
-- chart: bars, x quarter|year, y assets, color platform_name
WITH
-- include: chosen.sql
SELECT
  a.platform,
  coalesce(p.name, a.platform) AS platform_name,
  n.year,
  n.quarter,
  count(DISTINCT n.network_id) AS networks,
  sum(a.assets_low) AS assets_low,
  sum(a.assets) AS assets,
  CASE WHEN count(a.assets_high) = count(*) THEN sum(a.assets_high) END AS assets_high,
  count(DISTINCT CASE WHEN a.approximate = 1 THEN n.network_id END) AS approximate,
  count(DISTINCT CASE WHEN a.assets IS NULL THEN n.network_id END) AS without_figure
FROM chosen AS n
JOIN asset_parts AS a ON a.network_id = n.network_id
LEFT JOIN platforms AS p ON p.platform = a.platform
WHERE (:platform IS NULL OR instr('|' || :platform || '|', '|' || a.platform || '|') > 0)
GROUP BY a.platform, n.year, n.quarter
ORDER BY a.platform IS NULL, platform_name, n.year IS NULL, n.year, n.quarter IS NULL, n.quarter;
