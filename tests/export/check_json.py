#!/usr/bin/env python3
"""check_json.py FOLDER DB: networks.jsonl has every network with every fact and what it stands on."""
import json
import os
import sqlite3
import sys

folder, db = sys.argv[1:3]
base = sqlite3.connect(f"file:{db}?mode=ro", uri=True)
wrong = []


def check(what, holds):
    if not holds:
        wrong.append(what)


def one(sql, *values):
    return base.execute(sql, values).fetchone()[0]


FIGURES = {"asset", "total", "audience", "ad_spend", "events"}
networks = [json.loads(line) for line in open(os.path.join(folder, "networks.jsonl"), encoding="utf-8")]
codes = [r[0] for r in base.execute("SELECT code FROM network_summary ORDER BY code")]
check("codes and their order", [n["code"] for n in networks] == codes)
texts = {r[0]: r[1] for r in base.execute("SELECT document, text FROM sources")}
documents = one("SELECT count(DISTINCT document) = count(*) FROM sources")
for n in networks:
    code = n["code"]
    number = one("SELECT network_id FROM networks WHERE code = ?", code)
    check(f"{code}: facts", len(n["facts"]) == one("SELECT count(*) FROM network_slots WHERE network_id = ?", number))
    check(f"{code}: other claims", len(n["other_claims"]) == one(
        "SELECT count(*) FROM network_claims WHERE network_id = ? AND status <> 'holds'", number))
    check(f"{code}: conflicts", len(n["conflicts"]) == one(
        "SELECT count(*) FROM source_conflicts WHERE network_id = ?", number))
    check(f"{code}: links", len(n["links"]) == one(
        "SELECT count(*) FROM network_links WHERE ? IN (from_network_id, to_network_id)", number))
    check(f"{code}: former codes", len(n["former_codes"]) == one(
        "SELECT count(*) FROM former_codes WHERE network_id = ?", number))
    check(f"{code}: mentions", len(n["mentions"]) == one(
        "SELECT count(*) FROM network_mentions WHERE network_id = ?", number))
    check(f"{code}: figures", (n["assets_low"], n["assets"], n["assets_high"]) == base.execute(
        "SELECT assets_low, assets, assets_high FROM networks WHERE network_id = ?", (number,)).fetchone())
    for claim in n["facts"] + n["other_claims"] + n["conflicts"] + n["takedown_headlines"]:
        where = f"{code}: {claim['property']} {claim['words']!r}"
        source = claim["source"]
        check(f"{where}: source", source is None or {"document", "publisher", "url", "published"} <= set(source))
        if claim["quote"] is not None and documents:
            check(f"{where}: quotation", claim["quote"] and claim["quote"] in texts[source["document"]])
        check(f"{where}: what it stands on", source or claim.get("decision"))
    for fact in n["facts"]:
        check(f"{code}: {fact['property']}: figure",
              (fact["property"] in FIGURES) == ({"bound", "low", "best", "high"} <= set(fact)))
    counted = [f for f in n["facts"] if f.get("counted") and f["best"] is not None]
    if n["assets"] is not None:
        check(f"{code}: sum", sum(f["best"] for f in counted) == n["assets"])
assets = [json.loads(line) for line in open(os.path.join(folder, "assets.jsonl"), encoding="utf-8")]
check("single assets", len(assets) == one("SELECT count(*) FROM single_assets"))
check("single assets stay defanged", [a["asset"] for a in assets] == [
    r[0] for r in base.execute("SELECT asset FROM single_assets")])
for line in wrong[:20]:
    print("FAILED:", line)
if not wrong:
    print(f"{len(networks)} networks with {sum(len(n['facts']) for n in networks)} facts, as in the database")
sys.exit(bool(wrong))
