-- All networks, as chosen.sql has them without a filter.
chosen AS (
  SELECT
    n.*,
    CASE
      WHEN n.year IS NOT NULL
        AND (CAST(substr(n.removed_earliest, 6, 2) AS INTEGER) + 2) / 3
          = (CAST(substr(n.removed_latest, 6, 2) AS INTEGER) + 2) / 3
      THEN n.year || '-Q' || ((CAST(substr(n.removed_latest, 6, 2) AS INTEGER) + 2) / 3)
    END AS quarter
  FROM networks AS n
  WHERE n.headline = 0
)
