import { Malformed, parseKey, signedBy, verifyConsistency, verifyReceipt } from './verify.js';

const field = id => document.getElementById(id);

/** Browsers end lines of a text area with a line feed; a file's last one is easily lost while copying. */
const note = id => field(id).value.replace(/\r\n/g, '\n').trim() + '\n';

function say(id, shown, text) {
  field(id).dataset.result = shown ? 'shown' : 'refused';
  field(id).textContent = (shown ? 'Verificato · Verified\n' : 'Non verificato · Not verified\n') + text;
}

/** By output, how often it was asked or typed: an answer to what stands there no more is not shown. */
const asked = {};

function clear(id) {
  asked[id] = (asked[id] ?? 0) + 1;
  delete field(id).dataset.result;
  field(id).textContent = '';
}

const INSECURE =
  'il browser non controlla firme in una pagina aperta con http: la apra con https, o su localhost · ' +
  'the browser checks no signatures in a page opened with http: open it with https, or on localhost';
const UNKNOWN = 'questo browser non conosce Ed25519 · this browser does not know Ed25519';

/** Whatever goes wrong, nothing is verified. */
async function answer(id, check) {
  clear(id);
  const mine = asked[id];
  let shown = false;
  let text = INSECURE;
  try {
    if (globalThis.crypto?.subtle) {
      text = await check();
      shown = true;
    }
  } catch (e) {
    text = e?.name === 'NotSupportedError' ? UNKNOWN : (e?.message || String(e));
  }
  if (mine === asked[id]) say(id, shown, text);
}

async function witnessed(checkpoint) {
  if (field('witness').value.trim() === '') return '';
  const seen = await signedBy(checkpoint.note, await parseKey(field('witness').value));
  if (seen === true) throw new Malformed('the key of the witness is one of a log');
  if (!seen) throw new Malformed('not cosigned by the witness');
  return `\nwitness: ${seen.toISOString()}`;
}

field('check-receipt').addEventListener('click', () =>
  answer('receipt-result', async () => {
    const { entry, index, checkpoint } = await verifyReceipt(note('receipt'), await parseKey(field('key').value));
    const lines = Object.entries(entry).map(([name, value]) => `${name}: ${value}`);
    return `${lines.join('\n')}\nindex: ${index}\ntree: ${checkpoint.size}` + (await witnessed(checkpoint));
  }));

field('check-consistency').addEventListener('click', () =>
  answer('consistency-result', async () => {
    const key = await parseKey(field('key').value);
    const { older, newer } = await verifyConsistency(note('older'), note('newer'), note('proof'), key);
    return `${older.size} → ${newer.size}` + (await witnessed(newer));
  }));

for (const [result, inputs] of [
  ['receipt-result', ['key', 'witness', 'receipt']],
  ['consistency-result', ['key', 'witness', 'older', 'newer', 'proof']],
])
  for (const input of inputs) field(input).addEventListener('input', () => clear(result));
