-- The networks that the filter chooses, with their assets on the platforms that it chooses (all of
-- them without :platform; no figure where sources only name assets there one by one). Dates are
-- compared as far as :from and :to are written; a list is a|b|c. quarter stands only where every day
-- that the date allows lies in it. What changes here changes in unfiltered/chosen.sql, which the
-- views have instead.
chosen AS (
  SELECT
    n.network_id,
    n.code,
    n.takedown_id,
    n.operation_id,
    n.company,
    n.removed,
    n.removed_earliest,
    n.removed_latest,
    n.first_year,
    n.last_year,
    n.year,
    CASE
      WHEN n.year IS NOT NULL
        AND (CAST(substr(n.removed_earliest, 6, 2) AS INTEGER) + 2) / 3
          = (CAST(substr(n.removed_latest, 6, 2) AS INTEGER) + 2) / 3
      THEN n.year || '-Q' || ((CAST(substr(n.removed_latest, 6, 2) AS INTEGER) + 2) / 3)
    END AS quarter,
    n.origin_count,
    n.returning_accounts,
    CASE WHEN :platform IS NULL THEN n.approximate ELSE coalesce(p.approximate, 0) END
      AS approximate,
    n.source_count,
    CASE WHEN :platform IS NULL THEN n.assets_low ELSE p.low END AS assets_low,
    CASE WHEN :platform IS NULL THEN n.assets ELSE p.best END AS assets,
    CASE WHEN :platform IS NULL THEN n.assets_high ELSE p.high END AS assets_high
  FROM networks AS n
  LEFT JOIN (
    SELECT a.network_id, sum(a.low) AS low, sum(a.count) AS best,
           CASE WHEN count(a.high) = count(*) THEN sum(a.high) END AS high,
           max(a.count IS NOT NULL AND a.bound IN ('about', 'vague')) AS approximate
    FROM asset_counts AS a
    WHERE :platform IS NOT NULL
      AND a.by_platform = 1 AND instr('|' || :platform || '|', '|' || a.platform || '|') > 0
    GROUP BY a.network_id
  ) AS p ON p.network_id = n.network_id
  WHERE n.headline = 0
    AND (
      :platform IS NULL
      OR p.network_id IS NOT NULL
      OR n.network_id IN (
        SELECT m.network_id
        FROM assets AS a
        JOIN network_mentions AS m ON m.mention_id = a.mention_id
        WHERE instr('|' || :platform || '|', '|' || a.platform || '|') > 0
      )
    )
    AND (:from IS NULL OR substr(n.removed_latest, 1, length(:from)) >= :from)
    AND (:to IS NULL OR substr(n.removed_earliest, 1, length(:to)) <= :to)
    AND (:company IS NULL OR instr('|' || :company || '|', '|' || n.company || '|') > 0)
    AND (
      :country IS NULL
      OR EXISTS (
        SELECT 1 FROM network_countries AS r
        WHERE r.network_id = n.network_id
          AND instr('|' || :country || '|', '|' || r.country || '|') > 0
      )
    )
    AND (
      :origin IS NULL
      OR EXISTS (
        SELECT 1 FROM network_countries AS r
        WHERE r.network_id = n.network_id AND r.role = 'origin'
          AND instr('|' || :origin || '|', '|' || r.country || '|') > 0
      )
    )
    AND (
      :target IS NULL
      OR EXISTS (
        SELECT 1 FROM network_countries AS r
        WHERE r.network_id = n.network_id AND r.role = 'target'
          AND instr('|' || :target || '|', '|' || r.country || '|') > 0
      )
    )
    AND (
      :actor IS NULL
      OR EXISTS (
        SELECT 1 FROM network_actors AS r
        WHERE r.network_id = n.network_id
          AND instr('|' || :actor || '|', '|' || r.actor || '|') > 0
      )
    )
    AND (
      :source_kind IS NULL
      OR n.network_id IN (
        SELECT s.network_id FROM network_sources AS s
        WHERE instr('|' || :source_kind || '|', '|' || s.source_kind || '|') > 0
      )
    )
)
