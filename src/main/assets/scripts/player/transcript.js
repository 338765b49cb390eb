// The transcript panel: follows the speaker and is one tab stop.

import { at, clock } from '../progress/intervals.js';

/** After somebody stepped to a match, following waits so long before it scrolls away, milliseconds. */
const PATIENCE = 10_000;
/** A jump that goes further than the panel is high is mended so often: the browser guesses what it has not drawn yet. */
const TRIES = 5;
const SCROLL_KEYS = ['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'Home', 'End', ' '];

/** The name of whoever begins to speak with a line, as captions say it; empty where that is not said. */
const speakerOf = (line) => {
  const paragraph = line.parentElement;
  const above = line === paragraph.querySelector('.cue') ? paragraph.previousElementSibling : null;
  return above?.classList.contains('cue-speaker') ? `${above.textContent}: ` : '';
};

const read = (root) => [...root.querySelectorAll('.cue')].map((link) => ({
  link,
  start: +link.dataset.start,
  end: +link.dataset.end,
  speaker: speakerOf(link),
  text: link.querySelector('span'),
}));

export class Transcript {
  #panel;
  #loading = null;
  #lines;
  #follow;
  #current = null;
  #stop = null;
  #heldUntil = 0;

  constructor(root) {
    this.#panel = root.querySelector('.transcript');
    this.#follow = root.querySelector('#follow');
    this.#lines = read(this.#panel);
    this.#oneTabStop();
    this.#stopFollowingOnScroll();
    this.#selectable();
  }

  /** WebKit marks no words of a link by mouse: while a button is down, a line is none. Marking words does not play. */
  #selectable() {
    this.#panel.addEventListener('mousedown', (event) => {
      const link = event.target.closest('.cue');
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const { href } = link.attributes;
      if (!link.hasAttribute('tabindex')) link.tabIndex = -1; // It keeps the focus all the same.
      link.removeAttribute('href');
      addEventListener('mouseup', () => link.setAttribute('href', href.value), { once: true, capture: true });
    });
    this.#panel.addEventListener('click', (event) => {
      const link = event.target.closest('.cue');
      const selection = getSelection();
      if (!link || !event.detail || selection.isCollapsed || !selection.containsNode(link, true)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** Resolves when all lines are there; a long transcript comes with the page in part. Rejects where that fails. */
  whole() {
    const { rest } = this.#panel.dataset;
    if (!rest) return Promise.resolve();
    this.#loading ??= this.#complete(rest).finally(() => { this.#loading = null; });
    return this.#loading;
  }

  async #complete(rest) {
    const { around } = await import('./lines.js');
    const [before, after] = [[], []];
    await around(rest, { before: +this.#panel.dataset.before, shown: this.#lines.length, clock }, {
      above: (portion) => {
        before.unshift(read(portion));
        this.#prepend(portion);
      },
      below: (portion) => {
        after.push(read(portion));
        this.#panel.append(portion);
      },
    });
    this.#lines = [...before.flat(), ...this.#lines, ...after.flat()];
    delete this.#panel.dataset.rest;
    if (this.#current && this.#follow?.checked) this.#scrollTo(this.#current);
  }

  /** What is read stays where it is, also in browsers that do not see to that themselves. */
  #prepend(portion) {
    const first = this.#lines[0].link;
    const { top } = first.getBoundingClientRect();
    this.#panel.prepend(portion);
    this.#panel.scrollTop += first.getBoundingClientRect().top - top;
  }

  /** Whether the line of a time is there; if it is not, all are asked for. */
  #has(time) {
    if (!this.#panel.dataset.rest) return true;
    const has = (time >= this.#lines[0].start || this.#panel.dataset.before === '0') && time <= this.#lines.at(-1).end;
    if (!has) this.whole().catch(() => {});
    return has;
  }

  /** What is said at a time, after the name of whoever begins to speak; empty in a pause. */
  textAt(time) {
    const line = this.#has(time) ? at(this.#lines, time) : null;
    return line && time < line.end + 0.5 ? line.speaker + line.text.textContent : '';
  }

  at(time) {
    const line = this.#has(time) ? at(this.#lines, time + 0.05) : undefined;
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
  #scrollTo({ link }) {
    const by = this.#distance(link);
    const far = Math.abs(by) > this.#panel.clientHeight;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#panel.scrollTo({ top: this.#panel.scrollTop + by, behavior: calm || far ? 'auto' : 'smooth' });
    if (far) this.#mend(link, TRIES);
  }

  #mend(link, tries) {
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const by = this.#distance(link);
      if (Math.abs(by) < 1) return;
      this.#panel.scrollTop += by;
      if (tries > 1) this.#mend(link, tries - 1);
    }));
  }

  /** Pixels from where the line should be, a third from the top. */
  #distance(link) {
    return link.getBoundingClientRect().top - this.#panel.getBoundingClientRect().top - this.#panel.clientHeight / 3;
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
