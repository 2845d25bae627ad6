-- title: Networks by actor
-- order: 60
-- answers: To whom were networks attributed or linked, and how much was removed?
-- read: One row for each actor that sources name; a name says what a source states, not that it is
--   proven. A network with several actors counts in full under each, and assets_shared says how
--   much of the row that is: never add rows up. No actor: networks that no source gives to anyone
--   by name. assets_high is missing while any network of the row has no upper end. approximate
--   counts networks with a hedged figure, without_figure those for which no source states one.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform their assets; :actor also chooses rows
-- columns: actor, type, country (ISO 3166-1 alpha-2, seat), networks (count), first_year,
--   last_year, companies (that removed), assets_low, assets, assets_high, assets_shared (assets),
--   approximate, without_figure (networks)
-- chart: horizontal bars, y actor, x networks
WITH
-- include: chosen.sql
, said AS (
  SELECT a.actor, n.*
  FROM chosen AS n
  LEFT JOIN network_actors AS a ON a.network_id = n.network_id
  WHERE :actor IS NULL OR instr('|' || :actor || '|', '|' || a.actor || '|') > 0
),
companies AS (
  SELECT DISTINCT actor,
    group_concat(company, ', ') OVER (
      PARTITION BY actor ORDER BY company
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS list
  FROM (SELECT DISTINCT actor, company FROM said)
)
SELECT
  n.actor,
  i.type,
  i.country,
  count(*) AS networks,
  min(n.first_year) AS first_year,
  max(n.last_year) AS last_year,
  c.list AS companies,
  sum(n.assets_low) AS assets_low,
  sum(n.assets) AS assets,
  CASE WHEN count(n.assets_high) = count(*) THEN sum(n.assets_high) END AS assets_high,
  CASE WHEN count(n.assets) > 0 THEN
    sum(CASE WHEN k.actors > 1 THEN coalesce(n.assets, 0) ELSE 0 END)
  END AS assets_shared,
  sum(n.approximate) AS approximate,
  count(*) - count(n.assets) AS without_figure
FROM said AS n
LEFT JOIN (
  SELECT network_id, count(*) AS actors FROM network_actors GROUP BY network_id
) AS k ON k.network_id = n.network_id
LEFT JOIN companies AS c ON c.actor IS n.actor
LEFT JOIN organizations AS i ON i.organization = n.actor AND i.role = 'actor'
GROUP BY n.actor, i.type, i.country, c.list
ORDER BY n.actor IS NULL, networks DESC, n.actor;
