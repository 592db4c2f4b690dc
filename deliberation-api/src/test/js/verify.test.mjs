// node --test deliberation-api/src/test/js
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import * as v from '../../main/resources/static/verify/verify.js';

const here = dirname(fileURLToPath(import.meta.url));
const vectors = join(here, '../../../../deliberation-domain/src/test/resources/merkle');
const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const NOTE =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

const files = readdirSync(vectors, { recursive: true }).filter(name => name.endsWith('.json'));

const bytes = text => {
  const found = v.fromBase64(text);
  if (found.length !== 32) throw new v.Malformed('not 32 bytes');
  return found;
};

/** JSON.parse would round the largest indexes. */
const number = (text, field) => BigInt(new RegExp(`"${field}":\\s*(\\d+)`).exec(text)[1]);

test('all vectors are there', () => assert.equal(files.length, 196));

for (const name of files)
  test(`published proof ${name}`, async () => {
    const text = readFileSync(join(vectors, name), 'utf8');
    const vector = JSON.parse(text);
    let holds;
    try {
      const proof = (vector.proof ?? []).map(bytes);
      holds = 'leafIdx' in vector
        ? await v.includes(number(text, 'leafIdx'), number(text, 'treeSize'), bytes(vector.leafHash), proof, bytes(vector.root))
        : await v.isConsistent(number(text, 'size1'), number(text, 'size2'), bytes(vector.root1), bytes(vector.root2), proof);
    } catch (e) {
      if (!(e instanceof v.Malformed)) throw e;
      holds = false;
    }
    const ofTwelveBytes = name.endsWith('sizes-are-equal-one-and-proof-is-empty.json'); // no hash of ours
    assert.equal(holds, ofTwelveBytes ? false : !vector.wantErr);
  });

test('the published note is signed by the published key', async () => {
  assert.equal(await v.signedBy(v.parseNote(NOTE), await v.parseKey(KEY)), true);
});

test('a changed note is not believed', async () => {
  const changed = v.parseNote(NOTE.replace('cryptography', 'Cryptography'));
  await assert.rejects(async () => v.signedBy(changed, await v.parseKey(KEY)), /wrong signature/);
});

test('a key whose id is not its own is refused', async () => {
  await assert.rejects(() => v.parseKey(KEY.replace('c74f20a3', 'c74f20a4')), /id is not its own/);
});

test('base64 has no length at which it gives up', () => {
  const long = Uint8Array.from({ length: 400_000 }, (_, i) => i % 251);
  const text = v.toBase64(long);
  assert.equal(text, Buffer.from(long).toString('base64'));
  assert.deepEqual(v.fromBase64(text), long);
});

// ---- a log of our own, made here with WebCrypto alone

async function pair(name, kind) {
  const keys = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const named = new Uint8Array([...new TextEncoder().encode(name), 10, kind, ...raw]);
  const id = new Uint8Array(await crypto.subtle.digest('SHA-256', named)).slice(0, 4);
  return {
    name,
    vkey: `${name}+${v.toHex(id)}+${v.toBase64(new Uint8Array([kind, ...raw]))}`,
    line: async (body, time) => {
      const clock = new Uint8Array(8);
      if (kind === 4) new DataView(clock.buffer).setBigUint64(0, BigInt(time));
      const message = kind === 4 ? `cosignature/v1\ntime ${time}\n${body}` : body;
      const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, new TextEncoder().encode(message)));
      return `— ${name} ${v.toBase64(new Uint8Array([...id, ...(kind === 4 ? clock : []), ...signature]))}\n`;
    },
  };
}

async function log() {
  const key = await pair('example.org/log', 1);
  const entry = new TextEncoder().encode('{"event_id":"e1"}');
  const leaf = await v.leafHash(entry);
  const other = await v.leafHash(new TextEncoder().encode('another'));
  const root = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([1, ...leaf, ...other])));
  const body = `example.org/log\n2\n${v.toBase64(root)}\n`;
  const checkpoint = `${body}\n${await key.line(body)}`;
  const receipt = `c2sp.org/tlog-proof@v1\nextra ${v.toBase64(entry)}\nindex 0\n${v.toBase64(other)}\n\n${checkpoint}`;
  const small = `example.org/log\n1\n${v.toBase64(leaf)}\n`;
  return { key, body, checkpoint, receipt, other, older: `${small}\n${await key.line(small)}` };
}

test('a receipt shows its entry', async () => {
  const { key, receipt } = await log();
  const shown = await v.verifyReceipt(receipt, await v.parseKey(key.vkey));
  assert.equal(shown.entry.event_id, 'e1');
  assert.equal(shown.checkpoint.size, 2n);
});

test('a receipt with another entry, index or key shows nothing', async () => {
  const { key, receipt } = await log();
  const pinned = await v.parseKey(key.vkey);
  const forged = receipt.replace(v.toBase64(new TextEncoder().encode('{"event_id":"e1"}')), v.toBase64(new TextEncoder().encode('{"event_id":"e2"}')));
  await assert.rejects(() => v.verifyReceipt(forged, pinned), /does not lead/);
  await assert.rejects(() => v.verifyReceipt(receipt.replace('index 0', 'index 1'), pinned), /does not lead/);
  const stranger = await pair('example.org/log', 1);
  await assert.rejects(async () => v.verifyReceipt(receipt, await v.parseKey(stranger.vkey)), /not signed/);
});

test('a checkpoint of another log is refused though the key signed it', async () => {
  const { key, body } = await log();
  const foreign = body.replace('example.org/log', 'example.org/other');
  await assert.rejects(async () => v.parseCheckpoint(`${foreign}\n${await key.line(foreign)}`, await v.parseKey(key.vkey)), /of the log/);
});

test('a witness says when it saw the checkpoint', async () => {
  const { checkpoint, body } = await log();
  const witness = await pair('witness.example/w1', 4);
  const note = v.parseNote(checkpoint + (await witness.line(body, 1700000000)));
  assert.equal((await v.signedBy(note, await v.parseKey(witness.vkey))).getTime(), 1700000000000);
});

test('a newer checkpoint is shown to keep what an older one held', async () => {
  const { key, older, checkpoint, other } = await log();
  const pinned = await v.parseKey(key.vkey);
  assert.equal((await v.verifyConsistency(older, checkpoint, v.toBase64(other) + '\n', pinned)).newer.size, 2n);
  await assert.rejects(() => v.verifyConsistency(older, checkpoint, '', pinned), /does not begin/);
});

test('the proof may be what the server answers, or lines of hex', async () => {
  const { key, older, checkpoint, other } = await log();
  const pinned = await v.parseKey(key.vkey);
  const hex = v.toHex(other);
  for (const proof of [`{"from":1,"to":2,"hashes":["${hex}"]}\n`, `{\n  "hashes": [ "${hex}" ]\n}`, `${hex}\n`, ` ${hex}\r\n`])
    assert.equal((await v.verifyConsistency(older, checkpoint, proof, pinned)).newer.size, 2n);
  const wrong = `{"from":1,"to":2,"hashes":["${'0'.repeat(64)}"]}`;
  await assert.rejects(() => v.verifyConsistency(older, checkpoint, wrong, pinned), /does not begin/);
});

test('what is no proof is said to be none', () => {
  for (const text of ['{"hashes":', '{"from":1}', '{"hashes":[1]}', '{"hashes":["abcd"]}', 'AB'.repeat(32)])
    assert.throws(() => v.parseProof(text), v.Malformed);
});
