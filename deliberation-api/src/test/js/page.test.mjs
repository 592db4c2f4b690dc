// node --test deliberation-api/src/test/js
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

/** As much of a document as the page touches. */
class Field {
  value = '';
  textContent = '';
  dataset = {};
  listeners = {};
  addEventListener(name, listener) {
    this.listeners[name] = listener;
  }
}

const fields = new Map();
const field = id => {
  if (!fields.has(id)) fields.set(id, new Field());
  return fields.get(id);
};
globalThis.document = { getElementById: field };
await import('../../main/resources/static/verify/page.js');

const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const BUTTONS = { 'check-receipt': 'receipt-result', 'check-consistency': 'consistency-result' };

async function click(button) {
  await field(button).listeners.click();
  return field(BUTTONS[button]);
}

beforeEach(() => {
  for (const one of fields.values()) one.value = '';
  for (const result of Object.values(BUTTONS)) {
    field(result).textContent = 'Verificato · Verified\nof another receipt';
    field(result).dataset.result = 'shown';
  }
});

function refused(result, message) {
  assert.equal(result.dataset.result, 'refused');
  assert.match(result.textContent, /^Non verificato · Not verified\n/);
  assert.match(result.textContent, message);
  assert.doesNotMatch(result.textContent, /of another receipt/);
}

for (const button of Object.keys(BUTTONS))
  test(`${button}: what was verified before does not stay`, async () => {
    field('key').value = 'no key';
    refused(await click(button), /not a public key/);
  });

test('an error nobody thought of is a refusal with its message', async t => {
  field('key').value = KEY;
  t.mock.method(crypto.subtle, 'importKey', () => Promise.reject(new RangeError('too many arguments')));
  refused(await click('check-receipt'), /too many arguments/);
});

test('a browser without Ed25519 is told so', async t => {
  field('key').value = KEY;
  t.mock.method(crypto.subtle, 'importKey', () => Promise.reject(new DOMException('no', 'NotSupportedError')));
  refused(await click('check-receipt'), /does not know Ed25519/);
});

test('a page without WebCrypto says why', async t => {
  field('key').value = KEY;
  t.mock.getter(globalThis, 'crypto', () => ({}));
  refused(await click('check-receipt'), /https/);
});

test('while it is being checked, and once something else is typed, nothing stands there', async () => {
  field('key').value = KEY;
  const checking = field('check-receipt').listeners.click();
  assert.equal(field('receipt-result').textContent, '');
  assert.equal(field('receipt-result').dataset.result, undefined);
  field('receipt').listeners.input();
  await checking;
  assert.equal(field('receipt-result').textContent, '', 'the answer to what stood there before');
});
