-- title: Audience by origin
-- order: 70
-- answers: How many followers or members did the assets of each origin have?
-- read: One row for each origin, platform and kind of asset that was followed. The same people can
--   follow several assets, so rows must never be added up; a network with several origins counts
--   in full under each, and audience_shared says how much of the row that is. audience is the best
--   reading, audience_low and audience_high what the sources' hedges allow; audience_high is
--   missing while any network of the row has no upper end. approximate counts networks with a
--   hedged figure. Networks for which no source states an audience are not here.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform the audiences there; :origin and :country also choose rows
--   (:country: this origin, or networks that target it)
-- columns: origin (ISO 3166-1 alpha-2), origin_name, platform, kind, followed (platform and kind
--   in words), networks (count), audience_low, audience, audience_high, audience_shared (people),
--   approximate (networks)
-- chart: bars, x followed, y audience, color origin_name
WITH
-- include: chosen.sql
SELECT
  o.country AS origin,
  coalesce(c.name, o.country) AS origin_name,
  a.platform,
  a.kind,
  coalesce(coalesce(p.name, a.platform) || ' ', '') || coalesce(k.name_plural, a.kind, 'assets')
    AS followed,
  count(DISTINCT n.network_id) AS networks,
  sum(a.low) AS audience_low,
  sum(a.count) AS audience,
  CASE WHEN count(a.high) = count(*) THEN sum(a.high) END AS audience_high,
  CASE WHEN count(a.count) > 0 THEN
    sum(CASE WHEN n.origin_count > 1 THEN coalesce(a.count, 0) ELSE 0 END)
  END AS audience_shared,
  count(
    DISTINCT CASE WHEN a.count IS NOT NULL AND a.bound IN ('about', 'vague') THEN n.network_id END
  ) AS approximate
FROM chosen AS n
JOIN audiences AS a ON a.network_id = n.network_id
LEFT JOIN network_countries AS o ON o.network_id = n.network_id AND o.role = 'origin'
LEFT JOIN countries AS c ON c.alpha2 = o.country
LEFT JOIN platforms AS p ON p.platform = a.platform
LEFT JOIN asset_kinds AS k ON k.kind = a.kind
WHERE (:platform IS NULL OR instr('|' || :platform || '|', '|' || a.platform || '|') > 0)
  AND (:origin IS NULL OR instr('|' || :origin || '|', '|' || o.country || '|') > 0)
  AND (
    :country IS NULL
    OR instr('|' || :country || '|', '|' || o.country || '|') > 0
    OR EXISTS (
      SELECT 1 FROM network_countries AS r
      WHERE r.network_id = n.network_id AND r.role = 'target'
        AND instr('|' || :country || '|', '|' || r.country || '|') > 0
    )
  )
GROUP BY o.country, a.platform, a.kind
ORDER BY o.country IS NULL, origin_name, a.platform IS NULL, a.platform, a.kind IS NULL, a.kind;
