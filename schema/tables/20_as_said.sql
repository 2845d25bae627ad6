-- What each source says, as it says it. Rows are added and never changed, save for the marks
-- `superseded_by` (a later revision exists) and `claims.status` (a person's decision).
--
-- Ids come from content, so that the same documents give the same ids in any order of import:
-- source_id is 36 bits of the content's SHA-256, mention_id = source_id * 1024 + n and
-- claim_id = source_id * 65536 + n. All stay below 2^53. Rows lie in the order of arrival: tables
-- that were ordered by such ids would be written all over with every document.

CREATE TABLE sources (
  source_no INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL CHECK (typeof(source_id) = 'integer'),
  document TEXT NOT NULL CHECK (typeof(document) = 'text'),
  path TEXT CHECK (typeof(path) IN ('text', 'null')),
  title TEXT CHECK (typeof(title) IN ('text', 'null')),
  publisher TEXT CHECK (typeof(publisher) IN ('text', 'null')),
  published TEXT CHECK (typeof(published) IN ('text', 'null')),
  url TEXT CHECK (typeof(url) IN ('text', 'null')),
  language TEXT CHECK (typeof(language) IN ('text', 'null')),
  external_id TEXT CHECK (typeof(external_id) IN ('text', 'null')),
  importer TEXT NOT NULL CHECK (typeof(importer) = 'text'),
  coded INTEGER NOT NULL CHECK (typeof(coded) = 'integer' AND coded IN (0, 1)),
  import_id INTEGER NOT NULL REFERENCES imports (import_id)
    CHECK (typeof(import_id) = 'integer'),
  superseded_by INTEGER CHECK (typeof(superseded_by) IN ('integer', 'null')),
  content_hash TEXT NOT NULL CHECK (typeof(content_hash) = 'text' AND length(content_hash) = 64),
  text_hash TEXT CHECK (typeof(text_hash) IN ('text', 'null')),
  characters INTEGER NOT NULL CHECK (typeof(characters) = 'integer'),
  text TEXT NOT NULL CHECK (typeof(text) = 'text')
);
CREATE UNIQUE INDEX sources_by_id ON sources (source_id);
-- The keys by which a later revision finds the earlier ones.
CREATE INDEX sources_by_url ON sources (url) WHERE url IS NOT NULL;
CREATE INDEX sources_by_external_id ON sources (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX sources_coded_text ON sources (text_hash) WHERE coded = 1 AND text_hash IS NOT NULL;

-- Full text over sources, fed by the program and never by a trigger. The words stay in `sources`.
CREATE VIRTUAL TABLE source_search USING fts5 (
  title, text, content = 'sources', content_rowid = 'source_no'
);

CREATE TABLE mentions (
  mention_id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sources (source_id)
    CHECK (typeof(source_id) = 'integer'),
  takedown INTEGER NOT NULL CHECK (typeof(takedown) = 'integer'),
  network INTEGER NOT NULL CHECK (typeof(network) = 'integer'),
  combined INTEGER NOT NULL CHECK (typeof(combined) = 'integer' AND combined IN (0, 1))
);

-- mention_id is NULL for what a source says of a whole takedown (company, date of removal) or of
-- itself (date of publication); `takedown` tells which.
CREATE TABLE claims (
  claim_id INTEGER NOT NULL CHECK (typeof(claim_id) = 'integer'),
  source_id INTEGER NOT NULL REFERENCES sources (source_id)
    CHECK (typeof(source_id) = 'integer'),
  mention_id INTEGER REFERENCES mentions (mention_id)
    CHECK (typeof(mention_id) IN ('integer', 'null')),
  takedown INTEGER CHECK (typeof(takedown) IN ('integer', 'null')),
  property TEXT NOT NULL CHECK (typeof(property) = 'text'),
  value TEXT CHECK (typeof(value) IN ('text', 'null')),
  count INTEGER CHECK (typeof(count) IN ('integer', 'null')),
  count_high INTEGER CHECK (typeof(count_high) IN ('integer', 'null')),
  amount REAL CHECK (typeof(amount) IN ('real', 'null')),
  bound TEXT CHECK (typeof(bound) IN ('text', 'null')),
  platform TEXT CHECK (typeof(platform) IN ('text', 'null')),
  kind TEXT CHECK (typeof(kind) IN ('text', 'null')),
  currency TEXT CHECK (typeof(currency) IN ('text', 'null')),
  attributed_to TEXT CHECK (typeof(attributed_to) IN ('text', 'null')),
  span_start INTEGER CHECK (typeof(span_start) IN ('integer', 'null')),
  span_end INTEGER CHECK (typeof(span_end) IN ('integer', 'null')),
  rule TEXT CHECK (typeof(rule) IN ('text', 'null')),
  confidence REAL NOT NULL CHECK (typeof(confidence) = 'real'),
  status TEXT NOT NULL CHECK (status = 'stated' OR status = 'rejected' OR status = 'accepted')
);
CREATE UNIQUE INDEX claims_by_id ON claims (claim_id);

-- "The accounts that we removed in August": what a mention says of an earlier network.
CREATE TABLE cross_references (
  mention_id INTEGER NOT NULL REFERENCES mentions (mention_id)
    CHECK (typeof(mention_id) = 'integer'),
  n INTEGER NOT NULL CHECK (typeof(n) = 'integer'),
  company TEXT CHECK (typeof(company) IN ('text', 'null')),
  origin TEXT CHECK (typeof(origin) IN ('text', 'null')),
  removed TEXT CHECK (typeof(removed) IN ('text', 'null')),
  kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
  span_start INTEGER CHECK (typeof(span_start) IN ('integer', 'null')),
  span_end INTEGER CHECK (typeof(span_end) IN ('integer', 'null'))
);

-- Assets that a source names singly. mention_id is NULL when the source tells of no network, or of
-- several. value is as the source writes it; defanged and plain are NULL for what is no address.
CREATE TABLE assets (
  asset_id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sources (source_id)
    CHECK (typeof(source_id) = 'integer'),
  mention_id INTEGER REFERENCES mentions (mention_id)
    CHECK (typeof(mention_id) IN ('integer', 'null')),
  platform TEXT CHECK (typeof(platform) IN ('text', 'null')),
  kind TEXT CHECK (typeof(kind) IN ('text', 'null')),
  value TEXT NOT NULL CHECK (typeof(value) = 'text'),
  display_name TEXT CHECK (typeof(display_name) IN ('text', 'null')),
  note TEXT CHECK (typeof(note) IN ('text', 'null')),
  span_start INTEGER CHECK (typeof(span_start) IN ('integer', 'null')),
  span_end INTEGER CHECK (typeof(span_end) IN ('integer', 'null')),
  defanged TEXT CHECK (typeof(defanged) IN ('text', 'null')),
  plain TEXT CHECK (typeof(plain) IN ('text', 'null'))
);
