-- title: Targets by origin
-- order: 30
-- answers: Which countries did the networks of each origin target, when, and with how many assets?
-- read: One row for each pair of origin and target. A network counts once in every pair that it
--   has, and assets_shared says how much of the row is also in others: never add rows up. domestic
--   is 1 where origin and target are the same country. A missing target: the networks of that
--   origin for which no source names a target country.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets; :origin, :target and :country also choose rows
--   (:country: pairs with this country on either side)
-- columns: origin, origin_name, target, target_name, domestic (0 or 1), networks (count),
--   first_year, last_year, assets_low, assets, assets_high, assets_shared (assets), approximate,
--   without_figure (networks)
-- chart: heat map, x target_name, y origin_name, color networks
WITH
-- include: chosen.sql
SELECT
  o.country AS origin,
  coalesce(oc.name, o.country) AS origin_name,
  t.country AS target,
  coalesce(tc.name, t.country) AS target_name,
  CASE WHEN t.country IS NOT NULL AND o.country IS NOT NULL THEN o.country = t.country END
    AS domestic,
  count(*) AS networks,
  min(n.first_year) AS first_year,
  max(n.last_year) AS last_year,
  sum(n.assets_low) AS assets_low,
  sum(n.assets) AS assets,
  CASE WHEN count(n.assets_high) = count(*) THEN sum(n.assets_high) END AS assets_high,
  CASE WHEN count(n.assets) > 0 THEN
    sum(CASE WHEN n.origin_count > 1 OR k.targets > 1 THEN coalesce(n.assets, 0) ELSE 0 END)
  END AS assets_shared,
  sum(n.approximate) AS approximate,
  count(*) - count(n.assets) AS without_figure
FROM chosen AS n
LEFT JOIN network_countries AS o ON o.network_id = n.network_id AND o.role = 'origin'
LEFT JOIN network_countries AS t ON t.network_id = n.network_id AND t.role = 'target'
LEFT JOIN (
  SELECT network_id, count(*) AS targets FROM network_countries WHERE role = 'target'
  GROUP BY network_id
) AS k ON k.network_id = n.network_id
LEFT JOIN countries AS oc ON oc.alpha2 = o.country
LEFT JOIN countries AS tc ON tc.alpha2 = t.country
WHERE (:origin IS NULL OR instr('|' || :origin || '|', '|' || o.country || '|') > 0)
  AND (:target IS NULL OR instr('|' || :target || '|', '|' || t.country || '|') > 0)
  AND (
    :country IS NULL
    OR instr('|' || :country || '|', '|' || o.country || '|') > 0
    OR instr('|' || :country || '|', '|' || t.country || '|') > 0
  )
GROUP BY o.country, t.country
ORDER BY o.country IS NULL, origin_name, networks DESC, t.country IS NULL, target_name;
