// Captions on the page of a session: a file is uploaded, captions are removed, and both can be taken back.

import { refresh, tell } from './page.js';
import { Captions } from './saving.js';

const part = document.getElementById('captions');
const form = document.getElementById('captions-form');
const words = part?.dataset;
const said = document.getElementById('captions-said');
const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (blank, at) => values[at]);
const of = (language) => new Captions(words.session, language, words);
const row = (language) => [...part.querySelectorAll('[data-language]')].find((each) => each.dataset.language === language);

if (form) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    working(upload);
  });
  form.elements.language.addEventListener('change', warn);
  part.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-remove]');
    if (button) working(() => remove(button.closest('[data-language]')));
  });
  warn();
}

function warn() {
  document.getElementById('captions-replaces').hidden = !row(form.elements.language.value);
}

/** One thing at a time; what goes wrong is said where the rest is said. */
async function working(task) {
  const button = form.querySelector('button');
  if (button.disabled) return;
  button.disabled = true;
  try {
    await task();
  } catch (error) {
    say(error.message, { wrong: true });
  }
  button.disabled = false;
}

async function upload() {
  const { file, language, origin } = form.elements;
  const [chosen] = file.files;
  if (!chosen) return refuse(words.noFile, file);
  if (chosen.size > +words.most) return refuse(words.tooLarge, file);
  if (!origin.value) return refuse(words.noOrigin, origin[0]);
  // The form is emptied before all of this is told.
  const [tag, name] = [language.value, language.selectedOptions[0].text];
  say(words.working);
  const before = await former(tag);
  const saved = await of(tag).save(chosen, origin.value, before?.version);
  await show();
  form.reset();
  warn();
  say(fill(words.saved, name, saved.lines), {
    hints: saved.hints, undo: () => (before ? bringBack(tag, before, saved.version) : takeAway(tag, saved.version)),
  });
}

async function remove(gone) {
  const { language, version, name } = gone.dataset;
  const before = await former(language);
  await of(language).remove(version);
  await show();
  say(fill(words.removed, name), { undo: () => bringBack(language, before, null) });
}

/** What is to be replaced, as this page shows it; null for nothing. */
async function former(language) {
  const shown = row(language);
  return shown ? { ...await of(language).read(), version: shown.dataset.version } : null;
}

async function bringBack(language, { lines, origin }, seen) {
  await of(language).save(lines, origin, seen);
  await show();
  say(words.back);
}

async function takeAway(language, seen) {
  await of(language).remove(seen);
  await show();
  say(words.back);
}

function refuse(text, field) {
  say(text, { wrong: true });
  field.focus();
}

function say(text, { undo, ...rest } = {}) {
  const back = tell(said, text, rest);
  back.hidden = !undo;
  back.addEventListener('click', () => working(undo));
  if (undo) back.focus({ preventScroll: true });
}

const show = () => refresh('captions-list', 'checklist');
