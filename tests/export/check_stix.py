#!/usr/bin/env python3
"""check_stix.py BUNDLE DB: a STIX 2.1 bundle by our own reading of the standard.

Required properties and their forms for each type, identifiers (those of observables worked out again
from their contributing properties), references that lead somewhere, relationships that the standard
allows, the extension used as defined, and the database's networks. Where the JSON schemas of OASIS
(github.com/oasis-open/cti-stix2-json-schemas, a folder with schemas/sdos/campaign.json) lie in
$TAKEDOWNDB_STIX_SCHEMAS or in ../shared/cti-stix2-json-schemas, and Python has jsonschema, every
object is checked against them, too.
"""
import json
import os
import re
import sqlite3
import sys
import uuid
from collections import Counter

path, db = sys.argv[1:3]
shared = sys.argv[3] if len(sys.argv) > 3 else ""
text = open(path, encoding="utf-8").read()
bundle = json.loads(text)
base = sqlite3.connect(f"file:{db}?mode=ro", uri=True)
wrong = []


def check(what, holds):
    if not holds:
        wrong.append(what)


UUID5 = r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"
OBSERVABLES = uuid.UUID("00abedb4-aa42-466c-9c01-fed23315a9b7")
# Properties that a type must have, and those that it may have, beside the common ones.
DOMAIN = {
    "identity": (["name"], ["description", "identity_class"]),
    "extension-definition": (["name", "schema", "version", "extension_types", "created_by_ref"], ["description"]),
    "location": ([], ["name", "country", "region"]),
    "threat-actor": (["name"], ["description", "threat_actor_types", "aliases"]),
    "intrusion-set": (["name"], ["aliases"]),
    "campaign": (["name"], ["description", "aliases"]),
    "infrastructure": (["name"], ["kill_chain_phases"]),
    "report": (["name", "published", "object_refs"], ["report_types"]),
    "relationship": (["relationship_type", "source_ref", "target_ref"], ["description"]),
}
COMMON = ["type", "spec_version", "id", "created_by_ref", "created", "modified", "confidence",
          "external_references", "extensions"]
OBSERVABLE = {
    "domain-name": (["value"], []), "url": (["value"], []), "email-addr": (["value"], []),
    "ipv4-addr": (["value"], []), "ipv6-addr": (["value"], []), "file": (["hashes"], []),
    "user-account": ([], ["account_type", "user_id", "account_login", "display_name"]),
}
CONTRIBUTING = {"user-account": ["account_type", "user_id", "account_login"], "file": ["hashes"]}
# STIX 2.1, appendix B, as far as this export goes; related-to is allowed between any two.
ALLOWED = {
    "attributed-to": {("campaign", "threat-actor"), ("campaign", "intrusion-set")},
    "originates-from": {("campaign", "location")},
    "targets": {("campaign", "location")},
    "uses": {("campaign", "infrastructure")},
    "consists-of": {("infrastructure", t) for t in OBSERVABLE},
    "related-to": {("campaign", "campaign"), ("identity", "campaign")},
}

check("bundle", set(bundle) == {"type", "id", "objects"} and bundle["type"] == "bundle")
check("bundle id", re.fullmatch("bundle--" + UUID5, bundle["id"]))
check("no null and no empty list", not re.search(r":null[,}]|:\[\]|:\{\}|[\[,]null[,\]]", text))
check("an object a line", len(text.splitlines()) == len(bundle["objects"]) + 2)
objects = {o["id"]: o for o in bundle["objects"]}
check("every id once", len(objects) == len(bundle["objects"]))


def references(value, key=""):
    if isinstance(value, dict):
        for k, v in value.items():
            yield from references(v, k)
    elif isinstance(value, list):
        for v in value:
            yield from references(v, key)
    elif key.endswith("_ref") or key.endswith("_refs"):
        yield value


for o in bundle["objects"]:
    kind, where = o["type"], f"{o['id']}"
    check(f"{where}: id", re.fullmatch(kind + "--" + UUID5, o["id"]))
    check(f"{where}: version", o.get("spec_version") == "2.1")
    for r in references(o):
        check(f"{where}: {r} leads nowhere", r in objects)
    if kind in DOMAIN:
        must, may = DOMAIN[kind]
        check(f"{where}: properties {set(o) - set(must + may + COMMON)}", set(o) <= set(must + may + COMMON))
        check(f"{where}: missing {set(must) - set(o)}", set(must) <= set(o))
        for t in ("created", "modified"):
            check(f"{where}: {t}", re.fullmatch(TIME, o[t]))
        check(f"{where}: created after modified", o["created"] <= o["modified"])
        check(f"{where}: created_by_ref", o["created_by_ref"] in objects)
        check(f"{where}: confidence", 0 <= o.get("confidence", 0) <= 100)
        for reference in o.get("external_references", []):
            check(f"{where}: external reference", reference.get("source_name") and (
                reference.get("description") or reference.get("url") or reference.get("external_id")))
    elif kind in OBSERVABLE:
        must, may = OBSERVABLE[kind]
        allowed = set(must + may + ["type", "spec_version", "id", "defanged"])
        check(f"{where}: properties {set(o) - allowed}", set(o) <= allowed)
        check(f"{where}: missing {set(must) - set(o)}", set(must) <= set(o))
        made_of = {k: o[k] for k in CONTRIBUTING.get(kind, ["value"]) if k in o}
        name = json.dumps(made_of, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        check(f"{where}: id of {name}", o["id"] == f"{kind}--{uuid.uuid5(OBSERVABLES, name)}")
        fangless = "[.]" in o.get("value", "") or o.get("value", "").startswith("hxxp")
        check(f"{where}: defanged", o.get("defanged", False) == fangless)
    else:
        check(f"{where}: type", False)
    for extension, value in o.get("extensions", {}).items():
        check(f"{where}: extension", objects[extension]["type"] == "extension-definition")
        check(f"{where}: extension type", value["extension_type"] in objects[extension]["extension_types"])
        for key in set(value) - {"extension_type"}:
            check(f"{where}: {key} is not documented", re.search(rf"\b{key}\b", objects[extension]["schema"]))
    if kind == "location":
        check(f"{where}: place", "country" in o or "region" in o)
        check(f"{where}: country", re.fullmatch("[A-Z]{2}", o.get("country", "XX")))
    if kind == "relationship":
        ends = (o["source_ref"].split("--")[0], o["target_ref"].split("--")[0])
        check(f"{where}: {ends[0]} {o['relationship_type']} {ends[1]}", ends in ALLOWED.get(o["relationship_type"], ()))
    if kind == "report":
        check(f"{where}: published", re.fullmatch(TIME, o["published"]) and o["object_refs"])
        check(f"{where}: refs twice", len(set(o["object_refs"])) == len(o["object_refs"]))

# What the database says.
types = Counter(o["type"] for o in bundle["objects"])
links = Counter(o["relationship_type"] for o in bundle["objects"] if o["type"] == "relationship")
for what, number, sql in [
    ("campaigns", types["campaign"], "SELECT count(*) FROM network_summary"),
    ("origins", links["originates-from"], "SELECT count(*) FROM network_countries JOIN networks USING (network_id) "
                                          "WHERE role = 'origin' AND headline = 0"),
    ("targets", links["targets"], "SELECT (SELECT count(*) FROM network_countries JOIN networks USING (network_id) "
                                  "WHERE role = 'target' AND headline = 0) + (SELECT count(*) FROM network_regions "
                                  "JOIN networks USING (network_id) WHERE headline = 0)"),
    ("reports", types["report"], "SELECT count(*) FROM sources AS s WHERE s.superseded_by IS NULL AND "
                                 "(EXISTS (SELECT 1 FROM mentions JOIN network_mentions USING (mention_id) JOIN networks AS n "
                                 "USING (network_id) WHERE source_id = s.source_id AND n.headline = 0) OR EXISTS "
                                 "(SELECT 1 FROM assets WHERE source_id = s.source_id AND mention_id IS NULL))"),
]:
    expected = base.execute(sql).fetchone()[0]
    check(f"{number} {what}, not {expected}", number == expected)
figures = 0
for o in bundle["objects"]:
    if o["type"] == "campaign":
        (extension,) = o["extensions"].values()
        figures += extension.get("assets", 0)
check("figures", figures == (base.execute("SELECT assets FROM assets_removed_in_total").fetchone()[0] or 0))


def schemas():
    for folder in (os.environ.get("TAKEDOWNDB_STIX_SCHEMAS"), shared and os.path.join(shared, "cti-stix2-json-schemas")):
        if folder and os.path.isdir(os.path.join(folder, "schemas", "sdos")):
            return os.path.join(folder, "schemas")
    return None


def against_schemas(folder):
    try:
        import jsonschema
        from referencing import Registry, Resource
        from referencing.jsonschema import DRAFT202012
    except ImportError:
        return "not checked against OASIS's schemas: Python has no jsonschema"
    found = {}
    for root, _, files in os.walk(folder):
        for file in files:
            if file.endswith(".json"):
                where = os.path.join(root, file)
                schema = json.load(open(where, encoding="utf-8"))
                schema.pop("$id", None)
                schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
                found["file://" + os.path.abspath(where)] = schema
    registry = Registry().with_resources(
        (uri, Resource(contents=s, specification=DRAFT202012)) for uri, s in found.items())
    by_type = {os.path.basename(u)[:-5]: u for u in found if re.search(r"/(sdos|sros|observables)/", u)}
    by_type["extension-definition"] = next(u for u in found if u.endswith("/common/extension-definition.json"))
    number = 0
    for o in bundle["objects"]:
        if o["type"] not in by_type:
            continue
        validator = jsonschema.Draft202012Validator({"$ref": by_type[o["type"]]}, registry=registry)
        for error in validator.iter_errors(o):
            check(f"{o['id']}: OASIS's schema: {error.message[:200]}", False)
        number += 1
    return f"{number} objects checked against OASIS's schemas"


folder = schemas()
said = against_schemas(folder) if folder else "not checked against OASIS's schemas: they are not here"
for line in wrong[:20]:
    print("FAILED:", line)
if not wrong:
    print(f"{len(objects)} objects: {dict(types)}; {said}")
sys.exit(bool(wrong))
