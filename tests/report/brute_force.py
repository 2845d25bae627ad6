#!/usr/bin/env python3
"""brute_force.py PROGRAM SOURCE SHARED: the reports' figures, counted again by other means.

Reads the tables networks, asset_counts, network_countries and so on row by row, sums in Python, and
compares every row of every report that counts assets, networks or takedowns, without a filter and
with many. On the bundled examples, on made-up records with every hedge and half-known date, and on
the shared corpus where that is there.
"""
import collections
import datetime
import itertools
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile

program, source, shared = sys.argv[1:4]
failures = 0


def fail(message):
    global failures
    failures += 1
    print("FAILED:", message)


class Network:
    def __init__(self, row):
        self.__dict__.update(row)
        self.countries = {"origin": set(), "target": set()}
        self.actors = set()
        self.named_on = set()  # platforms of assets that sources name one by one
        self.parts = []  # (platform, kind, low, count, high, bound) in sums by platform
        self.kinds = set()  # of sources
        self.sources = set()
        self.publishers = set()


def fold(name):
    name = name.lower().replace(".", "").replace(",", "").replace("-", " ")
    return name[4:] if name.startswith("the ") else name


def read(path):
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    networks = {r["network_id"]: Network(dict(r)) for r in db.execute("SELECT * FROM networks")}
    for r in db.execute("SELECT * FROM network_countries"):
        networks[r["network_id"]].countries[r["role"]].add(r["country"])
    for r in db.execute("SELECT * FROM network_actors"):
        networks[r["network_id"]].actors.add(r["actor"])
    for r in db.execute("SELECT * FROM asset_counts WHERE by_platform = 1"):
        networks[r["network_id"]].parts.append(
            (r["platform"], r["kind"], r["low"], r["count"], r["high"], r["bound"]))
    named_on = collections.defaultdict(set)
    for mention, platform in db.execute("SELECT mention_id, platform FROM assets"):
        named_on[mention].add(platform)
    names, types = {}, {}
    for r in db.execute("SELECT * FROM organization_names WHERE role = 'company'"):
        names.setdefault(fold(r["name"]), r["organization"])
    for r in db.execute("SELECT * FROM organizations WHERE role = 'company'"):
        names[fold(r["organization"])] = r["organization"]
        types[r["organization"]] = r["type"]
    sources = {r["source_id"]: r for r in db.execute(
        "SELECT source_id, document, publisher, published, superseded_by FROM sources")}
    mentions = dict(db.execute("SELECT mention_id, source_id FROM mentions").fetchall())
    for mention, network in db.execute("SELECT mention_id, network_id FROM network_mentions"):
        if network is None or sources[mentions[mention]]["superseded_by"] is not None:
            continue
        n, s = networks[network], sources[mentions[mention]]
        publisher = names.get(fold(s["publisher"]), s["publisher"]) if s["publisher"] else None
        kind = types.get(publisher, "unknown")
        if publisher is not None and publisher == n.company:
            kind = "platform"
        elif kind == "platform":
            kind = "other_platform"
        n.sources.add((s["source_id"], s["document"], publisher, kind, s["published"]))
        n.kinds.add(kind)
        n.named_on |= named_on.get(mention, set())
    takedowns = {r["takedown_id"]: dict(r) for r in db.execute("SELECT * FROM takedowns")}
    operations = {r["operation_id"]: r["name"] for r in db.execute("SELECT * FROM operations")}
    tables = {t: [dict(r) for r in db.execute(f"SELECT * FROM {t}")]
              for t in ("audiences", "ad_spend", "network_links", "dates")}
    return [n for n in networks.values() if n.headline == 0], takedowns, operations, tables


def first_day(date):
    return (date + "-01-01"[len(date) - 4:])[:10] if len(date) < 10 else date


def last_day(date):
    if len(date) == 4:
        return date + "-12-31"
    if len(date) == 7:
        year, month = map(int, date.split("-"))
        after = datetime.date(year + month // 12, month % 12 + 1, 1)
        return str(after - datetime.timedelta(days=1))
    return date


def chosen(networks, f):
    out = []
    for n in networks:
        both = n.countries["origin"] | n.countries["target"]
        if "from" in f and not (n.removed_latest and n.removed_latest >= first_day(f["from"][0])):
            continue
        if "to" in f and not (n.removed_earliest and n.removed_earliest <= last_day(f["to"][0])):
            continue
        tests = [("platform", n.named_on | {p[0] for p in n.parts}), ("company", {n.company}),
                 ("country", both), ("origin", n.countries["origin"]),
                 ("target", n.countries["target"]), ("actor", n.actors), ("source-kind", n.kinds)]
        if all(set(f[key]) & have for key, have in tests if key in f):
            out.append(n)
    return out


def figure(n, f):
    """low, best, high of the network, on the chosen platforms; whether a hedge is in it."""
    if "platform" not in f:
        return n.assets_low, n.assets, n.assets_high, bool(n.approximate)
    parts = [p for p in n.parts if p[0] in f["platform"]]
    return tuple(add(p[i] for p in parts) for i in (2, 3)) + (
        add_all([p[4] for p in parts]), any(hedged(p) for p in parts))


def hedged(part):
    return part[3] is not None and part[5] in ("about", "vague")


def add(values):
    known = [v for v in values if v is not None]
    return sum(known) if known else None


def add_all(values):
    values = list(values)
    return sum(values) if values and None not in values else None


def parts_of(n, f):
    """(platform, kind, low, best, high, hedged) and the rest that no source splits."""
    parts = [p[:5] + (hedged(p),) for p in n.parts]
    split = add(p[3] for p in parts) or 0
    if not parts:
        parts.append((None, None, n.assets_low, n.assets, n.assets_high, bool(n.approximate)))
    elif n.assets is not None and n.assets > split:
        high = add_all(p[4] for p in parts)
        parts.append((None, None,
                      max(0, n.assets_low - high) if high is not None else 0, n.assets - split,
                      None if n.assets_high is None
                      else n.assets_high - (add(p[2] for p in parts) or 0),
                      bool(n.approximate)))
    return [p for p in parts if "platform" not in f or p[0] in f["platform"]]


def quarter(n):
    if not n.year:
        return None
    quarters = {(int(d[5:7]) + 2) // 3 for d in (n.removed_earliest, n.removed_latest)}
    return f"{n.year}-Q{quarters.pop()}" if len(quarters) == 1 else None


def countries_of(n, role, f):
    """The rows in which the network stands: its countries of that role, as the filter narrows."""
    other = n.countries["target" if role == "origin" else "origin"]
    rows = n.countries[role] or {None}
    if role in f:
        rows = rows & set(f[role])
    if "country" in f and not other & set(f["country"]):
        rows = rows & set(f["country"])
    return rows


def period(n, per):
    return (n.year,) if per == "year" else (n.year, quarter(n))


def grouped(items):
    """{key: row of the report} from (key, network, low, best, high, is hedged, is shared)."""
    groups = collections.defaultdict(list)
    for key, *rest in items:
        groups[key].append(rest)
    return {key: {"networks": len({r[0].network_id for r in rows}),
                  "assets_low": add(r[1] for r in rows), "assets": add(r[2] for r in rows),
                  "assets_high": add_all(r[3] for r in rows),
                  "assets_shared": None if all(r[2] is None for r in rows)
                  else sum(r[2] or 0 for r in rows if r[5]),
                  "approximate": len({r[0].network_id for r in rows if r[4]}),
                  "without_figure": len({r[0].network_id for r in rows if r[2] is None})}
            for key, rows in groups.items()}


def reach(n):
    origins, targets = n.countries["origin"], n.countries["target"]
    if not origins or not targets:
        return None
    if targets <= origins:
        return "domestic"
    return "both" if targets & origins else "foreign"


def expected(networks, takedowns, operations, tables, f):
    """{report: (key columns, {key: {column: value}})}"""
    some = chosen(networks, f)
    out = {}
    for per in ("year", "quarter"):
        keys = ["year"] if per == "year" else ["year", "quarter"]
        for role in ("origin", "target"):
            out[f"assets_removed_by_{role}_{per}"] = ([role] + keys, grouped(
                ((c,) + period(n, per), n, *figure(n, f), len(n.countries[role]) > 1)
                for n in some for c in countries_of(n, role, f)))
        out[f"assets_removed_by_company_{per}"] = (["company"] + keys, grouped(
            ((n.company,) + period(n, per), n, *figure(n, f), False) for n in some))
        out[f"assets_removed_by_{per}"] = (keys, grouped(
            (period(n, per), n, *figure(n, f), False) for n in some))
        for place, what in ((0, "platform"), (1, "kind")):
            out[f"assets_removed_by_{what}_{per}"] = ([what] + keys, grouped(
                ((p[place],) + period(n, per), n, *p[2:], False)
                for n in some for p in parts_of(n, f)))
    pairs = []
    for n in some:
        for o, t in itertools.product(n.countries["origin"] or {None},
                                      n.countries["target"] or {None}):
            if ("origin" in f and o not in f["origin"]) or ("target" in f and t not in f["target"]):
                continue
            if "country" in f and not {o, t} & set(f["country"]):
                continue
            shared_row = len(n.countries["origin"]) > 1 or len(n.countries["target"]) > 1
            pairs.append(((o, t), n, *figure(n, f), shared_row))
    out["targets_by_origin"] = (["origin", "target"], grouped(pairs))
    out["domestic_and_foreign_by_year"] = (["reach", "year"], grouped(
        ((reach(n), n.year), n, *figure(n, f), False) for n in some))
    out["networks_by_actor"] = (["actor"], grouped(
        ((a,), n, *figure(n, f), len(n.actors) > 1) for n in some for a in n.actors or {None}
        if "actor" not in f or a in f["actor"]))
    for name in ("networks_largest", "networks_newest"):
        out[name] = (["code"], {
            (n.code,): dict(zip(("assets_low", "assets", "assets_high", "approximate"),
                                figure(n, f)))
            for n in some})
    together = collections.defaultdict(list)
    for n in some:
        together[n.takedown_id].append(n)
    out["takedowns_timeline"] = (["codes"], {
        (", ".join(sorted(n.code for n in ns)),):
        next(iter(grouped(((), n, *figure(n, f), False) for n in ns).values()))
        for ns in together.values()})
    count = collections.defaultdict(lambda: {"takedowns": 0, "networks": 0, "most_networks": 0})
    for takedown, ns in together.items():
        years = {y for n in ns for y in (n.first_year, n.last_year) if y}
        row = count[takedowns[takedown]["company"], years.pop() if len(years) == 1 else None]
        row["takedowns"] += 1
        row["networks"] += len(ns)
        row["most_networks"] = max(row["most_networks"], len(ns))
    out["takedowns_by_company_year"] = (["company", "year"], count)
    returned = {l["from_network_id"] for l in tables["network_links"] if l["kind"] == "recidivism"}
    rows = grouped(((operations[n.operation_id],), n, *figure(n, f), False)
                   for n in some if n.operation_id)
    for key, row in rows.items():
        ns = [n for n in some if n.operation_id and operations[n.operation_id] == key[0]]
        row["takedowns"] = len({n.takedown_id for n in ns})
        row["returns"] = sum(n.returning_accounts or n.network_id in returned for n in ns)
    out["operations_over_time"] = (["operation"], rows)
    out["operations_by_platform_year"] = (["operation", "year", "platform"], grouped(
        ((operations[n.operation_id], n.year, p[0]), n, *p[2:], False)
        for n in some if n.operation_id for p in parts_of(n, f)))
    by_id = {n.network_id: n for n in some}
    audience = collections.defaultdict(list)
    for a in tables["audiences"]:
        if a["network_id"] in by_id and ("platform" not in f or a["platform"] in f["platform"]):
            n = by_id[a["network_id"]]
            for o in countries_of(n, "origin", f):
                audience[o, a["platform"], a["kind"]].append(
                    (a, len(n.countries["origin"]) > 1))
    out["audience_by_origin"] = (["origin", "platform", "kind"], {
        key: {"audience_low": add(a["low"] for a, _ in rows),
              "audience": add(a["count"] for a, _ in rows),
              "audience_high": add_all(a["high"] for a, _ in rows),
              "audience_shared": None if add(a["count"] for a, _ in rows) is None
              else sum(a["count"] or 0 for a, s in rows if s),
              "networks": len({a["network_id"] for a, _ in rows}),
              "approximate": len({a["network_id"] for a, _ in rows if hedged(
                  (None, None, a["low"], a["count"], a["high"], a["bound"]))})}
        for key, rows in audience.items()})
    spend = collections.defaultdict(list)
    for a in tables["ad_spend"]:
        if a["network_id"] in by_id:
            for o in countries_of(by_id[a["network_id"]], "origin", f):
                spend[a["currency"], o].append(a)
    out["ad_spend_by_origin"] = (["currency", "origin"], {
        key: {"amount": add(a["amount"] for a in rows),
              "amount_low": add(0 if a["bound"] == "less_than" else a["amount"] for a in rows),
              "amount_high": add_all(None if a["bound"] in ("more_than", "vague") else a["amount"]
                                     for a in rows),
              "networks": len({a["network_id"] for a in rows}),
              "approximate": len({a["network_id"] for a in rows
                                  if a["amount"] is not None
                                  and a["bound"] in ("about", "vague")})}
        for key, rows in spend.items()})
    told = collections.defaultdict(lambda: {"networks": set(), "networks_alone": set(),
                                            "sources": set()})
    for n in some:
        for source_id, _, _, kind, _ in n.sources:
            if "source-kind" not in f or kind in f["source-kind"]:
                told[kind, n.year]["networks"].add(n.code)
                told[kind, n.year]["sources"].add(source_id)
                if len(n.kinds) == 1:
                    told[kind, n.year]["networks_alone"].add(n.code)
    out["coverage_by_source_kind"] = (["source_kind", "year"], {
        key: {column: len(s) for column, s in row.items()} for key, row in told.items()})
    days = {}
    dates = {d["network_id"]: d for d in tables["dates"] if d["role"] == "removed"}
    for n in some:
        for _, document, _, _, published in n.sources:
            try:
                removed = datetime.date.fromisoformat(n.removed or "")
                day = datetime.date.fromisoformat(published or "")
            except ValueError:
                continue
            if not dates[n.network_id]["inferred"]:
                days[n.code, document] = {"days": (day - removed).days}
    out["days_to_report"] = (["code", "source"], days)
    return out


def compare(path, f, database):
    options = [x for key, values in f.items() for x in ("--" + key, ",".join(values))]
    compared = 0
    for report, (keys, rows) in expected(*database, f).items():
        what = f"{report} {' '.join(options)}"
        answer = subprocess.run([program, "report", path, report, "--format", "json"] + options,
                                capture_output=True, check=False)
        if answer.returncode != 0:
            fail(f"{what}: {answer.stderr.decode()}")
            continue
        got = {tuple(r[k] for k in keys): r for r in json.loads(answer.stdout)}
        if got.keys() != rows.keys():
            fail(f"{what}: rows {sorted(map(str, got.keys() ^ rows.keys()))[:6]}")
            continue
        for key, row in rows.items():
            for column, value in row.items():
                if column in got[key]:
                    compared += 1
                    if got[key][column] != value:
                        fail(f"{what}: {key}: {column} is {got[key][column]}, counted {value}")
    return compared


def check(name, paths, manifest=None, most=None):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "x.db")
        command = [program, "import", path] + paths + (["--manifest", manifest] if manifest else [])
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
        database = read(path)
        networks = database[0]
        countries = sorted({c for n in networks for c in n.countries["origin"]})[:3]
        targets = sorted({c for n in networks for c in n.countries["target"]})
        actors = sorted({a for n in networks for a in n.actors if "," not in a})[:2]
        filters = [{}, {"from": ["2019"]}, {"to": ["2019"]}, {"from": ["2019-08"]},
                   {"from": ["2018-08-21"], "to": ["2019-10-21"]}, {"to": ["2020-06"]},
                   {"platform": ["facebook"]}, {"platform": ["instagram", "twitter"]},
                   {"company": ["Meta", "Google"]}, {"country": countries},
                   {"country": targets[:1]}, {"origin": countries[:2]},
                   {"origin": ["RU"], "target": targets}, {"target": targets[-2:]},
                   {"actor": actors}, {"source-kind": ["platform"]},
                   {"source-kind": ["media", "unknown"]},
                   {"from": ["2018"], "company": ["Meta"], "platform": ["facebook"],
                    "origin": ["IR", "RU"], "source-kind": ["platform", "unknown"]}]
        compared = sum(compare(path, f, database) for f in filters[:most])
        print(f"{name}: {len(networks)} networks, {compared} figures compared")
        if compared < 1000:
            fail(f"{name}: only {compared} figures compared")


def made_up(pick):
    """Takedowns with every hedge, figures that are missing, totals, half-known and no dates."""
    def figure_of():
        bound = pick.choice(["exact", "exact", "about", "more_than", "less_than", "vague"])
        return {"platform": pick.choice(["facebook", "instagram", "twitter", "web", None]),
                "kind": pick.choice(["page", "account", "group", "domain"]), "bound": bound,
                "count": pick.choice([None, 24, 200]) if bound == "vague" else pick.randint(1, 300)}

    def some(values, most):
        return pick.sample(values, pick.randint(0, most))

    def date():
        year, month, day = pick.randint(2018, 2021), pick.randint(1, 12), pick.randint(1, 28)
        return pick.choice([None, f"{year}", f"{year}-{month:02}~", f"{year}-07/{year}-09",
                            f"{year}-{month:02}", f"{year}-{month:02}/{year + 1}-{month:02}",
                            f"{year}-{month:02}-{day:02}", f"{year}-{month:02}-{day:02}"])

    def network():
        return {"origins": some(["IR", "RU", "US", "CN"], 2),
                "targets": some(["IR", "US", "GB"], 3),
                "actors": some(["GRU", "Wagner Group", "Example, Inc."], 2),
                "operations": some(["Doppelganger", "Spamouflage"], 1),
                "assets": [figure_of() for _ in range(pick.randint(0, 3))],
                "audience": [figure_of() for _ in range(pick.randint(0, 2))],
                "total": {"bound": figure_of()["bound"], "count": 150}
                if pick.random() < .3 else None,
                "ad_spend": {"amount": pick.choice([None, 50, 6000]), "bound": figure_of()["bound"],
                             "currency": pick.choice(["USD", "EUR"])}
                if pick.random() < .4 else None}

    return [{"company": pick.choice(["Meta", "Twitter", "Google", "Foo Corp", None]),
             "removed": date(), "networks": [network() for _ in range(pick.randint(1, 3))]}
            for _ in range(pick.randint(0, 2))], date()


with tempfile.TemporaryDirectory() as records:
    for i in range(60):
        takedowns, published = made_up(random.Random(i))
        with open(os.path.join(records, f"{i}.json"), "w", encoding="utf-8") as out:
            json.dump({"document": str(i), "published": published, "takedowns": takedowns}, out)
    check("made up", [records], most=10)
check("examples", [os.path.join(source, "examples/reports")])
corpus = os.path.join(shared, "corpus")
if os.path.isdir(corpus):
    manifest = os.path.join(corpus, "seeds/manifest.csv")
    for parts, most in ((["seeds", "meta", "written", "indicators"], None), (["gold"], 5)):
        check("+".join(parts), [os.path.join(corpus, p) for p in parts], manifest, most)
else:
    print(f"skipped: {corpus} is not there")
sys.exit(1 if failures else 0)
