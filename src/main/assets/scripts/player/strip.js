// The strip as a slider: one bar a stretch of speech.

import { at, clock } from '../progress/intervals.js';
import { Drag } from './scrubbing.js';
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
  #drag = null;
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
    root.addEventListener('pointercancel', () => { this.#drag = null; });
    root.addEventListener('pointerleave', () => this.#tip.hide());
    root.addEventListener('blur', () => this.#tip.hide());
    root.addEventListener('focus', () => root.matches(':focus-visible') && this.#tip.show(this.#now, { lasts: SHOWN }));
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
    if (this.#drag) return;
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
      const end = Math.min(this.#sections[k + 1]?.start ?? this.#duration, this.#duration);
      line.style.visibility = 'visible';
      line.style.flex = `${Math.max(0, end - this.#sections[k].start)} 0 0`;
    });
  }

  #down(event) {
    if (event.button) return;
    this.#drag = new Drag(event.clientX, this.#root.getBoundingClientRect(), this.#duration);
    this.#root.setPointerCapture(event.pointerId);
    this.#move(event);
  }

  #move(event) {
    if (!this.#drag) {
      this.#tip.show(second(event.clientX, this.#root.getBoundingClientRect(), this.#duration));
      return;
    }
    this.#tip.show(this.#drag.move(event.clientX, event.clientY), { note: this.#says(event) });
    this.#show(this.#drag.time);
  }

  /** How fast it goes; whoever uses a finger, where a pixel is wide, is told that it can go slower. */
  #says({ pointerType }) {
    const { hint, half, quarter, fine } = this.#root.dataset;
    return { 1: pointerType === 'touch' ? hint : '', 0.5: half, 0.25: quarter }[this.#drag.speed] ?? fine;
  }

  #up(event) {
    if (!this.#drag) return;
    const time = this.#drag.move(event.clientX, event.clientY);
    this.#drag = null;
    this.#tip.show(time, { lasts: event.pointerType === 'touch' ? 1 : 0 });
    this.seek(time);
  }

  #key(event) {
    const time = target(event.key, this.#now, this.#duration);
    if (time === undefined || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.seek(time);
    this.#tip.show(this.#now, { lasts: SHOWN });
  }
}
