// Notes while watching: written at a time or of a line of the transcript, and shown as pins on the strip.

import { clock } from '../progress/intervals.js';
import { ask, form, listen, root, say, words, write } from './list.js';

const SVG = 'http://www.w3.org/2000/svg';
const $ = (id) => document.getElementById(id);
let video;
/** Where a note that is not saved yet outlives a reload of the page: in this tab only. */
let unsaved;
let draft;
let writing;

function put(list, note) {
  const row = $('note-row').content.firstElementChild.cloneNode(true);
  row.dataset.id = note.id;
  row.dataset.at = note.at;
  row.querySelector('.time').href = note.href;
  row.querySelectorAll('.note-time').forEach((time) => { time.textContent = clock(note.at); });
  write(row, note.text);
  list.insertBefore(row, [...list.children].find((other) => +other.dataset.at > note.at) ?? null);
  pins();
  return row;
}

/** Opens the form below the picture; what was left there before comes back. */
async function add(at, text) {
  if (document.fullscreenElement) await document.exitFullscreen();
  const begun = writing?.field;
  if (begun) {
    if (text) begun.value = begun.value ? `${begun.value}\n${text}` : text;
    begun.focus({ preventScroll: true });
    begun.closest('.note-form').scrollIntoView({ block: 'nearest' });
    return;
  }
  const { element, field } = open(draft?.text && !text ? draft : { at, text: text ?? '' });
  // The browser would scroll the field to the middle of the window, and the picture away.
  field.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

function open(start) {
  const { element, field } = form({
    label: words.at.replace('{0}', clock(start.at)), text: start.text,
    save: async (written) => {
      put(root.querySelector('.notes'), await ask('POST', '', { session: root.dataset.session, at: start.at, text: written }));
      draft = writing = null;
      say(words.saved);
      $('note').focus({ preventScroll: true });
    },
    left: (written) => {
      draft = { at: start.at, text: written };
      writing = null;
      $('note').focus({ preventScroll: true });
    },
  });
  document.querySelector('.title-row').after(element);
  writing = { at: start.at, field, button: element.querySelector('.btn-primary') };
  return { element, field };
}

function keepUnsaved() {
  if (writing?.button.disabled) return; // It is on its way, and arrives without this page.
  const left = writing ? { at: writing.at, text: writing.field.value } : draft;
  try {
    if (left?.text) sessionStorage.setItem(unsaved, JSON.stringify(left));
  } catch {
    // Storage is full or forbidden: it lives as long as the page.
  }
}

function bringBack() {
  try {
    const left = JSON.parse(sessionStorage.getItem(unsaved));
    sessionStorage.removeItem(unsaved);
    if (left) open(left);
  } catch {
    // Storage is forbidden: there is nothing.
  }
}

/** What is marked in the transcript, or the line that has the focus: its words and where they begin; else null. */
function marked() {
  const panel = document.querySelector('.transcript');
  const selection = getSelection();
  const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const parts = [...panel?.querySelectorAll('.cue') ?? []].map((cue) => {
    const said = document.createRange();
    said.selectNodeContents(cue.querySelector('span'));
    if (!range?.intersectsNode(cue.querySelector('span'))) return null;
    if (range.compareBoundaryPoints(Range.START_TO_START, said) > 0) said.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, said) < 0) said.setEnd(range.endContainer, range.endOffset);
    return { cue, text: said.toString().trim() };
  }).filter((part) => part?.text);
  if (parts.length) return quote(parts[0].cue, parts.map(({ text }) => text).join(' '));
  const focused = document.activeElement.closest('.cue');
  return focused && quote(focused, focused.querySelector('span').textContent);
}

const quote = (cue, text) => ({ at: Math.floor(cue.dataset.start), text: `“${text}”` });

function note() {
  const here = marked();
  add(here?.at ?? Math.floor(video.currentTime), here?.text).catch((error) => say(error.message));
}

/** The line that is marked, or else the one that is being said. */
function noteLine() {
  const spoken = document.querySelector('.cue.is-current') ?? document.querySelector('.cue');
  const here = marked() ?? quote(spoken, spoken.querySelector('span').textContent);
  add(here.at, here.text).catch((error) => say(error.message));
}

function pins() {
  const marks = document.querySelector('#scrub .strip-marks');
  if (!marks) return;
  marks.querySelectorAll('.strip-pin').forEach((pin) => pin.remove());
  const rows = [...root.querySelectorAll('.note:not([hidden])')];
  marks.prepend(...rows.map((row) => {
    const pin = document.createElementNS(SVG, 'svg');
    const title = document.createElementNS(SVG, 'title');
    const path = document.createElementNS(SVG, 'path');
    pin.setAttribute('class', 'strip-pin');
    pin.setAttribute('x', `${Math.min(100, (row.dataset.at / $('watch').dataset.duration) * 100).toFixed(2)}%`);
    title.textContent = row.querySelector('.note-text').textContent;
    path.setAttribute('d', 'M-7-9H7L0 1Z');
    pin.append(title, path);
    pin.addEventListener('pointerdown', (event) => event.stopPropagation());
    pin.addEventListener('click', () => show(row));
    return pin;
  }));
  $('pins-key').hidden = !rows.length;
}

function show(row) {
  root.querySelector('.note.is-here')?.classList.remove('is-here');
  row.classList.add('is-here');
  row.scrollIntoView({ block: 'center' });
  row.querySelector('.time').focus({ preventScroll: true });
}

function clocks() {
  document.querySelectorAll('.note-now').forEach((now) => { now.textContent = clock(video.currentTime); });
}

/** Where the page is one of a recording and of somebody who is signed in. Until the signal. */
export function takeNotes(signal) {
  if (!listen()) return;
  const { account, slug } = $('watch').dataset;
  video = $('video');
  unsaved = `chapterhouse.note.${account}.${slug}`;
  draft = writing = null;
  $('toast').after($('note-toast')); // One below the other, however long they are.
  pins();
  clocks();
  root.addEventListener('changed', pins);
  ['timeupdate', 'seeking', 'loadedmetadata'].forEach((event) => video.addEventListener(event, clocks, { signal }));
  addEventListener('pagehide', keepUnsaved, { signal });
  signal.addEventListener('abort', keepUnsaved);
  bringBack();
  $('note').addEventListener('click', note);
  $('note-more').addEventListener('click', () => add(Math.floor(video.currentTime)));
  $('note-line')?.addEventListener('click', noteLine);
}
