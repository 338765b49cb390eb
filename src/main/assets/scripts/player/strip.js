// The strip as a slider: one bar a stretch of speech; seen bars are wide, found ones tall.

import { at, clock } from '../progress/intervals.js';
import { draw, place, read, second, target } from './strip-scale.js';
import { Tip } from './tip.js';

/** How long the tip stays for those who use keys, milliseconds. */
const SHOWN = 3000;

export class Strip {
  #root;
  #duration;
  #sections;
  #bars;
  #lines;
  #section = -1;
  #tip;
  #dragging = false;
  #watched = [];
  #hits = [];

  /**
   * Sections are in order, with start and title, slides too, with the address of a picture; seek(seconds) is called when
   * the person chose a place.
   */
  constructor(root, { duration, sections, slides, of, seek }) {
    this.#root = root;
    this.#duration = duration;
    this.#sections = sections;
    this.of = of;
    this.seek = seek;
    this.#tip = new Tip(root, { duration, sections, slides });
    this.#bars = read([...root.querySelectorAll('.strip-bars path')].map((path) => path.getAttribute('d')));
    this.#drawSections();
    root.addEventListener('keydown', (event) => this.#key(event));
    root.addEventListener('pointerdown', (event) => this.#down(event));
    root.addEventListener('pointermove', (event) => this.#move(event));
    root.addEventListener('pointerup', (event) => this.#up(event));
    root.addEventListener('pointercancel', () => { this.#dragging = false; });
    root.addEventListener('pointerleave', () => this.#tip.hide());
    root.addEventListener('blur', () => this.#tip.hide());
    root.addEventListener('focus', () => root.matches(':focus-visible') && this.#tip.show(this.#now, SHOWN));
  }

  watched(stretches) {
    this.#watched = stretches;
    this.#draw();
  }

  hits(times) {
    this.#hits = times;
    this.#draw();
  }

  /** Moves the playhead, unless the person is holding it. */
  at(time) {
    if (this.#dragging) return;
    this.#show(time);
    const section = at(this.#sections, time);
    this.#mark(this.#sections.indexOf(section));
    const text = `${clock(time)} ${this.of} ${clock(this.#duration)}`;
    this.#root.setAttribute('aria-valuenow', Math.floor(time));
    this.#root.setAttribute('aria-valuetext', section ? `${text}, ${section.title}` : text);
  }

  #mark(section) {
    if (section === this.#section) return;
    this.#lines[this.#section]?.classList.remove('is-current');
    this.#lines[section]?.classList.add('is-current');
    this.#section = section;
  }

  get #now() {
    return +this.#root.getAttribute('aria-valuenow');
  }

  #show(time) {
    this.#root.querySelector('.strip-now').setAttribute('x', place(time, this.#duration));
  }

  #draw() {
    const paths = draw(this.#bars, { duration: this.#duration, watched: this.#watched, hits: this.#hits });
    for (const [kind, d] of Object.entries(paths)) {
      this.#root.querySelector(`.strip-bars .${kind}`).setAttribute('d', d);
    }
  }

  #drawSections() {
    this.#lines = this.#root.querySelectorAll('.scrub-sections i');
    this.#lines.forEach((line, k) => {
      const end = this.#sections[k + 1]?.start ?? this.#duration;
      line.style.flex = `${Math.max(1, end - this.#sections[k].start)} 0 0`;
    });
  }

  #second(event) {
    return second(event.clientX, this.#root.getBoundingClientRect(), this.#duration);
  }

  #down(event) {
    if (event.button) return;
    this.#dragging = true;
    this.#root.setPointerCapture(event.pointerId);
    this.#move(event);
  }

  #move(event) {
    const time = this.#second(event);
    this.#tip.show(time);
    if (this.#dragging) this.#show(time);
  }

  #up(event) {
    if (!this.#dragging) return;
    this.#dragging = false;
    this.seek(this.#second(event));
  }

  #key(event) {
    const time = target(event.key, this.#now, this.#duration);
    if (time === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.seek(time);
    this.#tip.show(this.#now, SHOWN);
  }
}
