-- One row for each network, with names instead of codes. Rows may be added up: headlines of whole
-- takedowns are in takedown_headlines.
CREATE VIEW network_summary AS
SELECT
  n.network_id,
  n.code,
  n.company,
  n.removed,
  (
    SELECT group_concat(o.name, ', ')
    FROM (
      SELECT coalesce(c.name, r.country) AS name
      FROM network_countries AS r
      LEFT JOIN countries AS c ON c.alpha2 = r.country
      WHERE r.network_id = n.network_id AND r.role = 'origin'
      ORDER BY 1
    ) AS o
  ) AS origins,
  (
    SELECT group_concat(t.name, ', ')
    FROM (
      SELECT coalesce(c.name, r.country) AS name
      FROM network_countries AS r
      LEFT JOIN countries AS c ON c.alpha2 = r.country
      WHERE r.network_id = n.network_id AND r.role = 'target'
      ORDER BY 1
    ) AS t
  ) AS targets,
  n.assets_low,
  n.assets,
  n.assets_high,
  n.source_count AS sources
FROM networks AS n
WHERE n.headline = 0
ORDER BY n.code;

-- Figures that a source gives for a whole takedown which another tells network by network. Kept to
-- be seen beside the sum of the networks, never to be added to it.
CREATE VIEW takedown_headlines AS
SELECT
  n.network_id,
  n.code,
  n.company,
  n.removed,
  n.assets_low,
  n.assets,
  n.assets_high,
  (
    SELECT sum(w.assets)
    FROM networks AS w
    WHERE w.takedown_id = n.takedown_id AND w.headline = 0
  ) AS assets_of_its_networks
FROM networks AS n
WHERE n.headline = 1
ORDER BY n.code;

-- Which network each mention became: the document, and the place of the mention in the document's
-- extraction record (counted from 0). A headline that stands for no network of its own is not here.
CREATE VIEW mention_networks AS
SELECT s.document, m.takedown, m.network, n.code
FROM network_mentions AS r
JOIN networks AS n ON n.network_id = r.network_id
JOIN mentions AS m ON m.mention_id = r.mention_id
JOIN sources AS s ON s.source_id = m.source_id
ORDER BY s.document, m.takedown, m.network, s.source_id;

-- Every reconciled fact of every network, with the claim or decision that it stands on.
CREATE VIEW network_slots AS
SELECT network_id, role AS property, country AS value, NULL AS platform, NULL AS kind,
       NULL AS count, claim_id, decision_id, reason
FROM network_countries
UNION ALL
SELECT network_id, 'region', region, NULL, NULL, NULL, claim_id, decision_id, reason
FROM network_regions
UNION ALL
SELECT network_id, 'actor', actor, NULL, NULL, NULL, claim_id, decision_id, reason
FROM network_actors
UNION ALL
SELECT network_id, CASE role WHEN 'part' THEN 'asset' ELSE 'total' END, NULL, platform, kind,
       count, claim_id, decision_id, reason
FROM asset_counts
UNION ALL
SELECT network_id, 'audience', NULL, platform, kind, count, claim_id, decision_id, reason
FROM audiences
UNION ALL
SELECT network_id, 'ad_spend', currency, NULL, NULL, amount, claim_id, decision_id, reason
FROM ad_spend
UNION ALL
SELECT network_id, role, edtf, NULL, NULL, NULL, claim_id, decision_id, reason
FROM dates
UNION ALL
SELECT network_id, property, value, NULL, NULL, count, claim_id, decision_id, reason
FROM network_facts;

-- Every claim of every network and what became of it: `holds` (the network's fact stands on it),
-- `agrees` (says the same), `differs` (in conflict with the one that holds), `rejected` (by a
-- person), `noted` (none of these).
-- The tables of network_slots are asked one by one: SQLite would put all of that view together anew
-- for every claim.
CREATE VIEW network_claims AS
SELECT
  q.network_id,
  q.claim_id,
  q.mention_id,
  q.source_id,
  q.property,
  v.value,
  CASE
    WHEN v.status = 'rejected' THEN 'rejected'
    WHEN EXISTS (
      SELECT 1 FROM network_countries AS w
      WHERE w.network_id = q.network_id AND w.claim_id = q.claim_id
      UNION ALL
      SELECT 1 FROM network_regions AS w
      WHERE w.network_id = q.network_id AND w.claim_id = q.claim_id
      UNION ALL
      SELECT 1 FROM network_actors AS w
      WHERE w.network_id = q.network_id AND w.claim_id = q.claim_id
      UNION ALL
      SELECT 1 FROM asset_counts AS w
      WHERE w.network_id = q.network_id AND w.claim_id = q.claim_id
      UNION ALL
      SELECT 1 FROM audiences AS w
      WHERE w.network_id = q.network_id AND w.claim_id = q.claim_id
      UNION ALL
      SELECT 1 FROM ad_spend AS w
      WHERE w.network_id = q.network_id AND w.claim_id = q.claim_id
      UNION ALL
      SELECT 1 FROM dates AS w
      WHERE w.network_id = q.network_id AND w.claim_id = q.claim_id
      UNION ALL
      SELECT 1 FROM network_facts AS w
      WHERE w.network_id = q.network_id AND w.claim_id = q.claim_id
    ) THEN 'holds'
    WHEN EXISTS (
      SELECT 1 FROM conflicts AS x
      WHERE x.network_id = q.network_id AND x.claim_id = q.claim_id AND x.winner = 0
    ) THEN 'differs'
    WHEN EXISTS (
      SELECT 1 FROM network_countries AS w
      WHERE w.network_id = q.network_id AND w.role = q.property AND w.country IS q.stated AND q.number IS NULL
      UNION ALL
      SELECT 1 FROM network_regions AS w
      WHERE w.network_id = q.network_id AND q.property = 'region' AND w.region IS q.stated AND q.number IS NULL
      UNION ALL
      SELECT 1 FROM network_actors AS w
      WHERE w.network_id = q.network_id AND q.property = 'actor' AND w.actor IS q.stated AND q.number IS NULL
      UNION ALL
      SELECT 1 FROM asset_counts AS w
      WHERE w.network_id = q.network_id AND q.property = CASE w.role WHEN 'part' THEN 'asset' ELSE 'total' END
        AND w.platform IS q.platform AND w.kind IS q.kind AND w.count IS q.number
      UNION ALL
      SELECT 1 FROM audiences AS w
      WHERE w.network_id = q.network_id AND q.property = 'audience' AND w.platform IS q.platform AND w.kind IS q.kind
        AND w.count IS q.number
      UNION ALL
      SELECT 1 FROM ad_spend AS w
      WHERE w.network_id = q.network_id AND q.property = 'ad_spend' AND w.amount IS q.number
        AND w.currency IS q.currency
      UNION ALL
      SELECT 1 FROM dates AS w
      WHERE w.network_id = q.network_id AND w.role = q.property AND w.edtf IS q.stated AND q.number IS NULL
      UNION ALL
      SELECT 1 FROM network_facts AS w
      WHERE w.network_id = q.network_id AND w.property = q.property AND w.value IS q.stated AND w.count IS q.number
    ) THEN 'agrees'
    ELSE 'noted'
  END AS status,
  v.attributed_to,
  v.span_start,
  v.span_end,
  v.rule,
  v.confidence
FROM (
  SELECT r.network_id, c.claim_id, r.mention_id, c.source_id, c.property, c.value AS stated,
         c.platform, c.kind, c.currency, coalesce(c.amount, c.count) AS number
  FROM network_mentions AS r
  JOIN mentions AS m ON m.mention_id = r.mention_id
  -- The claims of a source are the ids from source_id * 65536 on.
  JOIN claims AS c ON c.claim_id BETWEEN m.source_id * 65536 AND m.source_id * 65536 + 65535
    AND (c.mention_id = m.mention_id OR (c.mention_id IS NULL AND c.takedown = m.takedown))
  WHERE r.network_id IS NOT NULL
) AS q
JOIN claim_values AS v ON v.claim_id = q.claim_id;

-- Where sources disagree about a network, who says what, and in which words.
CREATE VIEW source_conflicts AS
SELECT
  x.network_id,
  x.property,
  v.source_id,
  s.document AS source,
  v.value,
  substr(s.text, v.span_start + 1, v.span_end - v.span_start) AS quote
FROM conflicts AS x
JOIN claim_values AS v ON v.claim_id = x.claim_id
JOIN sources AS s ON s.source_id = v.source_id
ORDER BY x.network_id, x.property, x.winner DESC, s.document, x.claim_id;

-- Codes under which a network was known before it was found to be one with another.
CREATE VIEW former_codes AS
SELECT k.code AS former_code, n.code, n.network_id
FROM network_codes AS k
JOIN network_mentions AS r ON r.mention_id = k.mention_id
JOIN networks AS n ON n.network_id = r.network_id
WHERE n.code <> k.code
ORDER BY k.code;

-- All that was removed, every network counted once, whatever its origins.
CREATE VIEW assets_removed_in_total AS
SELECT
  count(*) AS networks,
  sum(assets_low) AS assets_low,
  sum(assets) AS assets,
  CASE WHEN count(assets_high) = count(*) THEN sum(assets_high) END AS assets_high,
  sum(CASE WHEN returning_accounts = 1 THEN assets END) AS assets_returning
FROM networks
WHERE headline = 0;
