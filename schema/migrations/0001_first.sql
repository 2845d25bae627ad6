-- From nothing to schema 1: the tables as they were in the first release. Never edited after it;
-- a later change of tables/ comes with a migration of its own, and a test compares a file that
-- went through all migrations with a new one.

CREATE TABLE countries (
  alpha2 TEXT NOT NULL PRIMARY KEY CHECK (typeof(alpha2) = 'text' AND length(alpha2) = 2),
  alpha3 TEXT NOT NULL CHECK (typeof(alpha3) = 'text' AND length(alpha3) = 3),
  name TEXT NOT NULL CHECK (typeof(name) = 'text'),
  m49_region TEXT CHECK (typeof(m49_region) IN ('text', 'null')),
  m49_subregion TEXT CHECK (typeof(m49_subregion) IN ('text', 'null'))
) WITHOUT ROWID;

CREATE TABLE country_names (
  name TEXT NOT NULL CHECK (typeof(name) = 'text'),
  alpha2 TEXT NOT NULL CHECK (typeof(alpha2) = 'text'),
  type TEXT CHECK (typeof(type) IN ('text', 'null')),
  ambiguous INTEGER NOT NULL CHECK (typeof(ambiguous) = 'integer' AND ambiguous IN (0, 1))
);

CREATE TABLE regions (
  region TEXT NOT NULL PRIMARY KEY CHECK (typeof(region) = 'text'),
  type TEXT CHECK (typeof(type) IN ('text', 'null'))
) WITHOUT ROWID;

CREATE TABLE region_members (
  region TEXT NOT NULL REFERENCES regions (region) CHECK (typeof(region) = 'text'),
  alpha2 TEXT NOT NULL REFERENCES countries (alpha2) CHECK (typeof(alpha2) = 'text'),
  PRIMARY KEY (region, alpha2)
) WITHOUT ROWID;

CREATE TABLE region_names (
  name TEXT NOT NULL CHECK (typeof(name) = 'text'),
  region TEXT NOT NULL REFERENCES regions (region) CHECK (typeof(region) = 'text')
);

CREATE TABLE platforms (
  platform TEXT NOT NULL PRIMARY KEY CHECK (typeof(platform) = 'text'),
  name TEXT NOT NULL CHECK (typeof(name) = 'text'),
  company TEXT CHECK (typeof(company) IN ('text', 'null'))
) WITHOUT ROWID;

CREATE TABLE platform_names (
  name TEXT NOT NULL CHECK (typeof(name) = 'text'),
  platform TEXT NOT NULL REFERENCES platforms (platform) CHECK (typeof(platform) = 'text'),
  ambiguous INTEGER NOT NULL CHECK (typeof(ambiguous) = 'integer' AND ambiguous IN (0, 1))
);

CREATE TABLE asset_kinds (
  kind TEXT NOT NULL PRIMARY KEY CHECK (typeof(kind) = 'text'),
  name_singular TEXT NOT NULL CHECK (typeof(name_singular) = 'text'),
  name_plural TEXT NOT NULL CHECK (typeof(name_plural) = 'text'),
  description TEXT CHECK (typeof(description) IN ('text', 'null')),
  counted INTEGER NOT NULL CHECK (typeof(counted) = 'integer' AND counted IN (0, 1))
) WITHOUT ROWID;

CREATE TABLE asset_kind_names (
  name TEXT NOT NULL CHECK (typeof(name) = 'text'),
  kind TEXT NOT NULL REFERENCES asset_kinds (kind) CHECK (typeof(kind) = 'text'),
  platform_hint TEXT CHECK (typeof(platform_hint) IN ('text', 'null'))
);

CREATE TABLE organizations (
  organization TEXT NOT NULL CHECK (typeof(organization) = 'text'),
  role TEXT NOT NULL CHECK (typeof(role) = 'text' AND role IN ('company', 'actor')),
  type TEXT CHECK (typeof(type) IN ('text', 'null')),
  country TEXT CHECK (typeof(country) IN ('text', 'null')),
  PRIMARY KEY (organization, role)
) WITHOUT ROWID;

CREATE TABLE organization_names (
  name TEXT NOT NULL CHECK (typeof(name) = 'text'),
  organization TEXT NOT NULL CHECK (typeof(organization) = 'text'),
  role TEXT NOT NULL CHECK (typeof(role) = 'text')
);

CREATE TABLE known_operations (
  operation TEXT NOT NULL PRIMARY KEY CHECK (typeof(operation) = 'text'),
  country TEXT CHECK (typeof(country) IN ('text', 'null')),
  description TEXT CHECK (typeof(description) IN ('text', 'null'))
) WITHOUT ROWID;

CREATE TABLE operation_names (
  name TEXT NOT NULL CHECK (typeof(name) = 'text'),
  operation TEXT NOT NULL REFERENCES known_operations (operation)
    CHECK (typeof(operation) = 'text')
);

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
CREATE INDEX sources_by_url ON sources (url) WHERE url IS NOT NULL;
CREATE INDEX sources_by_external_id ON sources (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX sources_coded_text ON sources (text_hash) WHERE coded = 1 AND text_hash IS NOT NULL;

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
  span_end INTEGER CHECK (typeof(span_end) IN ('integer', 'null'))
);

CREATE TABLE operations (
  operation_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (typeof(name) = 'text'),
  named INTEGER NOT NULL CHECK (typeof(named) = 'integer' AND named IN (0, 1))
);

CREATE TABLE takedowns (
  takedown_id INTEGER PRIMARY KEY,
  company TEXT CHECK (typeof(company) IN ('text', 'null')),
  removed TEXT CHECK (typeof(removed) IN ('text', 'null'))
);

CREATE TABLE networks (
  network_id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (typeof(code) = 'text'),
  takedown_id INTEGER NOT NULL REFERENCES takedowns (takedown_id)
    CHECK (typeof(takedown_id) = 'integer'),
  operation_id INTEGER REFERENCES operations (operation_id)
    CHECK (typeof(operation_id) IN ('integer', 'null')),
  company TEXT CHECK (typeof(company) IN ('text', 'null')),
  removed TEXT CHECK (typeof(removed) IN ('text', 'null')),
  removed_earliest TEXT CHECK (typeof(removed_earliest) IN ('text', 'null')),
  removed_latest TEXT CHECK (typeof(removed_latest) IN ('text', 'null')),
  first_year INTEGER CHECK (typeof(first_year) IN ('integer', 'null')),
  last_year INTEGER CHECK (typeof(last_year) IN ('integer', 'null')),
  year INTEGER CHECK (typeof(year) IN ('integer', 'null')),
  origin_count INTEGER NOT NULL CHECK (typeof(origin_count) = 'integer'),
  headline INTEGER NOT NULL CHECK (typeof(headline) = 'integer' AND headline IN (0, 1)),
  returning_accounts INTEGER NOT NULL
    CHECK (typeof(returning_accounts) = 'integer' AND returning_accounts IN (0, 1)),
  assets_low INTEGER CHECK (typeof(assets_low) IN ('integer', 'null')),
  assets INTEGER CHECK (typeof(assets) IN ('integer', 'null')),
  assets_high INTEGER CHECK (typeof(assets_high) IN ('integer', 'null')),
  approximate INTEGER NOT NULL
    CHECK (typeof(approximate) = 'integer' AND approximate IN (0, 1)),
  source_count INTEGER NOT NULL CHECK (typeof(source_count) = 'integer')
);

CREATE TABLE network_mentions (
  mention_id INTEGER PRIMARY KEY REFERENCES mentions (mention_id),
  network_id INTEGER REFERENCES networks (network_id)
    CHECK (typeof(network_id) IN ('integer', 'null')),
  takedown_id INTEGER NOT NULL REFERENCES takedowns (takedown_id)
    CHECK (typeof(takedown_id) = 'integer'),
  headline INTEGER NOT NULL CHECK (typeof(headline) = 'integer' AND headline IN (0, 1))
);
CREATE INDEX network_mentions_by_network ON network_mentions (network_id);

CREATE TABLE network_countries (
  network_id INTEGER NOT NULL REFERENCES networks (network_id)
    CHECK (typeof(network_id) = 'integer'),
  role TEXT NOT NULL CHECK (role = 'origin' OR role = 'target'),
  country TEXT NOT NULL CHECK (typeof(country) = 'text'),
  claim_id INTEGER REFERENCES claims (claim_id) CHECK (typeof(claim_id) IN ('integer', 'null')),
  decision_id INTEGER REFERENCES decisions (decision_id)
    CHECK (typeof(decision_id) IN ('integer', 'null')),
  reason TEXT CHECK (typeof(reason) IN ('text', 'null')),
  PRIMARY KEY (network_id, role, country)
) WITHOUT ROWID;

CREATE TABLE network_regions (
  network_id INTEGER NOT NULL REFERENCES networks (network_id)
    CHECK (typeof(network_id) = 'integer'),
  region TEXT NOT NULL CHECK (typeof(region) = 'text'),
  claim_id INTEGER REFERENCES claims (claim_id) CHECK (typeof(claim_id) IN ('integer', 'null')),
  decision_id INTEGER REFERENCES decisions (decision_id)
    CHECK (typeof(decision_id) IN ('integer', 'null')),
  reason TEXT CHECK (typeof(reason) IN ('text', 'null')),
  PRIMARY KEY (network_id, region)
) WITHOUT ROWID;

CREATE TABLE network_actors (
  network_id INTEGER NOT NULL REFERENCES networks (network_id)
    CHECK (typeof(network_id) = 'integer'),
  actor TEXT NOT NULL CHECK (typeof(actor) = 'text'),
  claim_id INTEGER REFERENCES claims (claim_id) CHECK (typeof(claim_id) IN ('integer', 'null')),
  decision_id INTEGER REFERENCES decisions (decision_id)
    CHECK (typeof(decision_id) IN ('integer', 'null')),
  reason TEXT CHECK (typeof(reason) IN ('text', 'null')),
  PRIMARY KEY (network_id, actor)
) WITHOUT ROWID;

CREATE TABLE asset_counts (
  network_id INTEGER NOT NULL REFERENCES networks (network_id)
    CHECK (typeof(network_id) = 'integer'),
  n INTEGER NOT NULL CHECK (typeof(n) = 'integer'),
  role TEXT NOT NULL CHECK (role = 'part' OR role = 'total'),
  platform TEXT CHECK (typeof(platform) IN ('text', 'null')),
  kind TEXT CHECK (typeof(kind) IN ('text', 'null')),
  count INTEGER CHECK (typeof(count) IN ('integer', 'null')),
  bound TEXT NOT NULL CHECK (typeof(bound) = 'text'),
  low INTEGER CHECK (typeof(low) IN ('integer', 'null')),
  high INTEGER CHECK (typeof(high) IN ('integer', 'null')),
  counted INTEGER NOT NULL CHECK (typeof(counted) = 'integer' AND counted IN (0, 1)),
  by_platform INTEGER NOT NULL CHECK (typeof(by_platform) = 'integer' AND by_platform IN (0, 1)),
  claim_id INTEGER REFERENCES claims (claim_id) CHECK (typeof(claim_id) IN ('integer', 'null')),
  decision_id INTEGER REFERENCES decisions (decision_id)
    CHECK (typeof(decision_id) IN ('integer', 'null')),
  reason TEXT CHECK (typeof(reason) IN ('text', 'null')),
  PRIMARY KEY (network_id, n)
) WITHOUT ROWID;

CREATE TABLE audiences (
  network_id INTEGER NOT NULL REFERENCES networks (network_id)
    CHECK (typeof(network_id) = 'integer'),
  n INTEGER NOT NULL CHECK (typeof(n) = 'integer'),
  platform TEXT CHECK (typeof(platform) IN ('text', 'null')),
  kind TEXT CHECK (typeof(kind) IN ('text', 'null')),
  count INTEGER CHECK (typeof(count) IN ('integer', 'null')),
  bound TEXT NOT NULL CHECK (typeof(bound) = 'text'),
  low INTEGER CHECK (typeof(low) IN ('integer', 'null')),
  high INTEGER CHECK (typeof(high) IN ('integer', 'null')),
  claim_id INTEGER REFERENCES claims (claim_id) CHECK (typeof(claim_id) IN ('integer', 'null')),
  decision_id INTEGER REFERENCES decisions (decision_id)
    CHECK (typeof(decision_id) IN ('integer', 'null')),
  reason TEXT CHECK (typeof(reason) IN ('text', 'null')),
  PRIMARY KEY (network_id, n)
) WITHOUT ROWID;

CREATE TABLE ad_spend (
  network_id INTEGER NOT NULL REFERENCES networks (network_id)
    CHECK (typeof(network_id) = 'integer'),
  n INTEGER NOT NULL CHECK (typeof(n) = 'integer'),
  amount REAL CHECK (typeof(amount) IN ('real', 'null')),
  currency TEXT CHECK (typeof(currency) IN ('text', 'null')),
  bound TEXT NOT NULL CHECK (typeof(bound) = 'text'),
  claim_id INTEGER REFERENCES claims (claim_id) CHECK (typeof(claim_id) IN ('integer', 'null')),
  decision_id INTEGER REFERENCES decisions (decision_id)
    CHECK (typeof(decision_id) IN ('integer', 'null')),
  reason TEXT CHECK (typeof(reason) IN ('text', 'null')),
  PRIMARY KEY (network_id, n)
) WITHOUT ROWID;

CREATE TABLE dates (
  network_id INTEGER NOT NULL REFERENCES networks (network_id)
    CHECK (typeof(network_id) = 'integer'),
  n INTEGER NOT NULL CHECK (typeof(n) = 'integer'),
  role TEXT NOT NULL CHECK (role = 'removed' OR role = 'ad_period'),
  edtf TEXT NOT NULL CHECK (typeof(edtf) = 'text'),
  earliest TEXT CHECK (typeof(earliest) IN ('text', 'null')),
  latest TEXT CHECK (typeof(latest) IN ('text', 'null')),
  precision TEXT CHECK (typeof(precision) IN ('text', 'null')),
  approximate INTEGER NOT NULL
    CHECK (typeof(approximate) = 'integer' AND approximate IN (0, 1)),
  inferred INTEGER NOT NULL CHECK (typeof(inferred) = 'integer' AND inferred IN (0, 1)),
  claim_id INTEGER REFERENCES claims (claim_id) CHECK (typeof(claim_id) IN ('integer', 'null')),
  decision_id INTEGER REFERENCES decisions (decision_id)
    CHECK (typeof(decision_id) IN ('integer', 'null')),
  reason TEXT CHECK (typeof(reason) IN ('text', 'null')),
  PRIMARY KEY (network_id, n)
) WITHOUT ROWID;

CREATE TABLE network_facts (
  network_id INTEGER NOT NULL REFERENCES networks (network_id)
    CHECK (typeof(network_id) = 'integer'),
  n INTEGER NOT NULL CHECK (typeof(n) = 'integer'),
  property TEXT NOT NULL CHECK (typeof(property) = 'text'),
  value TEXT CHECK (typeof(value) IN ('text', 'null')),
  count INTEGER CHECK (typeof(count) IN ('integer', 'null')),
  bound TEXT CHECK (typeof(bound) IN ('text', 'null')),
  claim_id INTEGER REFERENCES claims (claim_id) CHECK (typeof(claim_id) IN ('integer', 'null')),
  decision_id INTEGER REFERENCES decisions (decision_id)
    CHECK (typeof(decision_id) IN ('integer', 'null')),
  reason TEXT CHECK (typeof(reason) IN ('text', 'null')),
  PRIMARY KEY (network_id, n)
) WITHOUT ROWID;

CREATE TABLE network_links (
  from_network_id INTEGER NOT NULL REFERENCES networks (network_id)
    CHECK (typeof(from_network_id) = 'integer'),
  to_network_id INTEGER NOT NULL REFERENCES networks (network_id)
    CHECK (typeof(to_network_id) = 'integer'),
  kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
  reason TEXT CHECK (typeof(reason) IN ('text', 'null')),
  PRIMARY KEY (from_network_id, to_network_id, kind)
) WITHOUT ROWID;

CREATE TABLE conflicts (
  network_id INTEGER NOT NULL REFERENCES networks (network_id)
    CHECK (typeof(network_id) = 'integer'),
  property TEXT NOT NULL CHECK (typeof(property) = 'text'),
  claim_id INTEGER NOT NULL REFERENCES claims (claim_id) CHECK (typeof(claim_id) = 'integer'),
  winner INTEGER NOT NULL CHECK (typeof(winner) = 'integer' AND winner IN (0, 1)),
  PRIMARY KEY (network_id, property, claim_id)
) WITHOUT ROWID;

CREATE TABLE asset_summary (
  level TEXT NOT NULL CHECK (level = 'network' OR level = 'asset'),
  origin TEXT CHECK (typeof(origin) IN ('text', 'null')),
  year INTEGER CHECK (typeof(year) IN ('integer', 'null')),
  first_year INTEGER CHECK (typeof(first_year) IN ('integer', 'null')),
  last_year INTEGER CHECK (typeof(last_year) IN ('integer', 'null')),
  company TEXT CHECK (typeof(company) IN ('text', 'null')),
  platform TEXT CHECK (typeof(platform) IN ('text', 'null')),
  kind TEXT CHECK (typeof(kind) IN ('text', 'null')),
  networks INTEGER NOT NULL CHECK (typeof(networks) = 'integer'),
  assets_low INTEGER CHECK (typeof(assets_low) IN ('integer', 'null')),
  assets INTEGER CHECK (typeof(assets) IN ('integer', 'null')),
  assets_high INTEGER CHECK (typeof(assets_high) IN ('integer', 'null')),
  open INTEGER NOT NULL CHECK (typeof(open) = 'integer'),
  assets_shared INTEGER CHECK (typeof(assets_shared) IN ('integer', 'null'))
);

CREATE TABLE decisions (
  decision_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL
    CHECK (kind IN ('same', 'different', 'reject', 'accept', 'set', 'name')),
  first_id INTEGER CHECK (typeof(first_id) IN ('integer', 'null')),
  second_id INTEGER CHECK (typeof(second_id) IN ('integer', 'null')),
  network_code TEXT CHECK (typeof(network_code) IN ('text', 'null')),
  property TEXT CHECK (typeof(property) IN ('text', 'null')),
  value TEXT CHECK (typeof(value) IN ('text', 'null')),
  count INTEGER CHECK (typeof(count) IN ('integer', 'null')),
  count_high INTEGER CHECK (typeof(count_high) IN ('integer', 'null')),
  amount REAL CHECK (typeof(amount) IN ('real', 'null')),
  bound TEXT CHECK (typeof(bound) IN ('text', 'null')),
  platform TEXT CHECK (typeof(platform) IN ('text', 'null')),
  asset_kind TEXT CHECK (typeof(asset_kind) IN ('text', 'null')),
  currency TEXT CHECK (typeof(currency) IN ('text', 'null')),
  name TEXT CHECK (typeof(name) IN ('text', 'null')),
  source TEXT CHECK (typeof(source) IN ('text', 'null')),
  because TEXT CHECK (typeof(because) IN ('text', 'null')),
  decided_at TEXT NOT NULL CHECK (typeof(decided_at) = 'text'),
  undone_at TEXT CHECK (typeof(undone_at) IN ('text', 'null'))
);

CREATE TABLE imports (
  import_id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL CHECK (typeof(started_at) = 'text'),
  software TEXT NOT NULL CHECK (typeof(software) = 'text'),
  paths TEXT NOT NULL CHECK (typeof(paths) = 'text'),
  finished INTEGER NOT NULL CHECK (typeof(finished) = 'integer' AND finished IN (0, 1)),
  files_imported INTEGER NOT NULL CHECK (typeof(files_imported) = 'integer'),
  files_skipped INTEGER NOT NULL CHECK (typeof(files_skipped) = 'integer'),
  files_failed INTEGER NOT NULL CHECK (typeof(files_failed) = 'integer'),
  documents INTEGER NOT NULL CHECK (typeof(documents) = 'integer'),
  mentions INTEGER NOT NULL CHECK (typeof(mentions) = 'integer'),
  claims INTEGER NOT NULL CHECK (typeof(claims) = 'integer'),
  problems INTEGER NOT NULL CHECK (typeof(problems) = 'integer')
);

CREATE TABLE problems (
  problem_id INTEGER PRIMARY KEY,
  stage TEXT NOT NULL CHECK (stage = 'import' OR stage = 'extract' OR stage = 'reconcile'),
  severity TEXT NOT NULL CHECK (severity = 'info' OR severity = 'warning' OR severity = 'error'),
  code TEXT NOT NULL CHECK (typeof(code) = 'text'),
  message TEXT NOT NULL CHECK (typeof(message) = 'text'),
  path TEXT CHECK (typeof(path) IN ('text', 'null')),
  import_id INTEGER REFERENCES imports (import_id)
    CHECK (typeof(import_id) IN ('integer', 'null')),
  source_id INTEGER REFERENCES sources (source_id)
    CHECK (typeof(source_id) IN ('integer', 'null')),
  mention_id INTEGER REFERENCES mentions (mention_id)
    CHECK (typeof(mention_id) IN ('integer', 'null')),
  other_mention_id INTEGER REFERENCES mentions (mention_id)
    CHECK (typeof(other_mention_id) IN ('integer', 'null')),
  span_start INTEGER CHECK (typeof(span_start) IN ('integer', 'null')),
  span_end INTEGER CHECK (typeof(span_end) IN ('integer', 'null'))
);

CREATE TABLE network_codes (
  code TEXT NOT NULL PRIMARY KEY CHECK (typeof(code) = 'text'),
  mention_id INTEGER NOT NULL REFERENCES mentions (mention_id)
    CHECK (typeof(mention_id) = 'integer')
) WITHOUT ROWID;

CREATE TABLE data_dictionary (
  "table" TEXT NOT NULL CHECK (typeof("table") = 'text'),
  "column" TEXT NOT NULL CHECK (typeof("column") = 'text'),
  description TEXT NOT NULL CHECK (typeof(description) = 'text'),
  unit TEXT CHECK (typeof(unit) IN ('text', 'null')),
  PRIMARY KEY ("table", "column")
) WITHOUT ROWID;

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY CHECK (typeof(key) = 'text'),
  value TEXT NOT NULL CHECK (typeof(value) = 'text')
) WITHOUT ROWID;
