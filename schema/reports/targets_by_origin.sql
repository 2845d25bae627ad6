-- title: Targets by origin
-- order: 30
-- answers: Which countries did the networks of each origin target, and when?
-- read: One row for each pair of origin and target. A network counts once in every pair that it
--   has, so rows must not be added up. domestic is 1 where origin and target are the same country.
--   A missing target: the networks of that origin for which no source names a target country.
-- parameters: :from and :to, years of removal; :platform, networks with assets there; :company,
--   who removed; :country, pairs with this country on either side
-- columns: origin, origin_name, target, target_name, domestic (0 or 1), networks (count),
--   first_year, last_year
-- chart: heat map, x target_name, y origin_name, color networks
SELECT
  o.country AS origin,
  coalesce(oc.name, o.country) AS origin_name,
  t.country AS target,
  coalesce(tc.name, t.country) AS target_name,
  CASE WHEN t.country IS NOT NULL AND o.country IS NOT NULL THEN o.country = t.country END
    AS domestic,
  count(*) AS networks,
  min(n.first_year) AS first_year,
  max(n.last_year) AS last_year
FROM networks AS n
LEFT JOIN network_countries AS o ON o.network_id = n.network_id AND o.role = 'origin'
LEFT JOIN network_countries AS t ON t.network_id = n.network_id AND t.role = 'target'
LEFT JOIN countries AS oc ON oc.alpha2 = o.country
LEFT JOIN countries AS tc ON tc.alpha2 = t.country
WHERE n.headline = 0
  AND (:from IS NULL OR n.last_year >= :from)
  AND (:to IS NULL OR n.first_year <= :to)
  AND (:company IS NULL OR instr(:company, ',' || n.company || ',') > 0)
  AND (
    :platform IS NULL
    OR EXISTS (
      SELECT 1 FROM asset_counts AS a
      WHERE a.network_id = n.network_id AND instr(:platform, ',' || a.platform || ',') > 0
    )
  )
  AND (
    :country IS NULL
    OR instr(:country, ',' || o.country || ',') > 0
    OR instr(:country, ',' || t.country || ',') > 0
  )
GROUP BY o.country, t.country
ORDER BY o.country IS NULL, origin_name, networks DESC, t.country IS NULL, target_name;
