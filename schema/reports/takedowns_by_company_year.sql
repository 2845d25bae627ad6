-- title: Takedowns by company and year
-- order: 38
-- answers: How often did each company remove networks in each year, and how many at a time?
-- read: A takedown is what one company removed on one date or in one period; it counts once, in
--   the year in which all its networks were removed (no year: unknown, or it spans two). Rows may
--   be added up.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks; only they count
-- columns: company, year, takedowns, networks (count), most_networks (count, of one takedown)
-- chart: bars, x year, y takedowns, color company
WITH
-- include: chosen.sql
SELECT
  t.company,
  t.year,
  count(*) AS takedowns,
  sum(t.networks) AS networks,
  max(t.networks) AS most_networks
FROM (
  SELECT w.company,
         CASE WHEN min(n.first_year) = max(n.last_year) THEN min(n.first_year) END AS year,
         count(*) AS networks
  FROM chosen AS n
  JOIN takedowns AS w ON w.takedown_id = n.takedown_id
  GROUP BY w.takedown_id, w.company
) AS t
GROUP BY t.company, t.year
ORDER BY t.company IS NULL, t.company, t.year IS NULL, t.year;
