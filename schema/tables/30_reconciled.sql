-- What the sources say together. All of it is derived from claims and decisions, and replaced as
-- one when the database is reconciled. Ids here hold until then; the public code of a network holds
-- for good. Every fact names the claim that won it, or the decision that set it, and the reason.

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

-- assets_low, assets and assets_high are one figure for the whole network, parts and totals never
-- added up. NULL: nobody states a figure; assets_high is also NULL when it is open ("more than").
-- A row with headline = 1 is no network but the figure of a whole takedown that another source
-- tells network by network: it has a code and is shown, and no sum and no count includes it.
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

-- Which mentions are which network. headline = 1: the mention speaks of a whole takedown whose
-- networks are told one by one; network_id is then that of a headline row, or NULL.
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

-- role 'part': assets of one kind on one platform; role 'total': a figure over several kinds.
-- counted: whether the figure is in the network's own (a total and its parts never both are);
-- by_platform: whether it is in sums by platform and kind (parts are, though a total stands).
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

-- The facts that have no table of their own: company, operation, language, topic, events, phase.
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

-- Claims of one network and property that do not agree; winner = 1 for the one that holds.
CREATE TABLE conflicts (
  network_id INTEGER NOT NULL REFERENCES networks (network_id)
    CHECK (typeof(network_id) = 'integer'),
  property TEXT NOT NULL CHECK (typeof(property) = 'text'),
  claim_id INTEGER NOT NULL REFERENCES claims (claim_id) CHECK (typeof(claim_id) = 'integer'),
  winner INTEGER NOT NULL CHECK (typeof(winner) = 'integer' AND winner IN (0, 1)),
  PRIMARY KEY (network_id, property, claim_id)
) WITHOUT ROWID;

-- Sums kept ready for reports. level 'network': whole networks (platform and kind NULL);
-- level 'asset': assets of one kind on one platform. A network with two origins is in both rows,
-- its best figure also in assets_shared. open: networks that state no upper end.
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
