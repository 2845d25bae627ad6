-- title: Assets removed by origin and year
-- order: 10
-- answers: How many assets were removed each year, by the country in which their networks
--   originated?
-- read: A network with several origins counts in full under each of them, and assets_shared says
--   how much of the row that is: never add rows up. assets is the best reading, assets_low and
--   assets_high what the sources' hedges allow. No figure means that no source states one;
--   assets_high is also missing while any network of the row has no upper end.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets; :origin and :country also choose rows (:country:
--   this origin, or networks that target it)
-- columns: origin (ISO 3166-1 alpha-2), origin_name, year, networks (count), assets_low, assets,
--   assets_high, assets_shared (assets)
-- chart: bars, x year, y assets, color origin_name
WITH
-- include: chosen.sql
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
  -- Without a filter, or with one on years and companies alone, the sums are kept ready.
  SELECT s.origin, s.year, s.networks, s.assets_low, s.assets, s.assets_high, s.open,
         s.assets_shared
  FROM asset_summary AS s
  WHERE coalesce(:platform, :country, :origin, :target, :actor, :source_kind) IS NULL
    AND coalesce(length(:from), 4) = 4 AND coalesce(length(:to), 4) = 4
    AND s.level = 'network'
    AND (:from IS NULL OR s.last_year >= :from)
    AND (:to IS NULL OR s.first_year <= :to)
    AND (:company IS NULL OR instr('|' || :company || '|', '|' || s.company || '|') > 0)
  UNION ALL
  SELECT o.country, n.year, 1, n.assets_low, n.assets, n.assets_high, n.assets_high IS NULL,
         CASE WHEN n.assets IS NULL THEN NULL WHEN n.origin_count > 1 THEN n.assets ELSE 0 END
  FROM chosen AS n
  LEFT JOIN network_countries AS o ON o.network_id = n.network_id AND o.role = 'origin'
  WHERE (
      coalesce(:platform, :country, :origin, :target, :actor, :source_kind) IS NOT NULL
      OR length(:from) <> 4 OR length(:to) <> 4
    )
    AND (:origin IS NULL OR instr('|' || :origin || '|', '|' || o.country || '|') > 0)
    AND (
      :country IS NULL
      OR instr('|' || :country || '|', '|' || o.country || '|') > 0
      OR EXISTS (
        SELECT 1 FROM network_countries AS r
        WHERE r.network_id = n.network_id AND r.role = 'target'
          AND instr('|' || :country || '|', '|' || r.country || '|') > 0
      )
    )
) AS t
LEFT JOIN countries AS c ON c.alpha2 = t.origin
GROUP BY t.origin, t.year
ORDER BY t.origin IS NULL, origin_name, t.year IS NULL, t.year;
