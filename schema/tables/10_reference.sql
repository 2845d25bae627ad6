-- Reference data, loaded from schema/reference/*.csv and replaced whole when a newer program
-- brings newer lists. Other tables hold the codes; views show the names.

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

-- Companies that remove, organisations and persons to which networks are attributed.
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
