// What the strip tells of a place that somebody points at: its time, its section, and the slide that is shown there.

import { at, clock } from '../progress/intervals.js';

/** Who moves on sooner, milliseconds, does not want to see that slide. */
const REST = 80;

export class Tip {
  #root;
  #options;
  #text;
  #note;
  #picture = null;
  #slide = null;
  #timer = 0;
  #hiding = 0;

  /** root is the strip; sections have start and title, slides start and the address of a picture; both are in order. */
  constructor(root, { duration, sections, slides }) {
    this.#root = root;
    this.#options = { duration, sections, slides: slides.filter(({ picture }) => picture) };
    this.#text = document.createElement('span');
    this.#note = document.createElement('span');
    if (this.#options.slides.length) {
      this.#picture = Object.assign(new Image(192, 108), { className: 'scrub-picture', hidden: true });
      this.#picture.addEventListener('load', () => this.#picture.classList.remove('is-loading'));
      this.#picture.addEventListener('error', () => { this.#picture.hidden = true; });
      this.#tip.append(this.#picture);
    }
    this.#tip.append(this.#text, this.#note);
  }

  /** note is a line of its own; lasts for so many milliseconds, else until hide() is called. */
  show(time, { note = '', lasts = 0 } = {}) {
    const { duration, sections } = this.#options;
    const section = at(sections, time);
    this.#text.textContent = section ? `${clock(time)} ${section.title}` : clock(time);
    this.#note.textContent = note;
    this.#draw(time);
    this.#tip.hidden = false;
    const width = this.#root.clientWidth;
    const half = this.#tip.offsetWidth / 2;
    this.#tip.style.left = `${Math.min(Math.max((time / duration) * width, half), width - half)}px`;
    clearTimeout(this.#hiding);
    if (lasts) this.#hiding = setTimeout(() => this.hide(), lasts);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#tip.hidden = true;
  }

  get #tip() {
    return this.#root.querySelector('.scrub-tip');
  }

  #draw(time) {
    const slide = at(this.#options.slides, time) ?? null;
    if (!this.#picture || slide === this.#slide) return;
    this.#slide = slide;
    clearTimeout(this.#timer);
    this.#picture.hidden = !slide;
    this.#picture.classList.add('is-loading');
    if (!slide) return;
    this.#timer = setTimeout(() => { this.#picture.src = slide.picture; }, REST);
  }
}
