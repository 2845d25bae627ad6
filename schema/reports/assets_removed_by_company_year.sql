-- title: Assets removed by company and year
-- order: 20
-- answers: How many networks and assets did each company remove in each year?
-- read: Every network counts once, so rows may be added up. assets is the best reading, assets_low
--   and assets_high what the sources' hedges allow; assets_high is missing while any network of
--   the row has no upper end.
-- parameters: :from and :to, years of removal; :platform, assets on these platforms only;
--   :company, who removed; :country, networks with this country as origin or target
-- columns: company, year, networks (count), assets_low, assets, assets_high (assets)
-- chart: stacked bars, x year, y assets, color company
SELECT
  n.company,
  n.year,
  count(*) AS networks,
  sum(f.low) AS assets_low,
  sum(f.best) AS assets,
  CASE WHEN count(f.high) = count(*) THEN sum(f.high) END AS assets_high
FROM networks AS n
JOIN (
  SELECT a.network_id, sum(a.low) AS low, sum(a.count) AS best,
         CASE WHEN count(a.high) = count(*) THEN sum(a.high) END AS high
  FROM asset_counts AS a
  WHERE :platform IS NOT NULL
    AND a.by_platform = 1 AND instr(:platform, ',' || a.platform || ',') > 0
  GROUP BY a.network_id
  UNION ALL
  SELECT w.network_id, w.assets_low, w.assets, w.assets_high
  FROM networks AS w
  WHERE :platform IS NULL
) AS f ON f.network_id = n.network_id
WHERE n.headline = 0
  AND (:from IS NULL OR n.last_year >= :from)
  AND (:to IS NULL OR n.first_year <= :to)
  AND (:company IS NULL OR instr(:company, ',' || n.company || ',') > 0)
  AND (
    :country IS NULL
    OR EXISTS (
      SELECT 1 FROM network_countries AS r
      WHERE r.network_id = n.network_id AND instr(:country, ',' || r.country || ',') > 0
    )
  )
GROUP BY n.company, n.year
ORDER BY n.company IS NULL, n.company, n.year IS NULL, n.year;
