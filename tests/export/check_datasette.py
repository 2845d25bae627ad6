#!/usr/bin/env python3
"""check_datasette.py FOLDER DB: metadata.json and datasette.yaml in the form that Datasette documents.

Datasette itself is not run. Tables, columns and the full-text index that they name are there, every
query runs with empty parameters, as Datasette binds them, and gives the rows of the view of its name.
"""
import json
import os
import sqlite3
import sys

folder, db = sys.argv[1:3]
metadata = json.load(open(os.path.join(folder, "metadata.json"), encoding="utf-8"))
base = sqlite3.connect(f"file:{db}?mode=ro", uri=True)
wrong = []


def check(what, holds):
    if not holds:
        wrong.append(what)


check("keys", set(metadata) <= {"title", "description", "about", "databases"})
name = os.path.splitext(os.path.basename(db))[0]
check("database", list(metadata["databases"]) == [name])
database = metadata["databases"][name]
known = {r[0] for r in base.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
hidden = set()
for table, about in database["tables"].items():
    check(f"{table}: no such table", table in known)
    check(f"{table}: keys", set(about) <= {"description", "columns", "label_column", "fts_table", "fts_pk", "hidden"})
    columns = {r[1] for r in base.execute(f'PRAGMA table_info("{table}")')}
    check(f"{table}: columns", set(about.get("columns", {})) <= columns)
    check(f"{table}: label", about.get("label_column", next(iter(columns))) in columns)
    check(f"{table}: key of the index", about.get("fts_pk", next(iter(columns))) in columns)
    check(f"{table}: index", about.get("fts_table", table) in known)
    if about.get("hidden"):
        hidden.add(table)
    else:
        check(f"{table}: all columns described", about.get("description") and set(about["columns"]) == columns)
check("all tables are there", known - set(database["tables"]) <= {"sqlite_sequence", "sqlite_stat1"})
check("the inner tables are hidden", hidden == {t for t in known if t.startswith("source_search")})
queries = database["queries"]
check("the flagship comes first", next(iter(queries)) == "assets_removed_by_origin_year")
for name, query in queries.items():
    check(f"{name}: keys", set(query) == {"title", "description", "sql", "params"})
    check(f"{name}: words", query["title"] and query["description"])
    rows = base.execute(query["sql"], {p: "" for p in query["params"]}).fetchall()
    if name in known:
        check(f"{name}: rows", rows == base.execute(f'SELECT * FROM "{name}"').fetchall())
try:
    import yaml
except ImportError:
    print("datasette.yaml was not read: Python has no yaml")
else:
    config = yaml.safe_load(open(os.path.join(folder, "datasette.yaml"), encoding="utf-8"))
    own = next(iter(config["databases"].values()))
    check("datasette.yaml: queries", own["queries"] == queries)
    check("datasette.yaml: tables", set(own["tables"]) <= known)
    check("datasette.yaml: keys", set(config) == {"settings", "databases"})
for line in wrong[:20]:
    print("FAILED:", line)
if not wrong:
    print(f"{len(queries)} queries, {len(database['tables'])} tables described")
sys.exit(bool(wrong))
