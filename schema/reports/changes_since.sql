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
, changes AS (
  SELECT i.started_at AS changed_at,
         CASE
           WHEN EXISTS (SELECT 1 FROM sources AS e WHERE e.superseded_by = s.source_id)
           THEN 'later revision'
           ELSE 'new source'
         END AS change,
         s.document AS what, p.publisher, s.published, s.source_id, s.import_id,
         NULL AS network_code, NULL AS mention_id, s.source_no AS n
  FROM sources AS s
  JOIN imports AS i ON i.import_id = s.import_id
  JOIN source_publishers AS p ON p.source_id = s.source_id
  UNION ALL
  SELECT d.decided_at, 'decision', d.kind || ': ' || coalesce(l.what || ' ', '')
           || coalesce(l.ruling, ''),
         NULL, NULL, NULL, NULL, d.network_code,
         CASE
           WHEN d.kind IN ('same', 'different') THEN d.first_id
           ELSE (SELECT k.mention_id FROM claims AS k WHERE k.claim_id = d.first_id)
         END,
         d.decision_id
  FROM decisions AS d
  JOIN decision_log AS l ON l.decision_id = d.decision_id
  UNION ALL
  SELECT d.undone_at, 'decision undone', d.kind || ': ' || coalesce(l.what || ' ', '')
           || coalesce(l.ruling, ''),
         NULL, NULL, NULL, NULL, d.network_code,
         CASE
           WHEN d.kind IN ('same', 'different') THEN d.first_id
           ELSE (SELECT k.mention_id FROM claims AS k WHERE k.claim_id = d.first_id)
         END,
         d.decision_id
  FROM decisions AS d
  JOIN decision_log AS l ON l.decision_id = d.decision_id
  WHERE d.undone_at IS NOT NULL
),
named AS (
  SELECT c.changed_at, c.change, c.what, c.publisher, c.published, c.n,
    (
      SELECT group_concat(x.code, ', ')
      FROM (
        -- The mentions of a source are the ids from source_id * 1024 on.
        SELECT n.code
        FROM network_mentions AS r
        JOIN networks AS n ON n.network_id = r.network_id
        WHERE n.network_id IN (SELECT w.network_id FROM chosen AS w)
          AND (
            r.mention_id BETWEEN c.source_id * 1024 AND c.source_id * 1024 + 1023
            OR r.mention_id = c.mention_id
          )
        UNION
        SELECT n.code FROM networks AS n
        WHERE n.code = c.network_code AND n.network_id IN (SELECT w.network_id FROM chosen AS w)
        ORDER BY 1
      ) AS x
    ) AS networks,
    (
      SELECT group_concat(x.code, ', ')
      FROM (
        SELECT DISTINCT n.code
        FROM network_mentions AS r
        JOIN networks AS n ON n.network_id = r.network_id
        WHERE r.mention_id BETWEEN c.source_id * 1024 AND c.source_id * 1024 + 1023
          AND n.network_id IN (SELECT w.network_id FROM chosen AS w)
          AND NOT EXISTS (
            SELECT 1
            FROM network_mentions AS e
            JOIN mentions AS m ON m.mention_id = e.mention_id
            JOIN sources AS s ON s.source_id = m.source_id
            WHERE e.network_id = n.network_id AND s.import_id < c.import_id
          )
        ORDER BY 1
      ) AS x
    ) AS new_networks
  FROM changes AS c
  WHERE :since IS NULL OR substr(c.changed_at, 1, length(:since)) >= :since
)
SELECT
  w.changed_at,
  w.change,
  w.what,
  w.publisher,
  w.published,
  w.networks,
  w.new_networks
FROM named AS w
WHERE w.networks IS NOT NULL
  OR coalesce(:from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind)
    IS NULL
ORDER BY w.changed_at DESC, w.change DESC, w.what, w.n;
