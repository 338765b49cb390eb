// Search within this recording: what was said, and what stands on its slides.

const { words } = await import(`./player-words.js${new URL(import.meta.url).search}`);

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

  /**
   * runs hold texts that are read on end: the lines of the transcript are one, each slide is one (of which all that is
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

  /** Starts at the hit that a link to this second meant, which leads a little before what is said. */
  searchNear(query, second, before) {
    this.#form.elements.find.value = query;
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
    const asked = words(this.#form.elements.find.value).map(({ form }) => form);
    this.#hits = this.#places(asked).map((place) => this.#hit(place)).sort((a, b) => a.time - b.time);
    this.#draw();
    this.#found(this.#hits.map(({ time }) => time).filter(Number.isFinite));
  }

  /** The words as a phrase; where they are nowhere together, each of them. */
  #places(asked) {
    if (!asked.length) return [];
    const together = this.#runs.flatMap((run) => this.#gather(run, phrases(run.tokens, asked)));
    if (together.length || asked.length === 1) return together;
    const any = new Set(asked.filter((form) => form.length >= SHORT));
    return this.#runs.flatMap((run) => this.#gather(run, run.tokens.filter(({ form }) => any.has(form)).map((t) => [t])));
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

function phrases(tokens, asked) {
  const places = [];
  for (let k = 0; k + asked.length <= tokens.length; k++) {
    if (asked.every((form, n) => tokens[k + n].form === form)) {
      places.push(tokens.slice(k, k + asked.length));
      k += asked.length - 1;
    }
  }
  return places;
}
