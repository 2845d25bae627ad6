-- title: Largest networks
-- order: 50
-- answers: Which networks had the most assets?
-- read: One row for each network. assets is the best reading of what the sources say of the whole
--   network, assets_low and assets_high what their hedges allow; all are missing when no source
--   states a figure. approximate is 1 where a figure is hedged. removed is an EDTF date or
--   interval.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets
-- columns: code, company, removed (EDTF), origins, targets, assets_low, assets, assets_high
--   (assets), sources (count), approximate (0 or 1)
-- chart: horizontal bars, y code, x assets, color company
WITH
-- include: chosen.sql
SELECT
  n.code, n.company, n.removed, s.origins, s.targets, n.assets_low, n.assets, n.assets_high,
  s.sources, n.approximate
FROM chosen AS n
JOIN network_summary AS s ON s.network_id = n.network_id
ORDER BY n.assets IS NULL, n.assets DESC, n.code;
