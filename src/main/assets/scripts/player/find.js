// Search within this recording: what was said, and what stands on its slides.

import { words } from './words.js';

const PAUSE = 200;
/** Beside other words, shorter ones decide nothing. */
const SHORT = 3;

export class Find {
  #form;
  #runs;
  #found;
  #now;
  #marked = new Set();
  #hits = [];
  #current = -1;
  #cameFor = { query: '', names: [] };

  /**
   * The runs hold texts that are read on end: the lines of the transcript are one, each slide is one (of which all that is
   * found is one hit). A text is { element, time, end, reveal() }. found(times) is called with the times of all hits.
   */
  constructor(form, runs, { found, now }) {
    this.#form = form;
    this.#found = found;
    this.#now = now;
    this.#runs = runs.map(({ texts, whole }) => ({
      whole, tokens: texts.flatMap((text) => words(text.element.textContent).map((word) => ({ ...word, text }))),
    }));
    this.#listen();
  }

  /** Starts at the first hit that is being said or is yet to come. */
  search() {
    const now = this.#now();
    this.#mark();
    this.#goTo(Math.max(this.#hits.findIndex(({ end }) => end > now), 0));
  }

  /**
   * Starts at the hit that a link to this second meant, which leads a little before what is said. The names stand for
   * the same as words of the query and are found along with them.
   */
  searchNear({ query, names }, second, before) {
    this.#form.elements.find.value = query;
    this.#cameFor = { query, names };
    this.#mark();
    const distance = ({ time, whole }) => Math.abs(time - second - (whole ? 0 : before));
    const nearest = Math.min(...this.#hits.map(distance));
    this.#goTo(this.#hits.findIndex((hit) => distance(hit) === nearest));
  }

  #listen() {
    let pause = null;
    const search = () => {
      clearTimeout(pause);
      pause = null;
      this.search();
    };
    this.#form.addEventListener('submit', () => (pause === null ? this.#step(1) : search()));
    this.#form.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(search, PAUSE);
    });
    this.#form.elements.find.addEventListener('keydown', (event) => {
      const by = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 0 }[event.key];
      if (!by) return;
      event.preventDefault();
      this.#step(by);
    });
    this.#form.querySelectorAll('[data-step]').forEach((button) => {
      button.addEventListener('click', () => this.#step(+button.dataset.step));
    });
  }

  #mark() {
    this.#marked.forEach((element) => element.replaceChildren(element.textContent));
    this.#marked.clear();
    const { value } = this.#form.elements.find;
    const names = value.trim() === this.#cameFor.query ? this.#cameFor.names : [];
    this.#hits = this.#places(words(value), names).map((place) => this.#hit(place)).sort((a, b) => a.time - b.time);
    this.#draw();
    this.#found(this.#hits.map(({ time }) => time).filter(Number.isFinite));
  }

  /** The words as a phrase, or under other names; where they are nowhere together, each of them. */
  #places(asked, names) {
    if (!asked.length) return [];
    const together = this.#runs.some(({ tokens }) => phrases(tokens, asked).length);
    const alone = together || asked.length === 1 ? [] : asked.map(({ form }) => form).filter((form) => form.length >= SHORT);
    return this.#runs.flatMap((run) => {
      const whole = [...phrases(run.tokens, asked), ...names.flatMap((name) => named(run.tokens, name))];
      const single = run.tokens.filter(({ form }) => alone.includes(form)).map((token) => [token]);
      return this.#gather(run, apart([...whole, ...single]));
    });
  }

  #gather({ whole }, places) {
    return whole && places.length ? [{ whole, stretches: places }] : places.map((place) => ({ whole, stretches: [place] }));
  }

  /** A phrase that runs over several texts is marked in each of them. */
  #hit({ whole, stretches }) {
    const ranges = stretches.flatMap((tokens) => [...new Set(tokens.map(({ text }) => text))].map((text) => {
      const own = tokens.filter((token) => token.text === text);
      return { text, from: own[0].from, to: own.at(-1).to };
    }));
    const { time = Infinity, end = time, reveal } = ranges[0].text;
    return { whole, ranges, time, end, reveal, marks: [] };
  }

  #draw() {
    const byElement = new Map();
    for (const hit of this.#hits) {
      for (const range of hit.ranges) {
        const { element } = range.text;
        byElement.set(element, [...byElement.get(element) ?? [], { ...range, hit }]);
      }
    }
    for (const [element, ranges] of byElement) {
      const text = element.textContent;
      let done = 0;
      const parts = ranges.sort((a, b) => a.from - b.from).flatMap(({ from, to, hit }) => {
        const mark = document.createElement('mark');
        mark.textContent = text.slice(from, to);
        hit.marks.push(mark);
        const before = text.slice(done, from);
        done = to;
        return [before, mark];
      });
      element.replaceChildren(...parts, text.slice(done));
      this.#marked.add(element);
    }
  }

  #step(by) {
    this.#goTo((this.#current + by + this.#hits.length) % this.#hits.length);
  }

  #goTo(place) {
    this.#hits[this.#current]?.marks.forEach((mark) => mark.classList.remove('is-here'));
    this.#current = this.#hits[place] ? place : -1;
    const hit = this.#hits[this.#current];
    hit?.marks.forEach((mark) => mark.classList.add('is-here'));
    hit?.reveal();
    this.#count();
  }

  #count() {
    const output = this.#form.querySelector('output');
    const asked = this.#form.elements.find.value.trim();
    output.textContent = !asked ? '' : !this.#hits.length ? output.dataset.none
      : output.dataset.some.replace('{0}', this.#current + 1).replace('{1}', this.#hits.length);
  }
}

/** Without those that hold a word of one before. */
function apart(places) {
  const taken = new Set();
  return places.filter((tokens) => {
    const free = tokens.every((token) => !taken.has(token));
    if (free) tokens.forEach((token) => taken.add(token));
    return free;
  });
}

/** An abbreviation is not found in other forms: “STEM” is no “stemming”. */
function named(tokens, name) {
  return phrases(tokens, words(name), name === name.toUpperCase() ? 'exact' : 'form');
}

function phrases(tokens, asked, by = 'form') {
  const places = [];
  for (let k = 0; k + asked.length <= tokens.length; k++) {
    if (asked.length && asked.every((word, n) => tokens[k + n][by] === word[by])) {
      places.push(tokens.slice(k, k + asked.length));
      k += asked.length - 1;
    }
  }
  return places;
}

/** What can be searched on the page: what was said is one text on end, each slide is one by itself. */
export function runs(transcript) {
  const spoken = transcript?.texts.map((text) => ({ ...text, reveal: () => reveal('tab-transcript', text.reveal) })) ?? [];
  const slides = [...document.querySelectorAll('.slides > li')];
  const starts = slides.map(({ dataset }) => (dataset.start ? +dataset.start : undefined));
  return [{ texts: spoken }, ...slides.map((slide, k) => ({
    whole: true,
    texts: [...slide.querySelectorAll('.slide-title, .slide-text > li')].map((element) => ({
      element, time: starts[k], end: starts.slice(k + 1).find(Number.isFinite) ?? Infinity,
      reveal: () => reveal('tab-slides', () => slide.dispatchEvent(new Event('reveal', { bubbles: true }))),
    })),
  }))];
}

function reveal(tab, show) {
  document.getElementById(tab)?.click();
  show();
}
