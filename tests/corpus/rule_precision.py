#!/usr/bin/env python3
"""How often the claims of each extraction rule are right, on documents with gold records.

    takedowndb import x.db reports/ && tests/corpus/rule_precision.py x.db gold/ [gold2/ ...]

A claim is right when its document's gold record states its value anywhere in the same slot. With
--tsv it prints the lines of src/extract/lexicon/confidence.tsv; else a table with examples of wrong
claims, worst rule first. Headlines over several networks are left out.
"""
import collections
import glob
import json
import os
import sqlite3
import sys

ENOUGH = 5  # rules seen less often are not listed in the TSV


def stated(record):
    """All values that a gold record states, by slot."""
    out = collections.defaultdict(set)
    for takedown in record["takedowns"]:
        out["removed"].add(takedown["removed"])
        out["company"].add(takedown["company"])
        for n in takedown["networks"]:
            out["origin"] |= set(n.get("origins") or [])
            out["target"] |= set(n.get("targets") or [])
            out["region"] |= set(n.get("regions") or [])
            out["actor"] |= {a.lower() for a in n.get("actors") or []}
            counts = {a["count"] for a in n.get("assets") or []}
            if n.get("total"):
                counts.add(n["total"]["count"])
            out["asset"] |= counts
            out["total"] |= counts
            out["audience"] |= {a["count"] for a in n.get("audience") or []}
            if n.get("ad_spend"):
                out["ad_spend"].add(n["ad_spend"]["amount"])
    return out


def is_right(slot, value, count, amount, values):
    if slot == "actor":
        value = (value or "").lower()
        return any(value in one or one in value for one in values)
    if slot == "ad_spend":
        return amount in values
    return (count if slot in ("asset", "total", "audience") else value) in values


def main(arguments):
    tsv = "--tsv" in arguments
    database, *folders = [a for a in arguments if a != "--tsv"]
    gold = {}
    for folder in folders:
        for path in glob.glob(os.path.join(folder, "*.json")):
            with open(path, encoding="utf-8") as file:
                record = json.load(file)
            if "document" in record:
                gold[os.path.basename(record["document"])] = stated(record)
    rules = collections.defaultdict(lambda: [0, 0, []])
    rows = sqlite3.connect(database).execute(
        "SELECT s.document, c.property, c.value, c.count, c.amount, c.rule FROM claims c "
        "JOIN sources s USING (source_id) LEFT JOIN mentions m USING (mention_id) "
        "WHERE coalesce(m.combined, 0) = 0")
    for document, slot, value, count, amount, rule in rows:
        if document not in gold or slot in ("published", "operation", "events"):
            continue
        right = is_right(slot, value, count, amount, gold[document][slot])
        row = rules[rule]
        row[0] += right
        row[1] += 1
        if not right:
            row[2].append(f"{document}: {slot} {value or count or amount}")
    for rule, (right, of, wrong) in sorted(rules.items(), key=lambda r: (r[1][0] / r[1][1], r[0])):
        if not tsv:
            print(f"{right / of:5.2f} {right:5}/{of:<5} {rule:24} {'; '.join(wrong[:3])}")
        elif of >= ENOUGH:
            print(f"confidence\t{rule}\t{right}/{of}")


if __name__ == "__main__":
    main(sys.argv[1:])
