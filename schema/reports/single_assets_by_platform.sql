-- title: Single assets by platform
-- order: 80
-- answers: How many assets do sources name one by one, on each platform and of each kind?
-- read: Counts names and addresses, not the figures that sources state, and so is no part of the
--   sums of removed assets. An asset that several sources name counts once for each network;
--   in_no_network: its source tells of none or of several. counted is 0 for kinds that are
--   indicators and no assets (hashes, pages, addresses). The names are in the view single_assets.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform the assets; with any of them, assets of no chosen network do
--   not count
-- columns: platform, platform_name, kind, counted (0 or 1), assets, in_no_network (assets),
--   networks (count)
-- chart: bars, x kind, y assets, color platform_name
WITH
-- include: chosen.sql
SELECT
  a.platform,
  coalesce(p.name, a.platform) AS platform_name,
  a.kind,
  k.counted,
  count(*) AS assets,
  count(*) - count(a.network_id) AS in_no_network,
  count(DISTINCT a.network_id) AS networks
FROM single_assets AS a
LEFT JOIN platforms AS p ON p.platform = a.platform
LEFT JOIN asset_kinds AS k ON k.kind = a.kind
WHERE (
    a.network_id IN (SELECT n.network_id FROM chosen AS n)
    OR coalesce(:from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind)
      IS NULL
  )
  AND (:platform IS NULL OR instr('|' || :platform || '|', '|' || a.platform || '|') > 0)
GROUP BY a.platform, a.kind
ORDER BY a.platform IS NULL, platform_name, assets DESC, a.kind IS NULL, a.kind;
