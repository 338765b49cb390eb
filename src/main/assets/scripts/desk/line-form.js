// The fields of the line that is open. There is one form, which moves from row to row.

import { format, parse } from './times.js';

export class LineForm {
  #lines;
  #rows;
  #picture;
  #words;
  #key = null;
  element;

  /** picture tells and sets the time of the recording; words are sentences. */
  constructor(template, lines, rows, picture, words) {
    this.element = template.content.firstElementChild.cloneNode(true);
    this.#lines = lines;
    this.#rows = rows;
    this.#picture = picture;
    this.#words = words;
    this.#text.addEventListener('input', () => lines.edit(this.#key, { text: this.#text.value }));
    this.#field('speaker').addEventListener('input', ({ target }) => lines.edit(this.#key, { speaker: target.value || null }));
    for (const edge of ['start', 'end']) this.#field(edge).addEventListener('change', () => this.#typed(edge));
    this.element.addEventListener('focusout', () => lines.pause());
    this.element.addEventListener('submit', (event) => event.preventDefault());
  }

  get key() {
    return this.#key;
  }

  get #text() {
    return this.#field('text');
  }

  #field(name) {
    return this.element.querySelector(`[name=${name}]`);
  }

  /** Opens a line, null for none. */
  open(key) {
    this.#rows.element(this.#key)?.classList.remove('is-open');
    this.#key = key;
    const row = this.#rows.element(key);
    if (!row) {
      this.element.remove();
      return;
    }
    row.classList.add('is-open');
    row.append(this.element);
    this.#rows.reach(key);
    this.show();
    row.scrollIntoView({ block: 'nearest' });
  }

  focus() {
    this.#text.focus({ preventScroll: true });
  }

  /** What the line is now; nothing moves under the cursor of whoever types. */
  show() {
    const line = this.#lines.get(this.#key);
    if (!line) {
      this.open(null);
      return;
    }
    for (const [name, value] of [['text', line.text], ['speaker', line.speaker ?? '']]) {
      if (this.#field(name).value !== value) this.#field(name).value = value;
    }
    for (const edge of ['start', 'end']) this.#write(edge, line[edge]);
    this.element.querySelector('.line-flaw').textContent = this.#rows.told(line);
  }

  #write(edge, seconds) {
    const field = this.#field(edge);
    if (parse(field.value) !== seconds) field.value = format(seconds);
    field.removeAttribute('aria-invalid');
  }

  #typed(edge) {
    const seconds = parse(this.#field(edge).value);
    if (seconds === null) {
      this.#field(edge).setAttribute('aria-invalid', 'true');
      this.element.querySelector('.line-flaw').textContent = this.#words.noTime;
    } else {
      this.#lines.edit(this.#key, { [edge]: seconds });
      this.show();
    }
  }

  /** Sets an edge to where the picture stands. */
  mark(edge) {
    this.#lines.edit(this.#key, { [edge]: Math.round(this.#picture.time * 1000) / 1000 });
  }

  /** At the cursor, and where the picture stands if that is within the line. Returns whether there was something on both sides of it. */
  split() {
    const after = this.#lines.split(this.#key, this.#text.selectionStart, this.#picture.time);
    if (after) this.open(after);
    return !!after;
  }
}
