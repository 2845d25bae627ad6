-- Assets that sources name singly, each once for each network (or for no network, where the source
-- tells of none or of several), however often sources name it. `asset` is written so that no program
-- makes a link of it; sources that a later revision replaced do not count. Kinds with counted = 0 in
-- asset_kinds (hashes, pages, addresses) are no assets of a network.
CREATE VIEW single_assets AS
SELECT
  n.network_id,
  n.code,
  a.platform,
  a.kind,
  coalesce(a.defanged, a.value) AS asset,
  max(a.display_name) AS display_name,
  count(*) AS times,
  count(DISTINCT a.source_id) AS sources
FROM assets AS a
JOIN sources AS s ON s.source_id = a.source_id AND s.superseded_by IS NULL
LEFT JOIN network_mentions AS m ON m.mention_id = a.mention_id
LEFT JOIN networks AS n ON n.network_id = m.network_id
GROUP BY n.network_id, n.code, a.platform, a.kind, coalesce(a.defanged, a.value)
ORDER BY n.code IS NULL, n.code, a.platform, a.kind, asset;
