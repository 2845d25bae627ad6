-- title: What changed since a date
-- order: 96
-- answers: Which sources came in, and what did people decide, since a day?
-- read: One row for each source imported and each decision made or undone, newest first. networks
--   are those that the source or the decision is about; new_networks those of them that no earlier
--   import told of. change: new source, later revision (it replaces an earlier one), decision,
--   decision undone. Sources that were themselves replaced since are left out.
-- parameters: :since, a year, month or day: what came on it or later (all: NULL); :from, :to,
--   :platform, :company, :country, :origin, :target, :actor, :source_kind choose networks; with
--   any of them, what concerns no chosen network is left out
-- columns: changed_at (UTC), change, what, publisher, published (EDTF), networks, new_networks
--   (codes)
-- chart: none
WITH
-- include: chosen.sql
, told AS (
  SELECT DISTINCT m.source_id, n.code, n.network_id
  FROM chosen AS n
  JOIN network_mentions AS r ON r.network_id = n.network_id
  JOIN mentions AS m ON m.mention_id = r.mention_id
),
-- A code is given once, for the mention by which the network was known first. The mentions of a
-- source are the ids from source_id * 1024 on.
firsts AS (
  SELECT k.code, s.import_id
  FROM network_codes AS k
  JOIN sources AS s ON s.source_id = k.mention_id / 1024
),
lists AS (
  SELECT DISTINCT t.source_id,
    group_concat(t.code, ', ') OVER (
      PARTITION BY t.source_id ORDER BY t.code
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS list
  FROM told AS t
),
new_lists AS (
  SELECT DISTINCT t.source_id,
    group_concat(t.code, ', ') OVER (
      PARTITION BY t.source_id ORDER BY t.code
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS list
  FROM told AS t
  JOIN sources AS s ON s.source_id = t.source_id
  JOIN firsts AS f ON f.code = t.code AND f.import_id = s.import_id
),
decided AS (
  SELECT d.decision_id, d.decided_at, d.undone_at,
         d.kind || ': ' || coalesce(l.what || ' ', '') || coalesce(l.ruling, '') AS what,
         (
           SELECT group_concat(x.code, ', ')
           FROM (
             SELECT n.code
             FROM networks AS n
             WHERE n.network_id IN (SELECT w.network_id FROM chosen AS w)
               AND (
                 n.code = d.network_code
                 OR n.network_id = (
                   SELECT r.network_id FROM network_mentions AS r
                   WHERE r.mention_id = CASE
                     WHEN d.kind IN ('same', 'different') THEN d.first_id
                     ELSE (SELECT k.mention_id FROM claims AS k WHERE k.claim_id = d.first_id)
                   END
                 )
               )
             ORDER BY 1
           ) AS x
         ) AS networks
  FROM decisions AS d
  JOIN decision_log AS l ON l.decision_id = d.decision_id
),
changes AS (
  SELECT i.started_at AS changed_at,
         CASE WHEN e.superseded_by IS NULL THEN 'new source' ELSE 'later revision' END AS change,
         p.document AS what, p.publisher, p.published, l.list AS networks,
         w.list AS new_networks, s.source_no AS n
  FROM source_publishers AS p
  JOIN sources AS s ON s.source_id = p.source_id
  JOIN imports AS i ON i.import_id = s.import_id
  LEFT JOIN (
    SELECT DISTINCT superseded_by FROM sources WHERE superseded_by IS NOT NULL
  ) AS e ON e.superseded_by = p.source_id
  LEFT JOIN lists AS l ON l.source_id = p.source_id
  LEFT JOIN new_lists AS w ON w.source_id = p.source_id
  UNION ALL
  SELECT d.decided_at, 'decision', d.what, NULL, NULL, d.networks, NULL, d.decision_id
  FROM decided AS d
  UNION ALL
  SELECT d.undone_at, 'decision undone', d.what, NULL, NULL, d.networks, NULL, d.decision_id
  FROM decided AS d
  WHERE d.undone_at IS NOT NULL
)
SELECT
  c.changed_at,
  c.change,
  c.what,
  c.publisher,
  c.published,
  c.networks,
  c.new_networks
FROM changes AS c
WHERE (:since IS NULL OR substr(c.changed_at, 1, length(:since)) >= :since)
  AND (
    c.networks IS NOT NULL
    OR coalesce(:from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind)
      IS NULL
  )
ORDER BY c.changed_at DESC, c.change DESC, c.what, c.n;
