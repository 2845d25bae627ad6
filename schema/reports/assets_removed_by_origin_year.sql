-- title: Assets removed by origin and year
-- order: 10
-- answers: How many assets were removed each year, by the country in which their networks originated?
-- read: A network with several origins counts in full under each of them, and assets_shared says
--   how much of the row that is: never add rows up. assets is the best reading, assets_low and
--   assets_high what the sources' hedges allow. No figure means that no source states one;
--   assets_high is also missing while any network of the row has no upper end.
-- parameters: :from and :to, years of removal; :platform, assets on these platforms only;
--   :company, who removed; :country, rows of this origin and of networks that target it
-- columns: origin (ISO 3166-1 alpha-2), origin_name, year, networks (count), assets_low,
--   assets, assets_high, assets_shared (assets)
-- chart: grouped bars, x year, y assets, color origin_name
SELECT
  t.origin,
  coalesce(c.name, t.origin) AS origin_name,
  t.year,
  sum(t.networks) AS networks,
  sum(t.assets_low) AS assets_low,
  sum(t.assets) AS assets,
  CASE WHEN sum(t.open) = 0 THEN sum(t.assets_high) END AS assets_high,
  sum(t.assets_shared) AS assets_shared
FROM (
  -- Without a filter on parts of networks the sums are kept ready.
  SELECT s.origin, s.year, s.networks, s.assets_low, s.assets, s.assets_high, s.open,
         s.assets_shared
  FROM asset_summary AS s
  WHERE :platform IS NULL AND :country IS NULL
    AND s.level = 'network'
    AND (:from IS NULL OR s.last_year >= :from)
    AND (:to IS NULL OR s.first_year <= :to)
    AND (:company IS NULL OR instr(:company, ',' || s.company || ',') > 0)
  UNION ALL
  SELECT o.country, n.year, 1, f.low, f.best, f.high, f.high IS NULL,
         CASE WHEN f.best IS NULL THEN NULL WHEN n.origin_count > 1 THEN f.best ELSE 0 END
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
    WHERE :platform IS NULL AND :country IS NOT NULL
  ) AS f ON f.network_id = n.network_id
  LEFT JOIN network_countries AS o ON o.network_id = n.network_id AND o.role = 'origin'
  WHERE n.headline = 0
    AND (:platform IS NOT NULL OR :country IS NOT NULL)
    AND (:from IS NULL OR n.last_year >= :from)
    AND (:to IS NULL OR n.first_year <= :to)
    AND (:company IS NULL OR instr(:company, ',' || n.company || ',') > 0)
    AND (
      :country IS NULL
      OR instr(:country, ',' || o.country || ',') > 0
      OR EXISTS (
        SELECT 1 FROM network_countries AS r
        WHERE r.network_id = n.network_id AND r.role = 'target'
          AND instr(:country, ',' || r.country || ',') > 0
      )
    )
) AS t
LEFT JOIN countries AS c ON c.alpha2 = t.origin
GROUP BY t.origin, t.year
ORDER BY t.origin IS NULL, origin_name, t.year IS NULL, t.year;
