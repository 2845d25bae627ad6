-- title: Operations by platform and year
-- order: 64
-- answers: On which platforms was each operation found in each year?
-- read: A network on several platforms counts as a network in the row of each, with its assets
--   there: add up assets, never networks. Figures are those that sources give by platform and
--   kind, and the rest of a network's figure that no source splits, without a platform. Networks
--   of no known operation are not here. assets_high is missing while any figure of the row has no
--   upper end. approximate counts networks with a hedged figure, without_figure those for which no
--   source states one.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets
-- columns: operation, year, platform, platform_name, networks (count), assets_low, assets,
--   assets_high (assets), approximate, without_figure (networks)
-- chart: bars, x year platform_name, y assets, color operation
WITH
-- include: chosen.sql
SELECT
  o.name AS operation,
  n.year,
  a.platform,
  coalesce(p.name, a.platform) AS platform_name,
  count(DISTINCT n.network_id) AS networks,
  sum(a.assets_low) AS assets_low,
  sum(a.assets) AS assets,
  CASE WHEN count(a.assets_high) = count(*) THEN sum(a.assets_high) END AS assets_high,
  count(DISTINCT CASE WHEN a.approximate = 1 THEN n.network_id END) AS approximate,
  count(DISTINCT CASE WHEN a.assets IS NULL THEN n.network_id END) AS without_figure
FROM chosen AS n
JOIN operations AS o ON o.operation_id = n.operation_id
JOIN asset_parts AS a ON a.network_id = n.network_id
LEFT JOIN platforms AS p ON p.platform = a.platform
WHERE (:platform IS NULL OR instr('|' || :platform || '|', '|' || a.platform || '|') > 0)
GROUP BY o.operation_id, o.name, n.year, a.platform
ORDER BY o.name, o.operation_id, n.year IS NULL, n.year, a.platform IS NULL, platform_name;
