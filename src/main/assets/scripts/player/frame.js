// The player of another site in a frame. Nothing is asked of that site before somebody asked for it here.

import { clock } from '../progress/intervals.js';
import { jumpWithin } from './links.js';

/** stage is where the frame comes; its data say what is shown and from which second. */
export function framed(stage) {
  const { src, from, title } = stage.dataset;
  const ask = document.getElementById('frame-load');
  const says = document.getElementById('frame-at');
  let start = +stage.dataset.start;
  let frame = null;

  function address() {
    const url = new URL(src);
    if (from.startsWith('#')) url.hash = `${from.slice(1)}=${start}s`;
    else url.searchParams.set(from, start);
    return url.href;
  }

  /** A new frame for each place: a changed address of the old one would be a step of the way back. */
  function load() {
    const next = document.createElement('iframe');
    // The origin alone: YouTube refuses to play for pages that do not say where they are.
    next.referrerPolicy = 'strict-origin';
    next.allow = 'autoplay; fullscreen; picture-in-picture';
    next.title = title;
    next.src = address();
    (frame ?? stage.querySelector('.cover')).replaceWith(next);
    frame = next;
  }

  function tell() {
    says.textContent = !frame && start ? says.dataset.begins.replace('{0}', clock(start)) : '';
  }

  ask.addEventListener('click', () => {
    load();
    tell();
    frame.focus();
    ask.hidden = document.getElementById('frame-learns').hidden = true;
  });

  jumpWithin((seconds) => {
    start = Math.floor(seconds); // more exactly their players take no time
    if (frame) load();
    tell();
    stage.scrollIntoView({ block: 'nearest' });
  });

  tell();
}
