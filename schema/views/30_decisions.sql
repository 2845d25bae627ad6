-- What people ruled, in words: which mentions, claim, network or operation, and what about it.
CREATE VIEW decision_log AS
SELECT
  d.decision_id,
  d.decided_at,
  d.kind,
  CASE
    WHEN d.kind IN ('same', 'different') THEN (
      SELECT s.document || '#' || m.takedown || '.' || m.network
      FROM mentions AS m JOIN sources AS s ON s.source_id = m.source_id
      WHERE m.mention_id = d.first_id
    )
    WHEN d.kind IN ('reject', 'accept') THEN (
      SELECT v.property || ' ' || v.value || ' (' || s.document || ')'
      FROM claim_values AS v JOIN sources AS s ON s.source_id = v.source_id
      WHERE v.claim_id = d.first_id
    )
    ELSE d.network_code
  END AS what,
  CASE d.kind
    WHEN 'set' THEN d.property || ': ' || coalesce(
      CASE d.bound WHEN 'about' THEN 'about ' WHEN 'more_than' THEN 'more than '
        WHEN 'less_than' THEN 'less than ' ELSE '' END
      || coalesce(CAST(d.count AS TEXT), CAST(d.amount AS TEXT))
      || coalesce(' to ' || d.count_high, '') || coalesce(' ' || d.currency, '')
      || coalesce(' ' || d.platform, '') || coalesce(' ' || d.asset_kind, ''),
      d.value, 'none')
    WHEN 'name' THEN d.name
    ELSE (
      SELECT s.document || '#' || m.takedown || '.' || m.network
      FROM mentions AS m JOIN sources AS s ON s.source_id = m.source_id
      WHERE m.mention_id = d.second_id
    )
  END AS ruling,
  d.source,
  d.because,
  d.undone_at
FROM decisions AS d
ORDER BY d.decision_id;
