-- title: Returns after a takedown
-- order: 66
-- answers: Which networks were the return of one that was removed before, and after how long?
-- read: One row for each return that a source tells of, and for each earlier network that is known
--   here: a network that came back from several stands in several rows, so never add rows up. how:
--   recidivism (a source says that the earlier network came back), returning accounts (accounts of
--   earlier networks, of whichever). days is missing unless both dates of removal are days.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets
-- columns: code, company, removed (EDTF), operation, how, earlier_code, earlier_removed (EDTF),
--   days (days), assets_low, assets, assets_high (assets), approximate (0 or 1)
-- chart: horizontal bars, y code, x assets, color company
WITH
-- include: chosen.sql
SELECT
  n.code,
  n.company,
  n.removed,
  p.name AS operation,
  r.how,
  e.code AS earlier_code,
  e.removed AS earlier_removed,
  CASE
    WHEN n.removed_earliest = n.removed_latest AND e.removed_earliest = e.removed_latest
      AND n.removed = n.removed_earliest AND e.removed = e.removed_earliest
    THEN CAST(julianday(n.removed) - julianday(e.removed) AS INTEGER)
  END AS days,
  n.assets_low,
  n.assets,
  n.assets_high,
  n.approximate
FROM chosen AS n
JOIN (
  SELECT from_network_id AS network_id, to_network_id AS earlier_id, 'recidivism' AS how
  FROM network_links
  WHERE kind = 'recidivism'
  UNION ALL
  SELECT network_id, NULL, 'returning accounts'
  FROM networks
  WHERE returning_accounts = 1
    AND network_id NOT IN (SELECT from_network_id FROM network_links WHERE kind = 'recidivism')
) AS r ON r.network_id = n.network_id
LEFT JOIN networks AS e ON e.network_id = r.earlier_id
LEFT JOIN operations AS p ON p.operation_id = n.operation_id
ORDER BY n.removed_latest IS NULL, n.removed_latest, n.code, e.code;
