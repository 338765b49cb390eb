// Search within this recording: what was said, and what stands on its slides. The server finds it, by the same rule by
// which the search of all sessions does.

import { asHits, places } from './places.js';

const PAUSE = 200;

export class Find {
  #form;
  #texts;
  #found;
  #now;
  #asking;
  #marked = new Set();
  #hits = [];
  /** How many places the hits are in; null where each is one. */
  #places = null;
  #current = -1;

  /**
   * What is on the page: { transcript, slides }. The transcript is a list of lines { element, time, end, reveal() }; a
   * slide is { time, end, reveal(), lines }, where lines are elements and all that is found is one hit. found(times) is
   * called with the times of all hits, now() tells the time from which to go on.
   */
  constructor(form, texts, { found, now }) {
    this.#form = form;
    this.#texts = texts;
    this.#found = found;
    this.#now = now;
    this.#listen();
  }

  /** Starts at the first hit that is being said or is yet to come. */
  async search() {
    const now = this.#now();
    if (await this.#find()) this.#goTo(Math.max(this.#hits.findIndex(({ end }) => end > now), 0));
  }

  /**
   * Goes through the places that the search of all sessions found, asked as it was there, from the one that a link to this
   * second meant, which leads a little before what is said. Where that search is away, through all hits of the query.
   */
  async searchNear({ query, asked }, second, before) {
    this.#form.elements.find.value = query;
    const finding = places(this.#texts.places, asked).catch(() => []);
    if (!await this.#find()) return;
    const { signal } = this.#asking;
    const found = await finding;
    if (signal !== this.#asking.signal) return;
    if (found.length) {
      this.#hits = asHits(found, this.#texts, this.#hits);
      this.#places = found.length;
      this.#tell();
    }
    const distance = ({ time, whole }) => Math.round(Math.abs(time - second - (whole ? 0 : before)) * 1000);
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

  /** Whether there is an answer to what stands in the field now. */
  async #find() {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const asked = this.#form.elements.find.value.trim();
    try {
      const hits = asked ? await this.#ask(asked, signal) : [];
      this.#clear();
      this.#hits = hits.sort((a, b) => a.time - b.time);
      this.#draw();
    } catch {
      if (signal.aborted) return false;
      this.#clear();
      this.#say(({ failed }) => failed);
      return false;
    } finally {
      if (!signal.aborted) this.#tell();
    }
    return true;
  }

  #tell() {
    this.#found(this.#hits.map(({ time }) => time).filter(Number.isFinite));
  }

  async #ask(query, signal) {
    const answer = await fetch(`${this.#texts.address}&${new URLSearchParams({ q: query })}`, { signal });
    if (!answer.ok) throw new Error(answer.status);
    const { transcript, slides } = await answer.json();
    return [...this.#shown(slides), ...transcript.map(({ ranges }) => this.#spoken(ranges))];
  }

  /** A phrase that runs over several lines is marked in each of them. */
  #spoken(ranges) {
    const { time, end, reveal } = this.#texts.transcript[ranges[0].line];
    return {
      time, end, reveal, marks: [],
      ranges: ranges.map(({ line, from, to }) => ({ element: this.#texts.transcript[line].element, from, to })),
    };
  }

  #shown(matches) {
    return [...new Set(matches.map(({ page }) => page))].map((page) => {
      const { time = Infinity, end = time, reveal, lines } = this.#texts.slides[page - 1];
      const ranges = matches.filter((match) => match.page === page).flatMap((match) => match.ranges);
      return {
        whole: true, time, end, reveal, marks: [],
        ranges: ranges.map(({ line, from, to }) => ({ element: lines[line], from, to })),
      };
    });
  }

  #clear() {
    this.#marked.forEach((element) => element.replaceChildren(element.textContent));
    this.#marked.clear();
    this.#hits = [];
    this.#places = null;
    this.#current = -1;
  }

  #draw() {
    const byElement = new Map();
    for (const hit of this.#hits) {
      for (const range of hit.ranges) {
        byElement.set(range.element, [...byElement.get(range.element) ?? [], { ...range, hit }]);
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
    this.#say(({ none, some }) => (!this.#form.elements.find.value.trim() ? '' : !this.#hits.length ? none
      : some.replace('{0}', (hit?.place ?? this.#current) + 1).replace('{1}', this.#places ?? this.#hits.length)));
  }

  #say(choose) {
    const output = this.#form.querySelector('output');
    output.textContent = choose(output.dataset);
  }
}

/** What can be searched on the page, and the address that searches it. */
export function texts(transcript) {
  const lines = transcript?.texts.map((text) => ({ ...text, reveal: () => reveal('tab-transcript', text.reveal) })) ?? [];
  const slides = [...document.querySelectorAll('.slides > li')];
  const starts = slides.map(({ dataset }) => (dataset.start ? +dataset.start : undefined));
  const { slug } = document.getElementById('watch').dataset;
  const lang = document.querySelector('.transcript')?.lang ?? '';
  return {
    places: `/api/v1/sessions/${slug}/moments`,
    deck: +document.getElementById('panel-slides')?.dataset.deck,
    address: `/api/v1/sessions/${slug}/matches?${new URLSearchParams({ lang })}`,
    transcript: lines,
    slides: slides.map((slide, k) => ({
      lines: [...slide.querySelectorAll('.slide-title, .slide-text > li')],
      time: starts[k], end: starts.slice(k + 1).find(Number.isFinite) ?? Infinity,
      reveal: () => reveal('tab-slides', () => slide.dispatchEvent(new Event('reveal', { bubbles: true }))),
    })),
  };
}

function reveal(tab, show) {
  const choice = document.getElementById(tab);
  if (choice?.getAttribute('aria-selected') === 'false') choice.click();
  show();
}
