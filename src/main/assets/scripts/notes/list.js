// Private notes as they are listed: changed, deleted and brought back. The server is asked before anything changes, and
// the list hears of each change by an event of its own.

import { clock } from '../progress/intervals.js';

/** How long a message stays in sight, and one with a way back, milliseconds. */
const SHORT = 6_000;
const LONG = 20_000;
const $ = (id) => document.getElementById(id);
export let words;
export let root;
const changed = () => root.dispatchEvent(new Event('changed'));

export async function ask(method, path, body) {
  const response = await fetch(`/api/v1/me/notes${path}`, {
    method, headers: body ? { 'Content-Type': 'application/json' } : {}, body: body && JSON.stringify(body),
    keepalive: true, // It is saved even if the page is left at once.
  }).catch(() => null);
  if (response?.ok) return response.status === 204 ? null : response.json();
  if (response?.status === 401) throw new Error(words.signedOut);
  const problem = await response?.json().catch(() => null);
  throw new Error(problem?.detail ?? words.failed);
}

export function say(text, undo) {
  const toast = $('note-toast');
  const back = toast.querySelector('button');
  const close = () => {
    if (toast.contains(document.activeElement)) ($('notes-head') ?? root).focus();
    toast.hidden = true;
  };
  toast.querySelector('span').textContent = text;
  toast.hidden = false;
  back.hidden = !undo;
  back.onclick = () => {
    close();
    undo().catch((error) => say(error.message));
  };
  clearTimeout(say.timer);
  say.timer = setTimeout(close, undo ? LONG : SHORT);
  if (undo) back.focus({ preventScroll: true });
}

/** A form for the words of a note; save(text) is asked before it goes. Escape leaves what was typed to left(text). */
export function form({ label, text, save, left }) {
  const element = $('note-form').content.firstElementChild.cloneNode(true);
  const field = element.querySelector('textarea');
  const close = () => {
    element.remove();
    left(field.value);
  };
  element.querySelector('.label').textContent = label;
  field.value = text;
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = element.querySelector('.btn-primary');
    button.disabled = true;
    try {
      await save(field.value);
      element.remove();
    } catch (error) {
      element.querySelector('.field-error').textContent = error.message;
    }
    button.disabled = false;
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) element.querySelector('[type=submit], .btn-primary').click();
  });
  element.querySelector('[data-do=close]').addEventListener('click', close);
  return { element, field };
}

export function write(row, text) {
  const line = row.querySelector('.note-text');
  line.textContent = text || words.bookmark;
  line.classList.toggle('is-bookmark', !text);
}

function edit(row) {
  if (row.querySelector('.note-form')) return;
  const line = row.querySelector('.note-text');
  const back = () => row.querySelector('summary').focus();
  const { element, field } = form({
    label: words.at.replace('{0}', clock(row.dataset.at)), text: line.classList.contains('is-bookmark') ? '' : line.textContent,
    save: async (written) => {
      write(row, (await ask('PUT', `/${row.dataset.id}`, { text: written })).text);
      changed();
      setTimeout(back);
    },
    left: () => setTimeout(back),
  });
  row.append(element);
  field.focus();
}

async function remove(row) {
  await ask('DELETE', `/${row.dataset.id}`);
  row.hidden = true;
  changed();
  say(words.removed, async () => {
    await ask('POST', `/${row.dataset.id}/restore`);
    row.hidden = false;
    changed();
    row.querySelector('summary').focus();
    say(words.restored);
  });
}

/** Lets the notes of the page's list be changed and deleted. Returns whether the page has one. */
export function listen() {
  words = $('note-words')?.dataset;
  root = $('notes');
  if (!words) return false;
  root.addEventListener('click', (event) => {
    const button = event.target.closest('.note [data-do]');
    if (!button || button.closest('.note-form')) return;
    const row = button.closest('.note');
    button.closest('details').open = false;
    if (button.dataset.do === 'edit') edit(row);
    else remove(row).catch((error) => say(error.message));
  });
  return true;
}
