// The end of a recording that is part of a course: announces the next part and goes there, unless the person does
// anything else meanwhile.

import { pageAt, replaceWith } from './same-element.js';

const SECONDS = 10;
/** Keys that lead to the buttons of the panel and press them. */
const QUIET = ['Tab', 'Shift', 'Enter', ' '];
const $ = (id) => document.getElementById(id);

/**
 * Shows the panel when the video ends, until the signal. goOn(replace) leaves for the next part, whose page replace() puts in
 * place of this one; where that cannot be, instead(link) leaves. Whether it goes on by itself is remembered as settings.goOn.
 */
export function onward(panel, video, { settings, signal, goOn, instead }) {
  const count = panel.querySelector('.next-count');
  const choices = [...document.querySelectorAll('[data-go-on]')];
  let timer = null;
  let going = null;

  function tell(left) {
    const text = count.querySelector('span');
    text.textContent = text.dataset.text.replace('{0}', left);
  }

  async function leave() {
    stop();
    const link = $('next-play');
    const now = going = Symbol('going');
    try {
      const page = await pageAt(link.href);
      if (going !== now) return; // Somebody did something else meanwhile.
      goOn(() => replaceWith(page, link.href, video));
      $('next-says').textContent = document.title;
    } catch {
      instead(link);
    }
  }

  function start() {
    let left = SECONDS;
    tell(left);
    count.hidden = false;
    timer = setInterval(() => {
      left -= 1;
      tell(left);
      if (left > 0) return;
      leave();
    }, 1000);
  }

  function stop() {
    clearInterval(timer);
    timer = going = null;
    if (count) count.hidden = true;
  }

  function close() {
    if (panel.hidden) return;
    stop();
    if (panel.contains(document.activeElement)) $('play').focus();
    panel.hidden = true;
    $('next-says').textContent = '';
  }

  video.addEventListener('ended', () => {
    const goes = panel.dataset.counts === 'true' && settings.goOn !== false && !document.hidden;
    panel.hidden = false;
    $('next-says').textContent = goes ? `${panel.dataset.says} ${panel.dataset.warns}` : panel.dataset.says;
    stop();
    if (goes) start();
  }, { signal });
  video.addEventListener('play', close, { signal });
  video.addEventListener('seeking', close, { signal });
  $('next-stay').addEventListener('click', close);
  $('next-play')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    leave();
  });

  for (const event of ['pointerdown', 'wheel', 'touchmove', 'visibilitychange', 'fullscreenchange']) {
    document.addEventListener(event, stop, { capture: true, passive: true, signal });
  }
  document.addEventListener('keydown', ({ key }) => {
    if (panel.hidden) return;
    if (key === 'Escape') close();
    else if (!QUIET.includes(key) || (!panel.contains(document.activeElement) && !['Tab', 'Shift'].includes(key))) stop();
  }, { capture: true, signal });

  for (const choice of choices) {
    choice.checked = settings.goOn !== false;
    choice.addEventListener('change', () => {
      settings.goOn = choice.checked;
      for (const other of choices) other.checked = choice.checked;
      stop();
    });
  }
}
