-- title: Days from removal to report
-- order: 74
-- answers: How long after a network was removed did each source report it?
-- read: One row for each network and source, only where both the removal and the publication are
--   known to the day. Below 0: the source appeared before the removal. A source that tells of a
--   network again later counts again.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks
-- columns: code, company, removed (day), published (day), days (days), source, publisher,
--   source_kind (platform: the company that removed; other_platform, media, researcher,
--   government, unknown)
-- chart: horizontal bars, y code source, x days
WITH
-- include: chosen.sql
SELECT
  n.code,
  n.company,
  n.removed,
  s.published,
  CAST(julianday(s.published) - julianday(n.removed) AS INTEGER) AS days,
  s.source,
  s.publisher,
  s.source_kind
FROM chosen AS n
JOIN dates AS d
  ON d.network_id = n.network_id AND d.role = 'removed'
  AND d.precision = 'day' AND d.approximate = 0 AND d.inferred = 0
JOIN network_sources AS s ON s.network_id = n.network_id
WHERE n.removed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
  AND s.published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
ORDER BY days DESC, n.code, s.source, s.source_id;
