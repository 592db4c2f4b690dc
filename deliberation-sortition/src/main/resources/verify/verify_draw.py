#!/usr/bin/env python3
"""Checks a draw from its kit alone. Needs Python 3.8 or newer and nothing else.

    python3 verify_draw.py kit.json
    python3 verify_draw.py kit.json --rows respondents.csv --categories categories.csv [--salts salts.csv]

The kit is public. The rows are not: whoever may see them also checks every panel against the quotas and the households, who
replaced whom by which rule, and with the salts (columns id and salt, 64 hex digits) that these rows are those of the root.

Exit: 0 all is as it should be; 1 something is not, and it is said where; 2 a file cannot be read.
What each field and each hash is: docs/sortition.md.
"""

import argparse
import csv
import hashlib
import hmac
import io
import json
import re
import sys
import unicodedata
from collections import Counter
from datetime import datetime, timezone

ID = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
HEX = re.compile(r"(?:[0-9a-f]{2})+\Z")
HASH = re.compile(r"[0-9a-f]{64}\Z")
TEXT = re.compile(r"(?=.{1,60}\Z)[0-9A-Za-z]+(?:[ .,-][0-9A-Za-z]+)*\Z")
BLANKS = "\t\n\x0b\f\r\x1c\x1d\x1e\x1f \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f\u3000"
QUICKNET = "drand quicknet"
QUICKNET_GENESIS = 1692803367
QUICKNET_PERIOD = 3


class Wrong(Exception):
    """Something is not as it should be: where, and what."""

    def __init__(self, where, what):
        super().__init__(f"{where}: {what}")


class Unreadable(Exception):
    """A file that is not there, or not of its form."""


# --- The public stream: HMAC-SHA256 in counter mode, read as unsigned numbers of 64 bits ---


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


class PublicStream:
    def __init__(self, seed, label):
        self.seed, self.label = seed, label.encode("utf-8")
        self.words, self.blocks = [], 0

    def next(self):
        if not self.words:
            text = self.label + b"\0" + self.blocks.to_bytes(8, "big")
            block = hmac.new(self.seed, text, hashlib.sha256).digest()
            self.words = [int.from_bytes(block[i : i + 8], "big") for i in (0, 8, 16, 24)]
            self.blocks += 1
        return self.words.pop(0)

    def below(self, n):
        least = (1 << 64) % n
        while True:
            word = self.next()
            if word >= least:
                return word % n

    def shuffled(self, things):
        things = list(things)
        for i in range(len(things) - 1, 0, -1):
            j = self.below(i + 1)
            things[i], things[j] = things[j], things[i]
        return things


# --- Canonical JSON (RFC 8785) of texts, whole numbers, lists and objects ---


def canonical(value):
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


# --- The tree of RFC 6962 ---


def tree(leaves):
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while 2 * half < len(leaves):
        half *= 2
    return sha256(b"\1", tree(leaves[:half]), tree(leaves[half:]))


# --- Reading ---


def read(path, what):
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"{what} {path}: {error}") from error


def once(pairs):
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"{name} stands twice in one object")
    return dict(pairs)


def no_number(text):
    raise ValueError(f"{text} is no number")


def read_kit(path):
    try:
        return json.loads(read(path, "kit"), object_pairs_hook=once, parse_constant=no_number)
    except ValueError as error:
        raise Unreadable(f"kit {path}: {error}") from error


SHAPE = {
    "format": int,
    "software": str,
    "panel_size": int,
    "quotas": [{"category": str, "feature": str, "min": int, "max": int}],
    "quotas_hash": HASH,
    "volunteers": int,
    "root": HASH,
    "sources": [{"use": str, "name": str, "time": str, "value": HEX, "evidence": dict}],
    "urn_digits": re.compile(r"[0-9]+\Z"),
    "index": int,
    "group_coin": int,
    "panel": {"line": int, "group_1": [ID], "group_2": [ID], "alternates": [ID]},
    "replacements": [{"left": [ID], "declined": [ID], "entered": ID, "deviation": int}],
    "list_hash": HASH,
    "list": [str],
}


def check_shape(value, shape, where):
    if isinstance(shape, dict):
        if not isinstance(value, dict):
            raise Wrong(where, "not an object")
        for name in shape:
            if name not in value:
                raise Wrong(f"{where}.{name}", "missing")
            check_shape(value[name], shape[name], f"{where}.{name}")
        for name in value:
            if name not in shape:
                raise Wrong(f"{where}.{name}", "unknown")
    elif isinstance(shape, list):
        if not isinstance(value, list):
            raise Wrong(where, "not a list")
        for place, each in enumerate(value):
            check_shape(each, shape[0], f"{where}[{place}]")
    elif isinstance(shape, type):
        if not isinstance(value, shape) or isinstance(value, bool):
            raise Wrong(where, f"not of type {shape.__name__}")
        if shape is str and any("\ud800" <= c <= "\udfff" for c in value):
            raise Wrong(where, "no text")
    elif not isinstance(value, str) or not shape.match(value):
        raise Wrong(where, f"not of the form {shape.pattern}")


def read_table(path, what, needed):
    text = read(path, what)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise Unreadable(f"{what} {path}: {error}") from error
    if not lines:
        raise Unreadable(f"{what} {path}: empty")
    header = [plain(name) for name in lines[0]]
    for name in needed:
        if header.count(name) != 1:
            raise Unreadable(f"{what} {path}: column {name} is not there once")
    rows = []
    for number, cells in enumerate(lines[1:], 2):
        if not cells:
            continue
        if len(cells) != len(header):
            raise Unreadable(f"{what} {path} line {number}: {len(cells)} cells, not {len(header)}")
        rows.append((number, dict(zip(header, cells))))
    return rows


def trimmed(text):
    return text.replace("\u00a0", " ").strip(BLANKS)


def plain(text):
    """As values are compared: composed, without blanks before and after, in lower case."""
    return trimmed(unicodedata.normalize("NFC", text)).lower()


# --- What the kit alone shows ---


def check_list(kit):
    """The list is of its one form, and is the one whose hash was published. Returns it as (a, b, alternates)."""
    panels = []
    for number, line in enumerate(kit["list"], 1):
        where = f"list line {number}"
        parts = line.split("|")
        if len(parts) != 3:
            raise Wrong(where, f"{len(parts)} parts, not 3")
        a, b, alternates = ([] if part == "" else part.split(",") for part in parts)
        for id in a + b + alternates:
            if not ID.match(id):
                raise Wrong(where, f"{id!r} is no id")
        for id, times in Counter(a + b + alternates).items():
            if times > 1:
                raise Wrong(where, f"{id} stands twice")
        if a != sorted(a) or b != sorted(b):
            raise Wrong(where, "ids of a group are not ascending")
        if not a:
            raise Wrong(where, "a group of nobody")
        if abs(len(a) - len(b)) > 1:
            raise Wrong(where, f"groups of {len(a)} and {len(b)}")
        if len(a) + len(b) != kit["panel_size"]:
            raise Wrong(where, f"{len(a) + len(b)} seats, not {kit['panel_size']}")
        panels.append((a, b, alternates))
    if not panels:
        raise Wrong("list", "no panel")
    found = list_hash(kit).hex()
    if found != kit["list_hash"]:
        raise Wrong("list_hash", f"is {kit['list_hash']}, but the list's is {found}")
    return panels


def list_hash(kit):
    return sha256("".join(line + "\n" for line in kit["list"]).encode("utf-8"))


def check_quotas_hash(kit):
    quotas = [{key: quota[key] for key in ("category", "feature", "max", "min")} for quota in kit["quotas"]]
    found = sha256(canonical({"panel_size": kit["panel_size"], "quotas": quotas}).encode("utf-8")).hex()
    if found != kit["quotas_hash"]:
        raise Wrong("quotas_hash", f"is {kit['quotas_hash']}, but the quotas' is {found}")


def check_sources(kit):
    uses = [source["use"] for source in kit["sources"]]
    if uses != ["numbering", "draw"]:
        raise Wrong("sources", f"are for {uses}, not for numbering and draw")
    for place, source in enumerate(kit["sources"]):
        check_source(source, f"sources[{place}]")
    if moment(kit["sources"][0], "sources[0]") > moment(kit["sources"][1], "sources[1]"):
        raise Wrong("sources[1].time", "earlier than that of the numbering")


def check_source(source, where):
    evidence, value = source["evidence"], source["value"]
    for name, text in evidence.items():
        if not isinstance(text, str) or any("\ud800" <= c <= "\udfff" for c in text):
            raise Wrong(f"{where}.evidence.{name}", "not a text")
    if source["name"] == QUICKNET and not {"round", "signature"} <= set(evidence):
        raise Wrong(f"{where}.evidence", "no round and signature")
    if not {"signature", "text"} & set(evidence):
        raise Wrong(f"{where}.evidence", "neither text nor signature")
    if "signature" in evidence:
        if not HEX.match(evidence["signature"]):
            raise Wrong(f"{where}.evidence.signature", "not hex")
        found = sha256(bytes.fromhex(evidence["signature"])).hex()
        if found != value:
            raise Wrong(f"{where}.value", f"is {value}, but SHA-256 of the signature is {found}")
    if "text" in evidence and not TEXT.match(evidence["text"]):
        raise Wrong(f"{where}.evidence.text", "not of the form that is recorded: it may look like another")
    if "text" in evidence and evidence["text"].encode("utf-8").hex() != value:
        raise Wrong(f"{where}.value", "is not the text of the evidence")
    if source["name"] == QUICKNET:
        due = (moment(source, where) - QUICKNET_GENESIS) // QUICKNET_PERIOD + 1
        if evidence["round"] != str(due):
            raise Wrong(f"{where}.evidence.round", f"is {evidence['round']}, but round {due} was due at {source['time']}")


def moment(source, where):
    match = re.match(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.[0-9]+)?Z\Z", source["time"])
    if not match:
        raise Wrong(f"{where}.time", "not ISO 8601 in UTC")
    try:
        at = datetime.strptime(match.group(1), "%Y-%m-%dT%H:%M:%S")
        return int(at.replace(tzinfo=timezone.utc).timestamp())
    except ValueError:
        raise Wrong(f"{where}.time", "no such time") from None


def check_draw(kit, panels):
    """Numbers the panels, adds urns and beacon, throws the coin."""
    size = len(panels)
    first, second = (bytes.fromhex(source["value"]) for source in kit["sources"])
    digits = kit["urn_digits"]
    if len(digits) != len(str(size - 1)):
        raise Wrong("urn_digits", f"{len(digits)} digits for {size} panels")
    if int(digits) >= size:
        raise Wrong("urn_digits", f"{digits} is no number of {size} panels")
    seed = sha256(b"draw", list_hash(kit), second)
    index = (int(digits) + PublicStream(seed, "panel").below(size)) % size
    if index != kit["index"]:
        raise Wrong("index", f"is {kit['index']}, but urns and source lead to {index}")
    coin = PublicStream(seed, "group").below(2)
    if coin != kit["group_coin"]:
        raise Wrong("group_coin", f"is {kit['group_coin']}, but the source says {coin}")
    numbering = sha256(b"numbering", list_hash(kit), first)
    line = PublicStream(numbering, "number").shuffled(range(size))[index]
    drawn = kit["panel"]
    if drawn["line"] != line + 1:
        raise Wrong("panel.line", f"is {drawn['line']}, but number {index} is on line {line + 1}")
    a, b, alternates = panels[line]
    for name, expected in (("group_1", b if coin else a), ("group_2", a if coin else b), ("alternates", alternates)):
        if drawn[name] != expected:
            raise Wrong(f"panel.{name}", f"is not what stands on line {line + 1} of the list")
    return line


def check_replacements(kit, deviation=None):
    """Who took seats had the right to. With the rows also that it was their turn."""
    drawn = kit["panel"]
    seated = set(drawn["group_1"] + drawn["group_2"])
    unused = list(drawn["alternates"])
    for place, step in enumerate(kit["replacements"]):
        where = f"replacements[{place}]"
        for id in step["left"]:
            if id not in seated:
                raise Wrong(f"{where}.left", f"{id} has no seat")
            seated.remove(id)
        for id in step["declined"]:
            if id not in unused:
                raise Wrong(f"{where}.declined", f"{id} is no unused alternate")
            unused.remove(id)
        if len(seated) >= kit["panel_size"]:
            raise Wrong(f"{where}.entered", "no seat is vacant")
        if step["entered"] not in unused:
            raise Wrong(f"{where}.entered", f"{step['entered']} is no unused alternate")
        if deviation:
            off = [deviation(seated | {id}) for id in unused]
            expected = unused[off.index(min(off))]
            if step["entered"] != expected:
                raise Wrong(f"{where}.entered", f"is {step['entered']}, but it was the turn of {expected}")
            if step["deviation"] != min(off):
                raise Wrong(f"{where}.deviation", f"is {step['deviation']}, but the panel is off by {min(off)}")
        unused.remove(step["entered"])
        seated.add(step["entered"])


def counts(kit, panels):
    """In how many panels each is who is in any."""
    counted = Counter(id for a, b, _ in panels for id in a + b)
    named = set(counted) | {id for _, _, alternates in panels for id in alternates}
    if len(named) > kit["volunteers"]:
        raise Wrong("volunteers", f"are {kit['volunteers']}, but the list names {len(named)}")
    return counted


# --- What the rows show ---


def read_rows(kit, rows_path, categories_path):
    """The pool as the kit asks for it: features and household by id."""
    asked = [(quota["category"], quota["feature"], quota["min"], quota["max"]) for quota in kit["quotas"]]
    table = read_table(categories_path, "categories", ["category", "feature", "min", "max"])
    try:
        given = [
            (plain(row["category"]), plain(row["feature"]), int(row["min"]), int(row["max"])) for _, row in table
        ]
    except ValueError as error:
        raise Unreadable(f"categories {categories_path}: {error}") from error
    for place, quota in enumerate(asked):
        if place >= len(given) or given[place] != quota:
            raise Wrong(f"quotas[{place}]", f"is {quota}, not what {categories_path} says")
    if len(given) != len(asked):
        raise Wrong("quotas", f"are {len(asked)}, but {categories_path} has {len(given)}")
    names = list(dict.fromkeys(category for category, _, _, _ in asked))
    features = {(category, feature) for category, feature, _, _ in asked}
    pool = {}
    for number, row in read_table(rows_path, "rows", ["id"] + names):
        where = f"{rows_path} line {number}"
        id = trimmed(row["id"])
        values = {name: plain(row[name]) for name in names}
        for name, value in values.items():
            if (name, value) not in features:
                raise Wrong(f"{where} column {name}", f"{value!r} is no value of the quotas")
        entry = (values, plain(row.get("household", "")))
        if pool.setdefault(id, entry) != entry:
            raise Wrong(where, f"{id} stood there before with another row")
    if len(pool) != kit["volunteers"]:
        raise Wrong("volunteers", f"are {kit['volunteers']}, but {rows_path} has {len(pool)}")
    return pool


def check_rows(kit, panels, pool):
    for number, (a, b, alternates) in enumerate(panels, 1):
        where = f"list line {number}"
        for id in a + b + alternates:
            if id not in pool:
                raise Wrong(where, f"{id} is not in the rows")
        tally = count_features(a + b, pool)
        for quota in kit["quotas"]:
            has = tally[quota["category"], quota["feature"]]
            if not quota["min"] <= has <= quota["max"]:
                name = f"{quota['category']}:{quota['feature']}"
                raise Wrong(where, f"{name} has {has} of {quota['min']} to {quota['max']}")
        homes = Counter(pool[id][1] for id in a + b + alternates if pool[id][1])
        for home, people in homes.items():
            if people > 1:
                raise Wrong(where, f"household {home} stands there {people} times")


def count_features(ids, pool):
    return Counter(feature for id in ids for feature in pool[id][0].items())


def deviation_by(kit, pool):
    def deviation(ids):
        tally = count_features(ids, pool)
        return sum(
            max(0, quota["min"] - has, has - quota["max"])
            for quota in kit["quotas"]
            for has in [tally[quota["category"], quota["feature"]]]
        )

    return deviation


def check_root(kit, pool, salts_path):
    salts = {}
    for number, row in read_table(salts_path, "salts", ["id", "salt"]):
        id, salt = trimmed(row["id"]), trimmed(row["salt"])
        if not HASH.match(salt):
            raise Wrong(f"{salts_path} line {number}", "the salt is not 64 hex digits")
        if id in salts:
            raise Wrong(f"{salts_path} line {number}", f"{id} stood there before")
        salts[id] = bytes.fromhex(salt)
    leaves = []
    for id in sorted(pool):
        if id not in salts:
            raise Wrong(salts_path, f"no salt of {id}")
        features, home = pool[id]
        row = {"id": id, "features": features}
        if home:
            row["household"] = home
        leaves.append(sha256(b"\0", salts[id], canonical(row).encode("utf-8")))
    found = tree(leaves).hex()
    if found != kit["root"]:
        raise Wrong("root", f"is {kit['root']}, but that of rows and salts is {found}")


# --- Telling ---


def tell(kit, panels, counted, line):
    print(f"list: {len(panels)} panels of {kit['panel_size']}, SHA-256 {kit['list_hash']}")
    print(f"counts: smallest {min(counted.values())}, largest {max(counted.values())} of {len(panels)} panels")
    never = kit["volunteers"] - len(counted)
    for count, people in sorted(Counter(counted.values()).items()):
        print(f"  in {count} panels: {people}")
    if never:
        print(f"  in none: {never}")
    print(f"drawn: number {kit['index']}, line {line + 1}, group 1 is group {'B' if kit['group_coin'] else 'A'}")


def verify(options):
    kit = read_kit(options.kit)
    if isinstance(kit, dict) and type(kit.get("format")) is int and kit["format"] != 1:
        raise Unreadable(f"kit {options.kit}: format {kit['format']}, not 1")
    check_shape(kit, SHAPE, "kit")
    check_quotas_hash(kit)
    panels = check_list(kit)
    check_sources(kit)
    line = check_draw(kit, panels)
    check_replacements(kit)
    counted = counts(kit, panels)
    tell(kit, panels, counted, line)
    if options.rows:
        pool = read_rows(kit, options.rows, options.categories)
        check_rows(kit, panels, pool)
        check_replacements(kit, deviation_by(kit, pool))
        print("rows: every panel meets all quotas, nobody stands on a line with a housemate")
        if options.salts:
            check_root(kit, pool, options.salts)
            print(f"root: {kit['root']} is that of rows and salts")
    print("All of it is as it should be.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kit")
    parser.add_argument("--rows", metavar="respondents.csv")
    parser.add_argument("--categories", metavar="categories.csv")
    parser.add_argument("--salts", metavar="salts.csv")
    options = parser.parse_args()
    if bool(options.rows) != bool(options.categories) or (options.salts and not options.rows):
        parser.error("--rows and --categories go together, --salts with them")
    try:
        verify(options)
    except Wrong as wrong:
        print(f"WRONG {wrong}", file=sys.stderr)
        return 1
    except Unreadable as unreadable:
        print(f"UNREADABLE {unreadable}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
