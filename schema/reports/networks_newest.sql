-- title: Networks, newest first
-- order: 40
-- answers: Which networks were removed most recently?
-- read: One row for each network. assets is the best reading of what the sources say of the whole
--   network, assets_low and assets_high what their hedges allow; all are missing when no source
--   states a figure. removed is an EDTF date or interval.
-- parameters: :from and :to, years of removal; :platform, networks with assets there; :company,
--   who removed; :country, networks with this country as origin or target
-- columns: code, company, removed (EDTF), origins, targets, assets_low, assets, assets_high
--   (assets), sources (count)
-- chart: timeline, x removed, size assets, color origins
SELECT
  s.code, s.company, s.removed, s.origins, s.targets, s.assets_low, s.assets, s.assets_high,
  s.sources
FROM networks AS n
JOIN network_summary AS s ON s.network_id = n.network_id
WHERE (:from IS NULL OR n.last_year >= :from)
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
    OR EXISTS (
      SELECT 1 FROM network_countries AS r
      WHERE r.network_id = n.network_id AND instr(:country, ',' || r.country || ',') > 0
    )
  )
ORDER BY n.removed_latest IS NULL, n.removed_latest DESC, n.removed_earliest DESC, s.code;
