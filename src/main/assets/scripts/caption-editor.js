// The page on which captions are corrected line by line beside the recording.

import { finding } from './desk/finding.js';
import { Keeping } from './desk/keeping.js';
import { LineForm } from './desk/line-form.js';
import { Lines } from './desk/lines.js';
import { Picture } from './desk/picture.js';
import { Rows } from './desk/rows.js';
import { Captions } from './desk/saving.js';
import { flaw } from './desk/times.js';
import { withoutFragments } from './player/fragments.js';

const $ = (id) => document.getElementById(id);
const root = $('editor');
const words = root.dataset;
const length = +words.duration;
if ($('video')) withoutFragments($('video'));
const picture = new Picture($('video'));

const captions = new Captions(words.session, words.language, words);
captions.read().then(start).catch((error) => say(error.message, 'wrong'));

function say(text, kind = '') {
  $('said').textContent = text;
  $('said').dataset.kind = kind;
}

function start(read) {
  const lines = new Lines(read.lines);
  const rows = new Rows($('lines'), $('line-row'), words, length);
  const form = new LineForm($('line-form'), lines, rows, picture, words);
  const keeping = new Keeping(captions, lines, {
    say, words, length, open, conflict,
    get origin() { return $('origin').value; },
    set origin(value) { $('origin').value = value; },
  }, { version: read.version, origin: read.origin });
  let last = read.lines.length ? lines.all[0].key : null;

  const actions = {
    undo: () => lines.undo(),
    redo: () => lines.redo(),
    save: () => keeping.save(),
    play: () => picture.toggle(),
    back: () => picture.goTo(picture.time - 2),
    start: () => withLine(() => form.mark('start')),
    end: () => withLine(() => form.mark('end')),
    split: () => withLine(() => { if (!form.split()) say(words.noSplit, 'wrong'); form.focus(); }),
    join: () => withLine((key) => { if (!lines.merge(key)) say(words.noJoin, 'wrong'); form.focus(); }),
    remove: () => withLine((key) => { go(lines.remove(key)); say(words.removed); }),
    repeat: () => withLine((key) => { const line = lines.get(key); picture.play(line.start, line.end); }),
    next: () => step(1),
    previous: () => step(-1),
    flawed: () => look(1),
    unflawed: () => look(-1),
    close,
    shiftAll: () => shift(),
    shiftHere: () => withLine((key) => shift(key)),
    theirs: () => settle(() => keeping.takeTheirs()),
    mine: () => settle(() => keeping.keepMine()),
  };

  root.addEventListener('click', ({ target }) => {
    const action = target.closest('[data-do]')?.dataset.do;
    const row = target.closest('.line-open')?.closest('.line');
    if (action) actions[action]();
    if (row) {
      const line = lines.get(+row.dataset.key);
      open(line.key);
      picture.play(line.start);
    }
  });
  addEventListener('keydown', (event) => {
    const action = event.isComposing ? null : shortcut(event);
    if (!action) return;
    event.preventDefault();
    actions[action]();
  });
  addEventListener('beforeunload', (event) => keeping.isChanged && event.preventDefault());
  $('origin').addEventListener('change', show);
  lines.addEventListener('change', show);
  picture.onTime((time) => {
    const line = lines.all.findLast((each) => each.start <= time && time < each.end);
    rows.say(line?.key);
    $('spoken').textContent = line?.text ?? '';
  });
  finding($('find'), lines, { open: (key) => open(key, false), say, words, current: () => form.key ?? last });
  show();
  rows.reach(last);

  function show() {
    rows.show(lines.all);
    form.show();
    const flawed = lines.all.filter((line) => flaw(line, length)).length;
    $('look').textContent = words.look.replace('{0}', flawed).replace('{1}', lines.all.length);
    for (const [name, can] of [['undo', lines.canUndo], ['redo', lines.canRedo]]) {
      root.querySelector(`[data-do=${name}]`).setAttribute('aria-disabled', !can);
    }
    say(keeping.isChanged ? words.unsaved : '');
  }

  function open(key, focus = true) {
    if (key === null || key === undefined) return;
    form.open(key);
    last = key;
    if (focus) form.focus();
  }

  /** From the keyboard: as open, and the picture goes along while it stands still. */
  function go(key) {
    open(key);
    const line = lines.get(key);
    if (line && $('video')?.paused) picture.goTo(line.start);
  }

  function close() {
    const row = rows.element(form.key);
    form.open(null);
    row?.querySelector('.line-open').focus();
  }

  function withLine(task) {
    if (form.key === null) say(words.noLine, 'wrong');
    else task(form.key);
  }

  function step(by) {
    const at = lines.indexOf(form.key ?? last);
    const open = form.key !== null;
    const next = lines.all[Math.min(Math.max(at + by, 0), lines.all.length - 1)];
    if (next && open) go(next.key);
    else if (next) reach(next.key);
  }

  function reach(key) {
    last = key;
    rows.reach(key);
    rows.element(key).querySelector('.line-open').focus();
  }

  /** The next line that needs a look, or the one before; after the last comes the first. */
  function look(by) {
    const all = by > 0 ? lines.all : [...lines.all].reverse();
    const from = all.findIndex(({ key }) => key === (form.key ?? last));
    const wanted = (line) => flaw(line, length);
    const found = all.slice(from + 1).find(wanted) ?? all.find(wanted);
    if (found) go(found.key);
    else say(words.noFlaw);
  }

  function shift(from) {
    const seconds = Number($('shift').value.replace(',', '.'));
    const by = Number.isFinite(seconds) ? lines.shift(seconds, from) : 0;
    if (by) say(words.shifted.replace('{0}', by));
    else say(words.noShift, 'wrong');
  }

  function conflict(text) {
    say('');
    $('conflict').hidden = false;
    $('conflict').querySelector('p').textContent = text;
    $('conflict').querySelector('button').focus();
  }

  async function settle(choice) {
    $('conflict').hidden = true;
    await choice().catch((error) => say(error.message, 'wrong'));
  }
}

/** What a key means here. A field other than the words of a line keeps its own undo. */
function shortcut({ key, code, altKey, ctrlKey, metaKey, shiftKey, target }) {
  const command = ctrlKey || metaKey;
  const field = target.matches?.('input, select') ?? false;
  if (command && !altKey) {
    if (key.toLowerCase() === 's') return 'save';
    if (key === 'Enter') return 'next';
    if (field) return null;
    if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
    return key.toLowerCase() === 'y' ? 'redo' : null;
  }
  if (altKey && !command) {
    return { KeyK: 'play', KeyJ: 'back', KeyR: 'repeat', KeyI: 'start', KeyO: 'end', KeyB: 'split', KeyM: 'join', KeyX: 'remove', KeyN: 'flawed', ArrowDown: 'next', ArrowUp: 'previous' }[code] ?? null;
  }
  if (key === 'Escape' && document.querySelector('.line-form')) return 'close';
  if (target.matches?.('.line-open')) return { ArrowDown: 'next', ArrowUp: 'previous' }[key] ?? null;
  return null;
}
