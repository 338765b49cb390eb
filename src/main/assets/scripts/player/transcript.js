// The transcript panel: follows the speaker and is one tab stop.

import { at } from '../progress/intervals.js';

/** After somebody stepped to a match, following waits so long before it scrolls away, milliseconds. */
const PATIENCE = 10_000;
/** A jump over more heights of the panel than these goes at once, and again: the browser guesses what it has not drawn. */
const FAR = 3;
const TRIES = 3;
const SCROLL_KEYS = ['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'Home', 'End', ' '];

/** The name of whoever begins to speak with a line, as captions say it; empty where that is not said. */
const speakerOf = (line) => {
  const paragraph = line.parentElement;
  const above = line === paragraph.querySelector('.cue') ? paragraph.previousElementSibling : null;
  return above?.classList.contains('cue-speaker') ? `${above.textContent}: ` : '';
};

export class Transcript {
  #panel;
  #lines;
  #follow;
  #current = null;
  #stop = null;
  #heldUntil = 0;

  constructor(root) {
    this.#panel = root.querySelector('.transcript');
    this.#follow = root.querySelector('#follow');
    this.#lines = [...root.querySelectorAll('.cue')].map((link) => ({
      link,
      start: +link.dataset.start,
      end: +link.dataset.end,
      speaker: speakerOf(link),
      text: link.querySelector('span'),
    }));
    this.#oneTabStop();
    this.#stopFollowingOnScroll();
  }

  /** What is said at a time, after the name of whoever begins to speak; empty in a pause. */
  textAt(time) {
    const line = at(this.#lines, time);
    return line && time < line.end + 0.5 ? line.speaker + line.text.textContent : '';
  }

  get longest() {
    const texts = this.#lines.map(({ speaker, text }) => speaker + text.textContent);
    return texts.reduce((most, text) => (text.length > most.length ? text : most), '');
  }

  at(time) {
    const line = at(this.#lines, time + 0.05);
    if (line === this.#current) return;
    this.#mark(this.#current, false);
    this.#mark(line, true);
    this.#current = line;
    if (line && this.#follow?.checked && Date.now() > this.#heldUntil) this.#scrollTo(line);
  }

  /** Its lines as texts to search in. */
  get texts() {
    return this.#lines.map((line) => ({
      element: line.text, time: line.start, end: line.end, reveal: () => this.#reveal(line),
    }));
  }

  #reveal(line) {
    this.#heldUntil = Date.now() + PATIENCE;
    this.#scrollTo(line);
  }

  #mark(line, current) {
    if (!line) return;
    line.link.classList.toggle('is-current', current);
    if (current) line.link.setAttribute('aria-current', 'true');
    else line.link.removeAttribute('aria-current');
    if (current && !this.#panel.contains(document.activeElement)) this.#tabStop(line);
  }

  /** Scrolls the panel and nothing else. */
  #scrollTo({ link }, tries = TRIES) {
    const { scrollTop, clientHeight } = this.#panel;
    const by = link.getBoundingClientRect().top - this.#panel.getBoundingClientRect().top - clientHeight / 3;
    const far = Math.abs(by) > FAR * clientHeight;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#panel.scrollTo({ top: scrollTop + by, behavior: calm || far ? 'auto' : 'smooth' });
    if (far && tries) requestAnimationFrame(() => this.#scrollTo({ link }, tries - 1));
  }

  #tabStop(line) {
    if (this.#stop) this.#stop.link.tabIndex = -1;
    line.link.tabIndex = 0;
    this.#stop = line;
  }

  #oneTabStop() {
    if (!this.#lines.length) return;
    for (const { link } of this.#lines) link.tabIndex = -1;
    this.#tabStop(this.#lines[0]);
    this.#panel.addEventListener('keydown', (event) => {
      const k = this.#lines.findIndex(({ link }) => link === event.target);
      const to = { ArrowDown: k + 1, ArrowUp: k - 1, Home: 0, End: this.#lines.length - 1 }[event.key];
      if (k < 0 || to === undefined || !this.#lines[to]) return;
      event.preventDefault();
      this.#tabStop(this.#lines[to]);
      this.#lines[to].link.focus();
    });
  }

  #stopFollowingOnScroll() {
    if (!this.#follow) return;
    const stop = () => { this.#follow.checked = false; };
    this.#panel.addEventListener('wheel', stop, { passive: true });
    this.#panel.addEventListener('touchmove', stop, { passive: true });
    this.#panel.addEventListener('pointerdown', (event) => event.target === this.#panel && stop());
    this.#panel.addEventListener('keydown', (event) => SCROLL_KEYS.includes(event.key) && stop());
    this.#follow.addEventListener('change', () => {
      this.#heldUntil = 0;
      if (this.#follow.checked && this.#current) this.#scrollTo(this.#current);
    });
  }
}
