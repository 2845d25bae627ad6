-- What a network is made of, by platform and kind: its parts, and the rest of its figure that no
-- source splits (platform and kind are NULL). Best figures add up to the network's own, unless the
-- parts that a source lists come to more than the total that it gives; a network without parts is
-- one row.
CREATE VIEW asset_parts AS
SELECT
  a.network_id,
  a.platform,
  a.kind,
  a.low AS assets_low,
  a.count AS assets,
  a.high AS assets_high,
  a.count IS NOT NULL AND a.bound IN ('about', 'vague') AS approximate
FROM asset_counts AS a
JOIN networks AS n ON n.network_id = a.network_id AND n.headline = 0
WHERE a.by_platform = 1
UNION ALL
SELECT
  n.network_id,
  NULL,
  NULL,
  CASE
    WHEN p.network_id IS NULL THEN n.assets_low
    WHEN p.high IS NULL OR n.assets_low < p.high THEN 0
    ELSE n.assets_low - p.high
  END,
  n.assets - coalesce(p.best, 0),
  n.assets_high - coalesce(p.low, 0),
  n.approximate
FROM networks AS n
LEFT JOIN (
  SELECT network_id, sum(low) AS low, sum(count) AS best,
         CASE WHEN count(high) = count(*) THEN sum(high) END AS high
  FROM asset_counts
  WHERE by_platform = 1
  GROUP BY network_id
) AS p ON p.network_id = n.network_id
WHERE n.headline = 0 AND (p.network_id IS NULL OR n.assets > coalesce(p.best, 0));

-- Who published each source that counts (later revisions have replaced the others): the company or
-- publisher of the reference data where its name is known there, else the name as it stands.
-- publisher_kind: platform, media, researcher, government, or unknown.
CREATE VIEW source_publishers AS
SELECT
  s.source_id,
  s.document,
  s.published,
  coalesce(o.organization, s.publisher) AS publisher,
  coalesce(o.type, 'unknown') AS publisher_kind
FROM sources AS s
LEFT JOIN (
  -- A name of its own goes before the alias of another. Case, points, commas, hyphens and a
  -- leading article do not matter.
  SELECT
    CASE WHEN k.folded LIKE 'the %' THEN substr(k.folded, 5) ELSE k.folded END AS folded,
    coalesce(min(CASE WHEN k.own = 1 THEN k.organization END), min(k.organization))
      AS organization
  FROM (
    SELECT lower(replace(replace(replace(organization, '.', ''), ',', ''), '-', ' ')) AS folded,
           organization, 1 AS own
    FROM organizations
    WHERE role = 'company'
    UNION ALL
    SELECT lower(replace(replace(replace(name, '.', ''), ',', ''), '-', ' ')), organization, 0
    FROM organization_names
    WHERE role = 'company'
  ) AS k
  GROUP BY 1
) AS f ON f.folded = replace(replace(replace(
  CASE WHEN s.publisher LIKE 'the %' THEN substr(lower(s.publisher), 5) ELSE lower(s.publisher) END,
  '.', ''), ',', ''), '-', ' ')
LEFT JOIN organizations AS o ON o.organization = f.organization AND o.role = 'company'
WHERE s.superseded_by IS NULL;

-- Which sources tell of each network, and who says so. source_kind: platform (the company that
-- removed the network, in its own words), other_platform, media, researcher, government, unknown.
CREATE VIEW network_sources AS
SELECT DISTINCT
  r.network_id,
  p.source_id,
  p.document AS source,
  p.publisher,
  CASE
    WHEN p.publisher = n.company THEN 'platform'
    WHEN p.publisher_kind = 'platform' THEN 'other_platform'
    ELSE p.publisher_kind
  END AS source_kind,
  p.published
FROM network_mentions AS r
JOIN networks AS n ON n.network_id = r.network_id
JOIN mentions AS m ON m.mention_id = r.mention_id
JOIN source_publishers AS p ON p.source_id = m.source_id;
