// The slides beside the video: one large, and all of them as a list. They follow the video until somebody leafs.

import { at, clock } from '../progress/intervals.js';

const $ = (id) => document.getElementById(id);
/** A jump that goes further than the list is high is mended so often: the browser guesses what it has not drawn yet. */
const TRIES = 3;

export class Slides {
  #list;
  #picture;
  #all;
  #timed;
  #current = null;
  #shown = null;
  #away = false;

  constructor(panel) {
    this.#list = panel.querySelector('.slides');
    this.#picture = panel.querySelector('.slide-large');
    this.#all = [...this.#list.children].map((element, place) => ({
      element, place, picture: element.dataset.picture, start: element.dataset.start === '' ? null : +element.dataset.start,
      title: element.querySelector('.slide-title')?.textContent, link: element.querySelector('.slide-head .time'),
    }));
    this.#timed = this.#all.filter(({ start }) => start !== null).sort((a, b) => a.start - b.start);
    this.#oneTabStop();
    this.#connect(panel);
    this.#show(this.#all[0]);
  }

  /** Those of which it is known when they come, in order of time; each with start and the address of its picture. */
  get timed() {
    return this.#timed;
  }

  at(time) {
    const slide = at(this.#timed, time) ?? null;
    if (slide === this.#current) return;
    this.#current?.element.classList.remove('is-current');
    this.#current?.element.removeAttribute('aria-current');
    slide?.element.classList.add('is-current');
    slide?.element.setAttribute('aria-current', 'true');
    this.#current = slide;
    if (slide && !this.#away) this.#show(slide);
    this.#offerWayBack();
  }

  #connect(panel) {
    const leaf = (step) => this.#leave(this.#all[this.#shown.place + step]);
    $('slide-previous').addEventListener('click', () => leaf(-1));
    $('slide-next').addEventListener('click', () => leaf(1));
    $('slide-back').addEventListener('click', () => {
      this.#return();
      $('slide-next').focus();
    });
    panel.addEventListener('click', ({ target }) => target.closest('a.time') && this.#return());
    // The search within the recording tells where it found something.
    this.#list.addEventListener('reveal', ({ target }) => this.#leave(this.#of(target)));
    for (const event of ['wheel', 'touchmove']) {
      this.#list.addEventListener(event, () => this.#leave(this.#shown, false), { passive: true });
    }
    this.#picture.addEventListener('error', () => { this.#picture.hidden = true; });
    // A panel that was closed could not be scrolled.
    new ResizeObserver(() => this.#away || this.#scrollTo(this.#shown)).observe(this.#list);
  }

  #of(element) {
    return this.#all.find((slide) => slide.element.contains(element));
  }

  #leave(slide, scroll = true) {
    if (!slide) return;
    this.#away = true;
    $('slide-place').setAttribute('aria-live', 'polite');
    this.#show(slide, scroll);
    this.#offerWayBack();
  }

  #return() {
    this.#away = false;
    $('slide-place').removeAttribute('aria-live');
    if (this.#current) this.#show(this.#current);
    this.#offerWayBack();
  }

  #offerWayBack() {
    $('slide-back').hidden = !this.#away || !this.#current;
  }

  #show(slide, scroll = true) {
    const { place, title, picture, link, start } = slide;
    this.#shown?.element.classList.remove('is-shown');
    slide.element.classList.add('is-shown');
    this.#shown = slide;
    const words = $('slide-place').dataset;
    $('slide-place').textContent = words.place.replace('{0}', place + 1).replace('{1}', this.#all.length);
    $('slide-previous').disabled = place === 0;
    $('slide-next').disabled = place === this.#all.length - 1;
    $('slide-play').hidden = !link;
    if (link) {
      $('slide-play').href = link.href;
      $('slide-play').querySelector('.num').textContent = clock(start);
    }
    this.#picture.hidden = !picture;
    if (picture) {
      this.#picture.src = picture;
      this.#picture.alt = title ? words.named.replace('{0}', place + 1).replace('{1}', title) : $('slide-place').textContent;
    }
    if (scroll) this.#scrollTo(slide);
  }

  /** Scrolls the list and nothing else, to the beginning of a slide. */
  #scrollTo({ element }, tries = TRIES) {
    const by = element.getBoundingClientRect().top - this.#list.getBoundingClientRect().top;
    const far = Math.abs(by) > this.#list.clientHeight;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#list.scrollTo({ top: this.#list.scrollTop + by, behavior: calm || far ? 'auto' : 'smooth' });
    if (!far || tries <= 1) return;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (this.#shown.element === element) this.#scrollTo({ element }, tries - 1);
    }));
  }

  /** Up and down go from slide to slide, left and right between the links of one. */
  #oneTabStop() {
    const links = [...this.#list.querySelectorAll('.slide-head a')];
    let stop = links[0];
    for (const link of links) link.tabIndex = link === stop ? 0 : -1;
    const stopAt = (link) => {
      stop.tabIndex = -1;
      link.tabIndex = 0;
      stop = link;
    };
    this.#list.addEventListener('focusin', ({ target }) => links.includes(target) && stopAt(target));
    this.#list.addEventListener('keydown', (event) => {
      const slide = this.#of(event.target);
      const own = [...(slide?.element.querySelectorAll('.slide-head a') ?? [])];
      const column = own.indexOf(event.target);
      const { place } = slide ?? {};
      const row = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: this.#all.length - 1 }[event.key];
      const side = { ArrowLeft: column - 1, ArrowRight: column + 1 }[event.key];
      if (column < 0 || (row === undefined && side === undefined)) return;
      event.preventDefault();
      const beside = this.#all[row]?.element.querySelectorAll('.slide-head a');
      const next = row === undefined ? own[side] : beside?.[Math.min(column, beside.length - 1)];
      if (!next) return;
      if (row !== undefined) this.#leave(this.#all[row]);
      next.focus({ preventScroll: true });
    });
  }
}
