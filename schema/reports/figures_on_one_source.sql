-- title: Figures that rest on one source
-- order: 90
-- answers: Which figures does a single source state, with nobody to confirm them?
-- read: One row for each figure of a network (assets, totals, audience, advertising) that one
--   source states and no other states alike; sources counts those that tell of the network at all,
--   so a figure with sources above 1 had others who did not say it. quote is what the source says.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform the figures
-- columns: code, company, removed (EDTF), property, figure, source, publisher, source_kind, quote,
--   sources (count)
-- chart: none
WITH
-- include: chosen.sql
, figures AS (
  SELECT network_id, n, CASE role WHEN 'part' THEN 'asset' ELSE 'total' END AS property,
         platform, kind, count AS value, NULL AS currency, bound, claim_id
  FROM asset_counts
  UNION ALL
  SELECT network_id, n, 'audience', platform, kind, count, NULL, bound, claim_id
  FROM audiences
  UNION ALL
  SELECT network_id, n, 'ad_spend', NULL, NULL, amount, currency, bound, claim_id
  FROM ad_spend
),
said AS (
  SELECT f.network_id, f.n, f.property, f.claim_id
  FROM figures AS f
  JOIN network_mentions AS r ON r.network_id = f.network_id
  JOIN mentions AS m ON m.mention_id = r.mention_id
  -- The claims of a source are the ids from source_id * 65536 on.
  JOIN claims AS c ON c.claim_id BETWEEN m.source_id * 65536 AND m.source_id * 65536 + 65535
    AND c.mention_id = m.mention_id
  WHERE f.claim_id IS NOT NULL AND f.value IS NOT NULL
    AND (:platform IS NULL OR instr('|' || :platform || '|', '|' || f.platform || '|') > 0)
    AND c.property = f.property
    AND c.platform IS f.platform
    AND c.kind IS f.kind
    AND c.currency IS f.currency
    AND coalesce(c.amount, c.count) = f.value
    AND c.status <> 'rejected'
  GROUP BY f.network_id, f.n, f.property, f.claim_id
  HAVING count(DISTINCT c.source_id) = 1
)
SELECT
  n.code,
  n.company,
  n.removed,
  f.property,
  v.value AS figure,
  s.source,
  s.publisher,
  s.source_kind,
  q.quote,
  n.source_count AS sources
FROM chosen AS n
JOIN said AS f ON f.network_id = n.network_id
JOIN claim_values AS v ON v.claim_id = f.claim_id
JOIN claim_quotes AS q ON q.claim_id = f.claim_id
JOIN network_sources AS s ON s.network_id = n.network_id AND s.source_id = v.source_id
ORDER BY n.code, f.property, f.n;
