-- How the file came to be, and what is known to be wrong with it.

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

-- Every public code that was ever given, with the mention for which it was given first. A code
-- whose mention now belongs to a network of another code is a former code of that network.
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

-- definitions: fingerprint of the views and reference data in this file, so that a newer program
-- renews them. stale: '1' while sources are newer than the reconciled tables.
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY CHECK (typeof(key) = 'text'),
  value TEXT NOT NULL CHECK (typeof(value) = 'text')
) WITHOUT ROWID;
