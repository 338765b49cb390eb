// The recording of a session or the file of a material: it is sent, and becomes what readers watch or open.

import { refresh, tell } from './page.js';
import { Begun, Stopped, Upload } from './upload.js';

const part = document.querySelector('[data-upload]');
const words = part?.dataset;
const of = (name) => document.getElementById(`${part?.id}-${name}`);
const form = of('form');
const said = of('said');
const way = of('way');
const left = of('left');
const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (blank, at) => values[at]);
const say = (text, how) => { tell(said, text, how).hidden = true; };
/** Milliseconds to wait for a browser that cannot read a file's length. */
const LENGTH_PATIENCE = 5_000;
let upload = null;

if (form) {
  const begun = new Begun(words.upload);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = form.elements.file.files[0];
    if (file) send(file, begun);
    else refuse(words.noFile);
  });
  of('cancel').addEventListener('click', () => upload.giveUp());
  left.querySelector('button').addEventListener('click', async () => {
    left.hidden = true;
    await new Upload(begun, words).giveUp();
    form.elements.file.focus();
  });
  addEventListener('beforeunload', (event) => upload && event.preventDefault());
  showLeft(begun);
}

/** What was begun before this page was opened. */
function showLeft(begun) {
  const known = begun.read();
  left.hidden = !known;
  if (known) left.querySelector('p').textContent = fill(words.left, known.name);
}

function refuse(text) {
  say(text, { wrong: true });
  form.elements.file.focus();
}

async function send(file, begun) {
  if (upload) return;
  upload = new Upload(begun, words);
  said.replaceChildren();
  left.hidden = true;
  busy(true);
  try {
    const [id, seconds] = await Promise.all([upload.send(file, { progressed: (bytes) => progressed(bytes, file), broken }), lengthOf(file)]);
    way.querySelector('p').textContent = words.checking;
    const { hints } = await use(id, seconds, begun);
    form.reset();
    await refresh(...words.refresh.split(' '));
    say(words.saved, { hints });
  } catch (error) {
    if (!(error instanceof Stopped)) refuse(error.message);
    showLeft(begun);
  } finally {
    upload = null;
    busy(false);
  }
}

function busy(is) {
  way.hidden = !is;
  form.querySelector('.btn-primary').disabled = is;
  form.elements.file.disabled = is;
}

function progressed(bytes, file) {
  const percent = Math.floor((100 * bytes) / file.size);
  way.querySelector('progress').value = percent;
  way.querySelector('p').textContent = fill(words.progress, percent, file.name);
}

function broken(told) {
  way.querySelector('p').textContent = told ?? words.broken;
}

async function use(id, seconds, begun) {
  const response = await fetch(words.target, {
    method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ upload: id, seconds }),
  }).catch(() => null);
  // Whatever the server says of it, there is nothing to go on with; without an answer, there is.
  if (response && response.status < 500 && response.status !== 401) begun.forget();
  if (response?.ok) return response.json();
  const problem = await response?.json().catch(() => null);
  throw new Error(response?.status === 401 ? words.signedOut : problem?.detail ?? words.failed);
}

/** Seconds by what the browser makes of it, for files that do not tell their length; undefined where it cannot tell either. */
function lengthOf(file) {
  return new Promise((resolve) => {
    const probe = document.createElement('video');
    const address = URL.createObjectURL(file);
    const end = (seconds) => {
      URL.revokeObjectURL(address);
      resolve(Number.isFinite(seconds) ? seconds : undefined);
    };
    probe.preload = 'metadata';
    probe.addEventListener('loadedmetadata', () => end(probe.duration));
    probe.addEventListener('error', () => end());
    setTimeout(end, LENGTH_PATIENCE);
    probe.src = address;
  });
}
