"""Makes vectors.json, knowing nothing of the Java code: python3 vectors.py > vectors.json"""

import hashlib
import hmac
import json


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def words(seed, label):
    count = 0
    while True:
        block = hmac.new(seed, label.encode() + b"\0" + count.to_bytes(8, "big"), hashlib.sha256).digest()
        yield from (int.from_bytes(block[i : i + 8], "big") for i in (0, 8, 16, 24))
        count += 1


def below(stream, n):
    while True:
        word = next(stream)
        if word >= 2**64 % n:
            return word % n


def shuffled(stream, things):
    things = list(things)
    for i in range(len(things) - 1, 0, -1):
        j = below(stream, i + 1)
        things[i], things[j] = things[j], things[i]
    return things


def tree(leaves):
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return sha(b"\1", tree(leaves[:k]), tree(leaves[k:]))


def canonical(row):  # texts only, and no character that json.dumps and RFC 8785 escape differently
    return json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


rows = []
for i in range(8):
    row = {"id": f"v{i}", "features": {"età": ["16-29", "75+"][i % 2], "cittadinanza": 'extra-ue "x\\y"'}}
    if i % 3 == 0:
        row["household"] = f"h{i}"
    rows.append(row)
leaves = [sha(b"\0", bytes([i]) * 32, canonical(row).encode()) for i, row in enumerate(rows)]

root, quotas, listing, first, second = (sha(name.encode()) for name in ("root", "quotas", "list", "first", "second"))
draw = sha(b"draw", listing, second)
added, coin = below(words(draw, "panel"), 1000), below(words(draw, "group"), 2)

print(json.dumps({
    "rows": [canonical(row) for row in rows],
    "leaves": [leaf.hex() for leaf in leaves],
    "roots": [tree(leaves[:n]).hex() for n in range(9)],
    "dealing": sha(b"deal", root, quotas).hex(),
    "numbering_of_12": shuffled(words(sha(b"numbering", listing, first), "number"), range(12)),
    "index_for_urns_417": (417 + added) % 1000,
    "coin": coin,
    "list_hash": sha("a,c|b|z,y\nd,e|f|\n".encode()).hex(),
}, indent=1, ensure_ascii=False))
