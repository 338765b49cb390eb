// The strip as a slider: one bar a stretch of speech; seen bars are wide, found ones tall.

const version = new URL(import.meta.url).search;
const [{ overlap, at, clock }, { Tip }] =
  await Promise.all(['player-intervals', 'player-tip'].map((module) => import(`./${module}.js${version}`)));

const STEP = 5;
const PAGE = 30;
const TALLEST = 40;
/** How long the tip stays for those who use keys, milliseconds. */
const SHOWN = 3000;

export class Strip {
  #root;
  #duration;
  #sections;
  #bars;
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
    this.#bars = [...root.querySelectorAll('.strip-bars path')]
      .flatMap((path) => [...path.getAttribute('d').matchAll(/M(\d+) \d+v-(\d+)/g)])
      .map(([, x, height]) => ({ x: +x, height: +height })).sort((a, b) => a.x - b.x);
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
    const text = `${clock(time)} ${this.of} ${clock(this.#duration)}`;
    this.#root.setAttribute('aria-valuenow', Math.floor(time));
    this.#root.setAttribute('aria-valuetext', section ? `${text}, ${section.title}` : text);
    this.#root.querySelectorAll('.scrub-sections i')
      .forEach((line, k) => line.classList.toggle('is-current', this.#sections[k] === section));
  }

  get #now() {
    return +this.#root.getAttribute('aria-valuenow');
  }

  #show(time) {
    this.#root.querySelector('.strip-now').setAttribute('x', `${((time / this.#duration) * 100).toFixed(2)}%`);
  }

  #draw() {
    const paths = { todo: '', seen: '', hit: '' };
    const length = this.#duration / this.#bars.length;
    this.#bars.forEach(({ x, height }, k) => {
      const [from, to] = [k * length, (k + 1) * length];
      const hit = this.#hits.some((time) => time >= from && time < to);
      const seen = overlap(this.#watched, from, to) >= length / 2;
      paths[hit ? 'hit' : seen ? 'seen' : 'todo'] += `M${x} ${TALLEST}v-${hit ? TALLEST : height}`;
    });
    for (const [kind, d] of Object.entries(paths)) {
      this.#root.querySelector(`.strip-bars .${kind}`).setAttribute('d', d);
    }
  }

  #drawSections() {
    this.#root.querySelectorAll('.scrub-sections i').forEach((line, k) => {
      const end = this.#sections[k + 1]?.start ?? this.#duration;
      line.style.flex = `${Math.max(1, end - this.#sections[k].start)} 0 0`;
    });
  }

  #place(event) {
    const box = this.#root.getBoundingClientRect();
    return Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1) * this.#duration;
  }

  #down(event) {
    if (event.button) return;
    this.#dragging = true;
    this.#root.setPointerCapture(event.pointerId);
    this.#move(event);
  }

  #move(event) {
    const time = this.#place(event);
    this.#tip.show(time);
    if (this.#dragging) this.#show(time);
  }

  #up(event) {
    if (!this.#dragging) return;
    this.#dragging = false;
    this.seek(this.#place(event));
  }

  #key(event) {
    const now = this.#now;
    const target = {
      ArrowLeft: now - STEP, ArrowDown: now - STEP, ArrowRight: now + STEP, ArrowUp: now + STEP,
      PageDown: now - PAGE, PageUp: now + PAGE, Home: 0, End: this.#duration,
    }[event.key];
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.seek(target);
    this.#tip.show(this.#now, SHOWN);
  }
}
