-- title: Open problems
-- order: 94
-- answers: What could not be read, does not add up, or needs a person to look at it?
-- read: One row for each problem, errors first. code names the sort of problem. Problems of
--   sources that a later revision replaced are left out; those of reconciliation go away when a
--   person has decided (takedowndb review).
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks; with any of them, problems of no chosen network are left out
-- columns: severity (error, warning, info), stage (import, extract, reconcile), code, message,
--   source, networks (codes that the source, or the passage, tells of)
-- chart: none
WITH
-- include: chosen.sql
SELECT
  b.severity,
  b.stage,
  b.code,
  b.message,
  coalesce(s.document, b.path) AS source,
  (
    SELECT group_concat(x.code, ', ')
    FROM (
      -- The mentions of a source are the ids from source_id * 1024 on.
      SELECT DISTINCT n.code
      FROM network_mentions AS r
      JOIN networks AS n ON n.network_id = r.network_id
      WHERE n.network_id IN (SELECT w.network_id FROM chosen AS w)
        AND (
          r.mention_id = b.other_mention_id
          OR r.mention_id = b.mention_id
          OR (
            b.mention_id IS NULL
            AND r.mention_id BETWEEN b.source_id * 1024 AND b.source_id * 1024 + 1023
          )
        )
      ORDER BY 1
    ) AS x
  ) AS networks
FROM problems AS b
LEFT JOIN sources AS s ON s.source_id = b.source_id
WHERE s.superseded_by IS NULL
  AND (
    networks IS NOT NULL
    OR coalesce(:from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind)
      IS NULL
  )
ORDER BY CASE b.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, b.code, source,
  b.message, b.problem_id;
