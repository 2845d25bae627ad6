-- title: Domestic and foreign networks by year
-- order: 32
-- answers: How many networks targeted their own country, how many others, and how many both?
-- read: Every network counts once, so rows may be added up. domestic: all target countries are
--   among the origins; foreign: none is; both: some are. No reach: no source names both an origin
--   and a target country. assets is the best reading, assets_low and assets_high what the sources'
--   hedges allow; assets_high is missing while any network of the row has no upper end.
--   approximate counts networks with a hedged figure, without_figure those for which no source
--   states one.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets
-- columns: reach (domestic, foreign, both), year, networks (count), assets_low, assets,
--   assets_high (assets), approximate, without_figure (networks)
-- chart: bars, x year, y assets, color reach
WITH
-- include: chosen.sql
SELECT
  CASE
    WHEN n.origin_count = 0 OR k.targets IS NULL THEN NULL
    WHEN k.own = k.targets THEN 'domestic'
    WHEN k.own = 0 THEN 'foreign'
    ELSE 'both'
  END AS reach,
  n.year,
  count(*) AS networks,
  sum(n.assets_low) AS assets_low,
  sum(n.assets) AS assets,
  CASE WHEN count(n.assets_high) = count(*) THEN sum(n.assets_high) END AS assets_high,
  sum(n.approximate) AS approximate,
  count(*) - count(n.assets) AS without_figure
FROM chosen AS n
LEFT JOIN (
  SELECT t.network_id, count(*) AS targets, count(o.country) AS own
  FROM network_countries AS t
  LEFT JOIN network_countries AS o
    ON o.network_id = t.network_id AND o.role = 'origin' AND o.country = t.country
  WHERE t.role = 'target'
  GROUP BY t.network_id
) AS k ON k.network_id = n.network_id
GROUP BY reach, n.year
ORDER BY reach IS NULL, reach, n.year IS NULL, n.year;
