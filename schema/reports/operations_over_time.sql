-- title: Operations over time
-- order: 62
-- answers: How long did each operation go on, on which platforms, and how often did it come back?
-- read: One row for each influence operation that several networks are known to belong to, or that
--   sources name. Networks of no such operation are not here. returns counts its networks that a
--   source calls the return of an earlier one, or that consist of accounts of earlier networks;
--   takedowns is how often companies removed some of it. assets_high is missing while any network
--   has no upper end. approximate counts networks with a hedged figure, without_figure those for
--   which no source states one. Every network counts once.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets
-- columns: operation, named (0: no source names it), networks, takedowns (count), companies,
--   platforms, first_day, last_day (of removal), returns (networks), assets_low, assets,
--   assets_high (assets), approximate, without_figure (networks)
-- chart: horizontal bars, y operation, x takedowns
WITH
-- include: chosen.sql
, companies AS (
  SELECT DISTINCT operation_id,
    group_concat(company, ', ') OVER (
      PARTITION BY operation_id ORDER BY company
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS list
  FROM (
    SELECT DISTINCT operation_id, company FROM chosen WHERE operation_id IS NOT NULL
  )
),
places AS (
  SELECT DISTINCT operation_id,
    group_concat(name, ', ') OVER (
      PARTITION BY operation_id ORDER BY name
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS list
  FROM (
    SELECT DISTINCT n.operation_id, coalesce(w.name, a.platform) AS name
    FROM chosen AS n
    JOIN asset_counts AS a ON a.network_id = n.network_id AND a.by_platform = 1
    LEFT JOIN platforms AS w ON w.platform = a.platform
    WHERE n.operation_id IS NOT NULL AND a.platform IS NOT NULL
      AND (:platform IS NULL OR instr('|' || :platform || '|', '|' || a.platform || '|') > 0)
  )
)
SELECT
  p.name AS operation,
  p.named,
  count(*) AS networks,
  count(DISTINCT n.takedown_id) AS takedowns,
  c.list AS companies,
  w.list AS platforms,
  min(n.removed_earliest) AS first_day,
  max(n.removed_latest) AS last_day,
  sum(
    n.returning_accounts = 1
    OR EXISTS (
      SELECT 1 FROM network_links AS l
      WHERE l.from_network_id = n.network_id AND l.kind = 'recidivism'
    )
  ) AS returns,
  sum(n.assets_low) AS assets_low,
  sum(n.assets) AS assets,
  CASE WHEN count(n.assets_high) = count(*) THEN sum(n.assets_high) END AS assets_high,
  sum(n.approximate) AS approximate,
  count(*) - count(n.assets) AS without_figure
FROM chosen AS n
JOIN operations AS p ON p.operation_id = n.operation_id
LEFT JOIN companies AS c ON c.operation_id = n.operation_id
LEFT JOIN places AS w ON w.operation_id = n.operation_id
GROUP BY p.operation_id, p.name, p.named, c.list, w.list
ORDER BY takedowns DESC, networks DESC, p.name, p.operation_id;
