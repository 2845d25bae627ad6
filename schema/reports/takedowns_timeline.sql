-- title: Timeline of takedowns
-- order: 36
-- answers: Which takedowns were there, in the order of time, and how much did each remove?
-- read: One row for each takedown: what one company removed on one date or in one period. Only the
--   networks that the filter chooses count. Figures are sums over them, never the headline that a
--   source gives for the whole; rows may be added up. assets_high is missing while any network has
--   no upper end. approximate counts networks with a hedged figure, without_figure those for which
--   no source states one.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets
-- columns: removed (EDTF), first_day, last_day (dates that removed can mean), company, networks
--   (count), codes, origins, assets_low, assets, assets_high (assets), approximate, without_figure
--   (networks)
-- chart: timeline, x removed, size assets, color company
WITH
-- include: chosen.sql
, codes AS (
  SELECT DISTINCT takedown_id,
    group_concat(code, ', ') OVER (
      PARTITION BY takedown_id ORDER BY code
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS list
  FROM (SELECT takedown_id, code FROM chosen)
),
origins AS (
  SELECT DISTINCT takedown_id,
    group_concat(name, ', ') OVER (
      PARTITION BY takedown_id ORDER BY name
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS list
  FROM (
    SELECT DISTINCT n.takedown_id, coalesce(k.name, r.country) AS name
    FROM chosen AS n
    JOIN network_countries AS r ON r.network_id = n.network_id AND r.role = 'origin'
    LEFT JOIN countries AS k ON k.alpha2 = r.country
  )
)
SELECT
  t.removed,
  min(n.removed_earliest) AS first_day,
  max(n.removed_latest) AS last_day,
  t.company,
  count(*) AS networks,
  c.list AS codes,
  o.list AS origins,
  sum(n.assets_low) AS assets_low,
  sum(n.assets) AS assets,
  CASE WHEN count(n.assets_high) = count(*) THEN sum(n.assets_high) END AS assets_high,
  sum(n.approximate) AS approximate,
  count(*) - count(n.assets) AS without_figure
FROM chosen AS n
JOIN takedowns AS t ON t.takedown_id = n.takedown_id
JOIN codes AS c ON c.takedown_id = n.takedown_id
LEFT JOIN origins AS o ON o.takedown_id = n.takedown_id
GROUP BY t.takedown_id, t.removed, t.company, c.list, o.list
ORDER BY first_day IS NULL, first_day, last_day, t.company, t.takedown_id;
