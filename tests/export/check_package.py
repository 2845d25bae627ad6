#!/usr/bin/env python3
"""check_package.py FOLDER DB [raw]: the data package says what the database holds.

Every resource: its bytes, its hash, its header, each cell of the type that the package states, keys
that are there and unique, foreign keys that lead somewhere, and as many rows as in the database. No
cell of text that a spreadsheet would run, unless raw.
"""
import csv
import hashlib
import json
import os
import re
import sqlite3
import sys

folder, db = sys.argv[1:3]
raw = sys.argv[3:] == ["raw"]
csv.field_size_limit(1 << 30)
package = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))
base = sqlite3.connect(f"file:{db}?mode=ro", uri=True)
wrong = []


def check(what, holds):
    if not holds:
        wrong.append(what)


check("profile", package["profile"] == "tabular-data-package")
check("package name", re.fullmatch(r"[-a-z0-9._/]+", package["name"]))
check("a licence has a name", all(l.get("name") or l.get("path") for l in package["licenses"]))
check("the software's licence", package["software"]["license"] == "MIT")
check("whose the data are", "belong to their sources" in package["description"])

tables, keys = {}, []
for resource in package["resources"]:
    name, path = resource["name"], resource["path"]
    check(f"{name}: name", re.fullmatch(r"[-a-z0-9._/]+", name) and name not in tables)
    data = open(os.path.join(folder, path), "rb").read()
    check(f"{name}: bytes", len(data) == resource["bytes"])
    check(f"{name}: hash", "sha256:" + hashlib.sha256(data).hexdigest() == resource["hash"])
    check(f"{name}: control characters", raw or not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data))
    # strict reads a quoted empty cell as the unquoted one, as the package says
    rows = list(csv.reader(data.decode("utf-8").splitlines(keepends=True), strict=True))
    header, rows = rows[0], rows[1:]
    fields = resource["schema"]["fields"]
    check(f"{name}: header", header == [f["name"] for f in fields])
    check(f"{name}: descriptions", resource.get("description") and all(f.get("description") for f in fields))
    number = base.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
    check(f"{name}: {len(rows)} rows, not {number}", len(rows) == number)
    for row in rows:
        if len(row) != len(fields):
            check(f"{name}: a row of {len(row)} cells", False)
            break
        for field, cell in zip(fields, row):
            where = f"{name}.{field['name']}: {cell[:40]!r}"
            required = field.get("constraints", {}).get("required")
            check(f"{where} is missing", cell or not required)
            if not cell:
                continue
            if field["type"] == "integer":
                check(f"{where} is no integer", re.fullmatch(r"-?\d+", cell))
            elif field["type"] == "number":
                check(f"{where} is no number", re.fullmatch(r"-?\d+(\.\d+)?(e[-+]?\d+)?", cell))
            else:
                check(f"{where}: type {field['type']}", field["type"] == "string")
                runs = cell[0] in "=+-@\t\r\n" and not re.fullmatch(r"[-+][0-9.eE+-]*\d[0-9.eE+-]*", cell)
                check(f"{where} would be run", raw or not runs)
    columns = {f["name"]: i for i, f in enumerate(fields)}
    tables[name] = (columns, rows)
    primary = resource["schema"].get("primaryKey", [])
    if primary:
        values = [tuple(row[columns[c]] for c in primary) for row in rows]
        check(f"{name}: primary key", len(set(values)) == len(values))
    keys += [(name, key) for key in resource["schema"].get("foreignKeys", [])]

for name, key in keys:
    target = key["reference"]["resource"]
    if target not in tables:
        check(f"{name}: foreign key to {target}", False)
        continue
    columns, rows = tables[target]
    known = {tuple(row[columns[c]] for c in key["reference"]["fields"]) for row in rows}
    own, own_rows = tables[name]
    for row in own_rows:
        value = tuple(row[own[c]] for c in key["fields"])
        if all(value) and value not in known:
            check(f"{name}: {value} is not in {target}", False)
            break

names = {r[0] for r in base.execute(
    "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' "
    "AND name NOT LIKE 'source_search%'")}
check(f"tables and views: {names ^ set(tables)}", names == set(tables))
check("some keys", len(keys) > 20)
# Cells: not run, and otherwise as in the database.
columns, rows = tables["claim_quotes"]
stored = {str(r[0]): r[1] for r in base.execute("SELECT claim_id, quote FROM claim_quotes")}
for row in rows:
    quote = stored[row[columns["claim_id"]]] or ""
    cell = row[columns["quote"]]
    same = cell in (quote, "'" + quote) if quote.isprintable() else True
    check(f"quotation {quote[:40]!r} became {cell[:40]!r}", same)

for line in wrong[:20]:
    print("FAILED:", line)
if not wrong:
    print(f"{len(tables)} tables and views, {len(keys)} foreign keys, as the package says")
sys.exit(bool(wrong))
