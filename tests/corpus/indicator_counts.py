#!/usr/bin/env python3
"""indicator_counts.py PROGRAM SKIP_STATUS FOLDER

Imports the folder of indicator tables and compares how many single assets each file gave with a
count of its own: rows whose indicator is one value without blanks that is a host or has a / or @.
Ends with SKIP_STATUS where the folder is not there.
"""
import csv
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

ADDRESS = re.compile(r"/|@|\.\]?[A-Za-z]{2,}$")


def values(path):
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix == ".json":
        return [row["indicator_value"] for row in json.loads(text)]
    rows = list(csv.reader(text.splitlines(keepends=True),
                           delimiter="\t" if path.suffix == ".tsv" else ","))
    column = next(i for i, name in enumerate(rows[0])
                  if name.strip().lower() in ("indicator", "indicator_value"))
    return [row[column] for row in rows[1:] if len(row) > column]


def is_address(value):
    value = value.strip()
    return bool(value) and not re.search(r"\s", value) and bool(ADDRESS.search(value))


def main():
    program, skip, folder = sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3])
    files = sorted(p for p in folder.glob("*") if p.suffix in (".csv", ".tsv", ".json"))
    if not files:
        print("skipped: no indicator tables here")
        return skip
    wrong = 0
    with tempfile.TemporaryDirectory() as work:
        for n, path in enumerate(files):  # one file a database: twins in other formats are skipped
            database = pathlib.Path(work) / f"{n}.db"
            subprocess.run([program, "import", database, path], check=True, capture_output=True)
            found = sqlite3.connect(database).execute("SELECT count(*) FROM assets").fetchone()[0]
            expected = sum(map(is_address, values(path)))
            print(f"{path.name}: {found} single assets")
            if found != expected:
                wrong += 1
                print(f"  but {expected} of its rows have one")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
