-- What people ruled. Reconciliation reads it and nothing overwrites it; an undone decision stays.

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
