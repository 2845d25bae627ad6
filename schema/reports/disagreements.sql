-- title: Where sources disagree
-- order: 92
-- answers: Which facts do sources state differently, who says what, and what is held?
-- read: One row for each claim of a network and property that cannot be right beside another.
--   holds is 1 for what stands, by the order of the README (the words of the platform before those
--   of others, more exact before vaguer); a person can rule otherwise with takedowndb decide.
-- parameters: :from, :to, :platform, :company, :country, :origin, :target, :actor, :source_kind
--   choose networks
-- columns: code, company, property, holds (0 or 1), value, source, publisher, source_kind, quote
-- chart: none
WITH
-- include: chosen.sql
SELECT
  n.code,
  n.company,
  x.property,
  x.winner AS holds,
  v.value,
  s.source,
  s.publisher,
  s.source_kind,
  q.quote
FROM chosen AS n
JOIN conflicts AS x ON x.network_id = n.network_id
JOIN claim_values AS v ON v.claim_id = x.claim_id
JOIN claim_quotes AS q ON q.claim_id = x.claim_id
LEFT JOIN network_sources AS s ON s.network_id = n.network_id AND s.source_id = v.source_id
ORDER BY n.code, x.property, x.winner DESC, s.source, x.claim_id;
