-- Claims as people read them: "about 30 Pages on Facebook", "Iran", "less than 100 USD".
CREATE VIEW claim_values AS
SELECT
  c.claim_id,
  c.source_id,
  c.mention_id,
  c.takedown,
  c.property,
  CASE
    WHEN c.property IN ('asset', 'total', 'audience', 'events') THEN
      CASE c.bound
        WHEN 'about' THEN 'about '
        WHEN 'more_than' THEN 'more than '
        WHEN 'less_than' THEN 'less than '
        WHEN 'vague' THEN CASE WHEN c.count IS NULL THEN '' ELSE 'at least ' END
        ELSE ''
      END
      || CASE WHEN c.count IS NULL THEN 'an unstated number of' ELSE CAST(c.count AS TEXT) END
      || CASE WHEN c.count_high IS NULL THEN '' ELSE ' to ' || CAST(c.count_high AS TEXT) END
      || CASE WHEN c.property = 'audience' THEN ' followers of ' ELSE ' ' END
      || CASE
           WHEN c.property = 'events' THEN 'events hosted'
           WHEN k.kind IS NULL THEN coalesce(c.kind, 'assets')
           WHEN c.count = 1 AND c.property <> 'audience' THEN k.name_singular
           ELSE k.name_plural
         END
      || CASE WHEN c.platform IS NULL THEN '' ELSE ' on ' || coalesce(p.name, c.platform) END
    WHEN c.property = 'ad_spend' THEN
      CASE c.bound
        WHEN 'about' THEN 'about '
        WHEN 'more_than' THEN 'more than '
        WHEN 'less_than' THEN 'less than '
        ELSE ''
      END
      || coalesce(
           CASE
             WHEN c.amount = CAST(c.amount AS INTEGER) THEN CAST(CAST(c.amount AS INTEGER) AS TEXT)
             ELSE CAST(c.amount AS TEXT)
           END,
           'an unstated amount'
         )
      || coalesce(' ' || c.currency, '')
    WHEN c.property IN ('origin', 'target') THEN coalesce(n.name, c.value)
    ELSE c.value
  END AS value,
  c.attributed_to,
  c.span_start,
  c.span_end,
  c.rule,
  c.confidence,
  c.status
FROM claims AS c
LEFT JOIN platforms AS p ON p.platform = c.platform
LEFT JOIN asset_kinds AS k ON k.kind = c.kind
LEFT JOIN countries AS n ON n.alpha2 = c.value AND c.property IN ('origin', 'target');

-- Every claim with the words that state it. quote is NULL for facts that were coded without a text.
CREATE VIEW claim_quotes AS
SELECT
  v.claim_id,
  v.source_id,
  s.document AS source,
  v.property,
  v.value,
  substr(s.text, v.span_start + 1, v.span_end - v.span_start) AS quote
FROM claim_values AS v
JOIN sources AS s ON s.source_id = v.source_id;
