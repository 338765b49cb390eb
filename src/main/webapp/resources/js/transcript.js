// The transcript panel: follows the speaker, can be searched, and is one tab stop.

const { at } = await import(`./player-intervals.js${new URL(import.meta.url).search}`);

/** After somebody stepped to a match, following waits so long before it scrolls away, milliseconds. */
const PATIENCE = 10_000;
const SCROLL_KEYS = ['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'Home', 'End', ' '];
const LETTER = '[\\p{L}\\p{N}]';

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** So that “libraries” also marks “library”, as the search of the site does. */
function stem(word) {
  const cut = word.replace(/(?:ies|es|s|ing|ed|y)$/i, '');
  return cut.length >= 4 ? cut : word;
}

/** What to look for: the words as a phrase, and any of them. Null where there is no word. */
export function patterns(query) {
  const words = query.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu);
  if (!words) return null;
  const starts = words.map((word) => escaped(stem(word)) + LETTER + '*');
  return [starts.join('[^\\p{L}\\p{N}]+'), starts.filter((_, k) => words.length === 1 || words[k].length > 2).join('|')]
    .filter(Boolean).map((source) => new RegExp(`(?<!${LETTER})(?:${source})`, 'giu'));
}

export class Transcript {
  #panel;
  #lines;
  #follow;
  #current = null;
  #matches = [];
  #match = -1;
  #heldUntil = 0;

  /** found(times) is called with the times of all lines with a match. */
  constructor(root, { found }) {
    this.#panel = root.querySelector('.transcript');
    this.#follow = root.querySelector('#follow');
    this.form = root.querySelector('#find');
    this.found = found;
    this.#lines = [...root.querySelectorAll('.cue')].map((link) => ({
      link, start: +link.dataset.start, end: +link.dataset.end, text: link.querySelector('span'),
    }));
    this.#oneTabStop();
    this.#stopFollowingOnScroll();
    this.#searching();
  }

  /** What is said at a time, empty in a pause. */
  textAt(time) {
    const line = at(this.#lines, time);
    return line && time < line.end + 0.5 ? line.text.textContent : '';
  }

  get longest() {
    return this.#lines.reduce((most, { text }) => (text.textContent.length > most.length ? text.textContent : most), '');
  }

  at(time) {
    const line = at(this.#lines, time + 0.05);
    if (line === this.#current) return;
    this.#mark(this.#current, false);
    this.#mark(line, true);
    this.#current = line;
    if (line && this.#follow?.checked && Date.now() > this.#heldUntil) this.#scrollTo(line);
  }

  /** Starts at the first match at or after a time. */
  search(query, time) {
    this.form.elements.find.value = query;
    this.#find(time);
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
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const top = link.getBoundingClientRect().top - this.#panel.getBoundingClientRect().top + this.#panel.scrollTop;
    this.#panel.scrollTo({ top: top - this.#panel.clientHeight / 3, behavior: calm ? 'auto' : 'smooth' });
  }

  #tabStop(line) {
    this.#lines.forEach((other) => { other.link.tabIndex = other === line ? 0 : -1; });
  }

  #oneTabStop() {
    if (!this.#lines.length) return;
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

  #searching() {
    let pause;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#step(1);
    });
    this.form.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(() => this.#find(), 200);
    });
    this.form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.shiftKey) {
        event.preventDefault();
        this.#step(-1);
      }
    });
    this.form.querySelector('[data-step="-1"]').addEventListener('click', () => this.#step(-1));
    this.form.querySelector('[data-step="1"]').addEventListener('click', () => this.#step(1));
  }

  #find(time = this.#current?.start ?? 0) {
    this.#lines.forEach((line) => line.text.replaceChildren(line.text.textContent));
    const [phrase, any] = patterns(this.form.elements.find.value) ?? [];
    this.#matches = phrase ? this.#marks(phrase) : [];
    if (!this.#matches.length && any) this.#matches = this.#marks(any);
    this.#match = this.#matches.findIndex(({ line }) => line.end > time) - 1;
    this.found(this.#matches.map(({ line }) => line.start));
    this.#count();
    this.#step(1);
  }

  #marks(pattern) {
    return this.#lines.flatMap((line) => {
      const text = line.text.textContent;
      const parts = [];
      let done = 0;
      for (const hit of text.matchAll(pattern)) {
        const mark = document.createElement('mark');
        mark.textContent = hit[0];
        parts.push(text.slice(done, hit.index), mark);
        done = hit.index + hit[0].length;
      }
      if (parts.length) line.text.replaceChildren(...parts, text.slice(done));
      return parts.filter((part) => part instanceof Element).map((mark) => ({ line, mark }));
    });
  }

  #step(by) {
    if (!this.#matches.length) return;
    const count = this.#matches.length;
    this.#matches[this.#match]?.mark.classList.remove('is-here');
    this.#match = (this.#match + by + count) % count;
    const { line, mark } = this.#matches[this.#match];
    mark.classList.add('is-here');
    this.#heldUntil = Date.now() + PATIENCE;
    this.#scrollTo(line);
    this.#count();
  }

  #count() {
    const output = this.form.querySelector('output');
    const asked = this.form.elements.find.value.trim();
    const [some, none] = [output.dataset.some, output.dataset.none];
    output.textContent = !asked ? '' : this.#matches.length
      ? some.replace('{0}', this.#match + 1).replace('{1}', this.#matches.length) : none;
  }
}
