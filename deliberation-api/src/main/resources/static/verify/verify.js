// Checks receipts and checkpoints of the log, alone: no library, no request, only what the browser brings (WebCrypto).
// Written apart from the Java code on purpose, after the same public specifications: RFC 9162 (Merkle proofs) and C2SP
// (signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof). Tested with node --test, see verify.test.mjs.

const LOG = 1;
const WITNESS = 4;
const HASH_LENGTH = 32;

/** What is wrong with a text, in words for people. */
export class Malformed extends Error {}

const utf8 = text => new TextEncoder().encode(text);

export function fromBase64(text) {
  let binary;
  try {
    binary = atob(text);
  } catch {
    throw new Malformed(`not base64: ${text}`);
  }
  const bytes = Uint8Array.from(binary, c => c.charCodeAt(0));
  if (toBase64(bytes) !== text) throw new Malformed(`not the one base64 form: ${text}`);
  return bytes;
}

/** In pieces: each byte of a piece is an argument of a call, and no browser takes hundreds of thousands. */
const PIECE = 8192;

export function toBase64(bytes) {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

export function toHex(bytes) {
  return [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
}

function join(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', join(...parts)));
}

export const leafHash = data => sha256(Uint8Array.of(0), data);
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);

function hash(text) {
  const bytes = fromBase64(text);
  if (bytes.length !== HASH_LENGTH) throw new Malformed(`a hash of ${bytes.length} bytes`);
  return bytes;
}

/** Digits without a leading zero. Sizes are BigInt: a log may outgrow what a Number holds exactly. */
function size(text) {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(text)) throw new Malformed(`not a number: ${text}`);
  return BigInt(text);
}

// ---- proofs: RFC 9162, 2.1.3.2 and 2.1.4.2

/** The way from a node to the root: its index and the last one's, level by level. */
class Climb {
  constructor(node, last) {
    this.node = node;
    this.last = last;
  }
  get atRoot() {
    return this.last === 0n;
  }
  get odd() {
    return (this.node & 1n) === 1n;
  }
  get right() {
    return this.odd || this.node === this.last;
  }
  rise() {
    this.node >>= 1n;
    this.last >>= 1n;
  }
  up() {
    if (this.node === this.last) while (!this.odd && this.node !== 0n) this.rise();
    this.rise();
  }
}

/** Whether the proof shows that the leaf stands at this index of the tree. */
export async function includes(index, treeSize, leaf, proof, root) {
  if (index < 0n || index >= treeSize) return false;
  const climb = new Climb(index, treeSize - 1n);
  let hash = leaf;
  for (const sibling of proof) {
    if (climb.atRoot) return false;
    hash = climb.right ? await nodeHash(sibling, hash) : await nodeHash(hash, sibling);
    climb.up();
  }
  return climb.atRoot && same(hash, root);
}

/** Whether the proof shows that the larger tree begins with all leaves of the smaller one. */
export async function isConsistent(from, to, rootFrom, rootTo, proof) {
  if (from < 1n || from > to) return false;
  if (from === to) return proof.length === 0 && same(rootFrom, rootTo);
  const path = (from & (from - 1n)) === 0n ? [rootFrom, ...proof] : [...proof];
  if (path.length === 0) return false;
  const climb = new Climb(from - 1n, to - 1n);
  while (climb.odd) climb.rise();
  let before = path[0];
  let after = path[0];
  for (const hash of path.slice(1)) {
    if (climb.atRoot) return false;
    if (climb.right) {
      before = await nodeHash(hash, before);
      after = await nodeHash(hash, after);
    } else {
      after = await nodeHash(after, hash);
    }
    climb.up();
  }
  return climb.atRoot && same(before, rootFrom) && same(after, rootTo);
}

// ---- keys and notes: C2SP signed-note and tlog-cosignature

async function keyId(name, kind, publicKey) {
  return (await sha256(utf8(name), Uint8Array.of(10, kind), publicKey)).slice(0, 4);
}

/** A pinned key: name+id+key. */
export async function parseKey(text) {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim());
  if (!parts) throw new Malformed('not a public key of the form name+id+key');
  const bytes = fromBase64(parts[3]);
  const kind = bytes[0];
  if (bytes.length !== 1 + HASH_LENGTH || (kind !== LOG && kind !== WITNESS))
    throw new Malformed('not an Ed25519 key of a log or a witness');
  const publicKey = bytes.slice(1);
  const id = await keyId(parts[1], kind, publicKey);
  if (toHex(id) !== parts[2]) throw new Malformed('a key whose id is not its own');
  const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
  return { name: parts[1], kind, id, key };
}

/** A text and the signature lines below it. That it can be read says nothing. */
export function parseNote(text) {
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text)) throw new Malformed('a note with control characters');
  const split = text.lastIndexOf('\n\n');
  if (split < 0 || !text.endsWith('\n')) throw new Malformed('a note without signatures, or one that breaks off');
  const lines = text.slice(split + 2, -1).split('\n');
  const signatures = lines.map(line => {
    const parts = /^— ([^\s+]+) ([^ ]+)$/.exec(line);
    if (!parts) throw new Malformed(`not a line of a signature: ${line}`);
    const bytes = fromBase64(parts[2]);
    if (bytes.length <= 4) throw new Malformed('a signature without bytes');
    return { name: parts[1], id: bytes.slice(0, 4), signature: bytes.slice(4) };
  });
  return { body: text.slice(0, split + 1), signatures };
}

/** When a witness says it saw the note, or true for a log's signature; false when the key did not sign. */
export async function signedBy(note, key) {
  let signed = false;
  for (const line of note.signatures) {
    if (line.name !== key.name || !same(line.id, key.id)) continue;
    const verified = await verifyLine(note.body, line.signature, key);
    if (!verified) throw new Malformed(`a wrong signature by ${key.name}`);
    signed = verified;
  }
  return signed;
}

async function verifyLine(body, signature, key) {
  if (key.kind === LOG)
    return signature.length === 64 && (await crypto.subtle.verify('Ed25519', key.key, signature, utf8(body)));
  if (signature.length !== 72) return false;
  const seconds = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
  const message = utf8(`cosignature/v1\ntime ${seconds}\n${body}`);
  const good = await crypto.subtle.verify('Ed25519', key.key, signature.slice(8), message);
  return good && new Date(Number(seconds) * 1000);
}

/** The tree head of a checkpoint that the key signed. */
export async function parseCheckpoint(text, key) {
  const note = typeof text === 'string' ? parseNote(text) : text;
  if (!(await signedBy(note, key))) throw new Malformed(`not signed by the pinned key of ${key.name}`);
  const lines = note.body.slice(0, -1).split('\n');
  if (lines.length !== 3) throw new Malformed(`a checkpoint of ${lines.length} lines`);
  if (lines[0] !== key.name) throw new Malformed(`a checkpoint of the log ${lines[0]}`);
  return { origin: lines[0], size: size(lines[1]), root: hash(lines[2]), note };
}

// ---- receipts: C2SP tlog-proof

export function parseReceipt(text) {
  const split = text.indexOf('\n\n');
  if (split < 0) throw new Malformed('a receipt without checkpoint');
  const lines = text.slice(0, split).split('\n');
  if (lines.shift() !== 'c2sp.org/tlog-proof@v1') throw new Malformed('a receipt begins with c2sp.org/tlog-proof@v1');
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift().slice(6)) : undefined;
  const index = lines.shift();
  if (!index?.startsWith('index ')) throw new Malformed('a receipt without index');
  return { extra, index: size(index.slice(6)), proof: lines.map(hash), checkpoint: text.slice(split + 2) };
}

/**
 * Checks a receipt whose entry travels with it.
 * @returns what was shown: the entry, its index and the checkpoint
 */
export async function verifyReceipt(text, key) {
  const receipt = parseReceipt(text);
  if (!receipt.extra) throw new Malformed('a receipt without its entry');
  const checkpoint = await parseCheckpoint(receipt.checkpoint, key);
  const leaf = await leafHash(receipt.extra);
  if (!(await includes(receipt.index, checkpoint.size, leaf, receipt.proof, checkpoint.root)))
    throw new Malformed('the proof does not lead from the entry to the signed root');
  const entry = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(receipt.extra));
  return { entry, index: receipt.index, checkpoint };
}

const fromHex = text => Uint8Array.from(text.match(/../g), byte => parseInt(byte, 16));

function proofLine(line) {
  return /^[0-9a-f]{64}$/.test(line) ? fromHex(line) : hash(line);
}

/** The hashes of a proof: the JSON the server answers, or one a line in hex or base64. */
export function parseProof(text) {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) return trimmed.split(/\s*\n\s*/).filter(line => line !== '').map(proofLine);
  let hashes;
  try {
    hashes = JSON.parse(trimmed).hashes;
  } catch {
    throw new Malformed('a proof that is no JSON');
  }
  if (!Array.isArray(hashes) || hashes.some(one => typeof one !== 'string'))
    throw new Malformed('a proof without its hashes');
  return hashes.map(proofLine);
}

/** Checks that a newer checkpoint keeps all that an older one held. Proof: as {@link parseProof} reads it. */
export async function verifyConsistency(olderText, newerText, proofText, key) {
  const older = await parseCheckpoint(olderText, key);
  const newer = await parseCheckpoint(newerText, key);
  const proof = parseProof(proofText);
  if (!(await isConsistent(older.size, newer.size, older.root, newer.root, proof)))
    throw new Malformed('the newer checkpoint does not begin with all that the older one held, or the proof is wrong');
  return { older, newer };
}
