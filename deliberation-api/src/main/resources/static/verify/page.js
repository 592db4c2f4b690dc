import { Malformed, parseKey, signedBy, verifyConsistency, verifyReceipt } from './verify.js';

const field = id => document.getElementById(id);

/** Browsers end lines of a text area with a line feed; a file's last one is easily lost while copying. */
const note = id => field(id).value.replace(/\r\n/g, '\n').trim() + '\n';

function say(id, shown, text) {
  field(id).dataset.result = shown ? 'shown' : 'refused';
  field(id).textContent = (shown ? 'Verificato · Verified\n' : 'Non verificato · Not verified\n') + text;
}

async function answer(id, check) {
  try {
    say(id, true, await check());
  } catch (e) {
    if (!(e instanceof Malformed) && e.name !== 'NotSupportedError' && !(e instanceof SyntaxError)) throw e;
    const old = 'questo browser non conosce Ed25519 · this browser does not know Ed25519';
    say(id, false, e.name === 'NotSupportedError' ? old : e.message);
  }
}

async function witnessed(checkpoint) {
  if (field('witness').value.trim() === '') return '';
  const seen = await signedBy(checkpoint.note, await parseKey(field('witness').value));
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
