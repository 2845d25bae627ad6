-- title: Coverage by publisher
-- order: 78
-- answers: Who reports what: how many networks does each publisher tell of, and which alone?
-- read: One row for each publisher and kind of source, also for sources that tell of no network; a
--   platform can stand twice, for its own takedowns and for those of others. A network counts in
--   the row of each publisher that tells of it: never add rows up. networks_alone: nobody else
--   tells of them. facts: what is held of networks on the word of these sources; differs: their
--   claims that lost against another source. Sources that a later revision replaced do not count.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks; :source_kind also chooses rows; with any of them, sources of no chosen
--   network do not count
-- columns: publisher, source_kind, sources, networks, networks_alone (count), first_published,
--   last_published (EDTF), facts, differs (claims)
-- chart: horizontal bars, y publisher, x networks, color source_kind
WITH
-- include: chosen.sql
, told AS (
  SELECT s.network_id, s.source_id, s.publisher, s.source_kind
  FROM chosen AS n
  JOIN network_sources AS s ON s.network_id = n.network_id
),
alone AS (
  SELECT network_id
  FROM told
  GROUP BY network_id
  HAVING count(DISTINCT coalesce(publisher, 'source ' || source_id)) = 1
),
held AS (
  SELECT w.network_id, w.claim_id / 65536 AS source_id, count(*) AS facts
  FROM network_slots AS w
  WHERE w.claim_id IS NOT NULL
  GROUP BY w.network_id, w.claim_id / 65536
),
lost AS (
  SELECT x.network_id, x.claim_id / 65536 AS source_id, count(*) AS claims
  FROM conflicts AS x
  WHERE x.winner = 0
  GROUP BY x.network_id, x.claim_id / 65536
)
SELECT
  p.publisher,
  coalesce(t.source_kind, p.publisher_kind) AS source_kind,
  count(DISTINCT p.source_id) AS sources,
  count(DISTINCT t.network_id) AS networks,
  count(DISTINCT a.network_id) AS networks_alone,
  min(p.published) AS first_published,
  max(p.published) AS last_published,
  coalesce(sum(h.facts), 0) AS facts,
  coalesce(sum(l.claims), 0) AS differs
FROM source_publishers AS p
LEFT JOIN told AS t ON t.source_id = p.source_id
LEFT JOIN alone AS a ON a.network_id = t.network_id
LEFT JOIN held AS h ON h.network_id = t.network_id AND h.source_id = t.source_id
LEFT JOIN lost AS l ON l.network_id = t.network_id AND l.source_id = t.source_id
WHERE (
    t.network_id IS NOT NULL
    OR coalesce(:from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind)
      IS NULL
  )
  AND (
    :source_kind IS NULL
    OR instr('|' || :source_kind || '|', '|' || t.source_kind || '|') > 0
  )
GROUP BY p.publisher, coalesce(t.source_kind, p.publisher_kind)
ORDER BY networks DESC, p.publisher IS NULL, p.publisher, source_kind;
