-- title: Single assets by domain
-- order: 82
-- answers: On which domains were the assets that sources name by address, and in which networks?
-- read: One row for each domain: the host of an address, without www and port; written so that no
--   program makes a link of it. Counts addresses, not the figures that sources state. assets: how
--   many different ones were named there (a domain that was itself removed is one), in however
--   many networks. Names that are no addresses are in single_assets_by_platform.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks, and :platform the assets; with any of them, assets of no chosen network do
--   not count
-- columns: domain (defanged), platform, assets, networks (count), codes (of the networks)
-- chart: horizontal bars, y domain, x assets, color platform
WITH
-- include: chosen.sql
, addresses AS (
  -- What ends a host is made a slash: example.org:8080, example.org?a=b, example.org#c. The host
  -- of an IPv6 address has colons of its own.
  SELECT a.network_id, a.code, a.platform, a.asset,
         replace(replace(
           CASE
             WHEN instr(a.asset, '://') > 0 THEN substr(a.asset, instr(a.asset, '://') + 3)
             ELSE a.asset
           END,
           '?', '/'), '#', '/') || '/' AS rest
  FROM single_assets AS a
  WHERE (instr(a.asset, '://') > 0 OR a.kind = 'domain')
    AND (
      a.network_id IN (SELECT n.network_id FROM chosen AS n)
      OR coalesce(
        :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
      ) IS NULL
    )
    AND (:platform IS NULL OR instr('|' || :platform || '|', '|' || a.platform || '|') > 0)
),
hosts AS (
  SELECT h.network_id, h.code, h.platform, h.asset,
         CASE WHEN h.host LIKE 'www[.]%' THEN substr(h.host, 7) ELSE h.host END AS domain
  FROM (
    SELECT network_id, code, platform, asset,
           CASE
             WHEN rest LIKE '[%]%' THEN lower(substr(rest, 1, instr(rest, ']')))
             ELSE lower(substr(rest, 1, min(instr(rest, '/'), instr(rest || ':', ':')) - 1))
           END AS host
    FROM addresses
  ) AS h
)
SELECT
  h.domain,
  h.platform,
  count(DISTINCT h.asset) AS assets,
  count(DISTINCT h.network_id) AS networks,
  c.list AS codes
FROM hosts AS h
LEFT JOIN (
  SELECT DISTINCT domain, platform,
    group_concat(code, ', ') OVER (
      PARTITION BY domain, platform ORDER BY code
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS list
  FROM (SELECT DISTINCT domain, platform, code FROM hosts WHERE code IS NOT NULL)
) AS c ON c.domain = h.domain AND c.platform IS h.platform
GROUP BY h.domain, h.platform, c.list
ORDER BY assets DESC, h.domain, h.platform IS NULL, h.platform;
