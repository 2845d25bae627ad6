-- title: Coverage by kind of source
-- order: 76
-- answers: Who reports networks: the platforms themselves, media, researchers, governments?
-- read: One row for each kind of source and year of removal. A network that several kinds of
--   sources tell of counts in the row of each: never add rows up. networks_alone: no other kind
--   tells of them. platform is the company that removed the network, in its own words; unknown:
--   the publisher is not stated, or is in no list.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks; :source_kind also chooses rows
-- columns: source_kind, year (of removal), networks, networks_alone, sources (count)
-- chart: bars, x year, y networks, color source_kind
WITH
-- include: chosen.sql
, told AS (
  SELECT s.network_id, s.source_id, s.source_kind, n.year
  FROM chosen AS n
  JOIN network_sources AS s ON s.network_id = n.network_id
)
SELECT
  t.source_kind,
  t.year,
  count(DISTINCT t.network_id) AS networks,
  count(DISTINCT CASE WHEN k.kinds = 1 THEN t.network_id END) AS networks_alone,
  count(DISTINCT t.source_id) AS sources
FROM told AS t
JOIN (
  SELECT network_id, count(DISTINCT source_kind) AS kinds FROM told GROUP BY network_id
) AS k ON k.network_id = t.network_id
WHERE (:source_kind IS NULL OR instr('|' || :source_kind || '|', '|' || t.source_kind || '|') > 0)
GROUP BY t.source_kind, t.year
ORDER BY t.source_kind, t.year IS NULL, t.year;
