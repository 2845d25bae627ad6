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

-- What stands of each network because a person set it, in the words of claim_values.
CREATE VIEW decided_facts AS
SELECT
  w.network_id,
  w.property,
  CASE
    WHEN w.property IN ('asset', 'total', 'audience', 'events', 'ad_spend') THEN
      CASE d.bound
        WHEN 'about' THEN 'about '
        WHEN 'more_than' THEN 'more than '
        WHEN 'less_than' THEN 'less than '
        ELSE ''
      END
      || CASE
           WHEN w.property = 'ad_spend' THEN coalesce(
             CASE
               WHEN d.amount = CAST(d.amount AS INTEGER) THEN CAST(CAST(d.amount AS INTEGER) AS TEXT)
               ELSE CAST(d.amount AS TEXT)
             END || coalesce(' ' || d.currency, ''),
             'none')
           ELSE coalesce(
             CAST(d.count AS TEXT)
             || coalesce(' to ' || d.count_high, '')
             || CASE WHEN w.property = 'audience' THEN ' followers of ' ELSE ' ' END
             || CASE
                  WHEN w.property = 'events' THEN 'events hosted'
                  WHEN k.kind IS NULL THEN coalesce(d.asset_kind, 'assets')
                  WHEN d.count = 1 AND w.property <> 'audience' THEN k.name_singular
                  ELSE k.name_plural
                END
             || coalesce(' on ' || coalesce(p.name, d.platform), ''),
             'none')
         END
    WHEN w.property IN ('origin', 'target') THEN coalesce(n.name, w.value)
    ELSE w.value
  END AS value,
  w.decision_id,
  d.because,
  d.source
FROM network_slots AS w
JOIN decisions AS d ON d.decision_id = w.decision_id
LEFT JOIN platforms AS p ON p.platform = d.platform
LEFT JOIN asset_kinds AS k ON k.kind = d.asset_kind
LEFT JOIN countries AS n ON n.alpha2 = w.value AND w.property IN ('origin', 'target')
ORDER BY w.network_id, w.property, w.decision_id;
