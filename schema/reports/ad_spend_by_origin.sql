-- title: Advertising by origin and currency
-- order: 72
-- answers: How much did the networks of each origin spend on advertisements?
-- read: One row for each currency and origin; currencies are never converted and never added up. A
--   network with several origins counts in full under each, and amount_shared says how much of the
--   row that is: never add rows up. amount is the best reading, amount_low and amount_high what
--   the sources' hedges allow; amount_high is missing while any network of the row has no upper
--   end. approximate counts networks with a hedged figure. Networks for which no source states a
--   sum are not here; a sum is of the whole network, whatever the platform.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks; :origin and :country also choose rows (:country: this origin, or networks
--   that target it)
-- columns: currency (ISO 4217), origin (ISO 3166-1 alpha-2), origin_name, networks (count),
--   first_year, last_year, amount_low, amount, amount_high, amount_shared (currency), approximate
--   (networks)
-- chart: bars, x origin_name, y amount, color currency, scale each
WITH
-- include: chosen.sql
SELECT
  a.currency,
  o.country AS origin,
  coalesce(c.name, o.country) AS origin_name,
  count(DISTINCT n.network_id) AS networks,
  min(n.first_year) AS first_year,
  max(n.last_year) AS last_year,
  sum(CASE WHEN a.bound = 'less_than' THEN 0.0 ELSE a.amount END) AS amount_low,
  sum(a.amount) AS amount,
  CASE
    WHEN count(CASE WHEN a.bound NOT IN ('more_than', 'vague') THEN a.amount END) = count(*)
    THEN sum(a.amount)
  END AS amount_high,
  CASE WHEN count(a.amount) > 0 THEN
    sum(CASE WHEN n.origin_count > 1 THEN coalesce(a.amount, 0.0) ELSE 0.0 END)
  END AS amount_shared,
  count(
    DISTINCT CASE WHEN a.amount IS NOT NULL AND a.bound IN ('about', 'vague') THEN n.network_id END
  ) AS approximate
FROM chosen AS n
JOIN ad_spend AS a ON a.network_id = n.network_id
LEFT JOIN network_countries AS o ON o.network_id = n.network_id AND o.role = 'origin'
LEFT JOIN countries AS c ON c.alpha2 = o.country
WHERE (:origin IS NULL OR instr('|' || :origin || '|', '|' || o.country || '|') > 0)
  AND (
    :country IS NULL
    OR instr('|' || :country || '|', '|' || o.country || '|') > 0
    OR EXISTS (
      SELECT 1 FROM network_countries AS r
      WHERE r.network_id = n.network_id AND r.role = 'target'
        AND instr('|' || :country || '|', '|' || r.country || '|') > 0
    )
  )
GROUP BY a.currency, o.country
ORDER BY a.currency IS NULL, a.currency, amount IS NULL, amount DESC, o.country IS NULL,
  origin_name;
