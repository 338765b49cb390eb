// The list of lines: a light row for each, drawn anew only where its line has changed. One of them is open.

import { flaw, format } from './times.js';

export class Rows {
  #list;
  #template;
  #words;
  #length;
  #rows = new Map();
  #spoken = null;

  /** length is that of the recording; words are the sentences for what should be looked at. */
  constructor(list, template, words, length) {
    this.#list = list;
    this.#template = template.content.firstElementChild;
    this.#words = words;
    this.#length = length;
  }

  /** Draws the lines in their order. */
  show(lines) {
    const left = new Set(this.#rows.keys());
    let next = this.#list.firstElementChild;
    lines.forEach((line, at) => {
      left.delete(line.key);
      const row = this.#row(line, at + 1);
      if (row === next) next = next.nextElementSibling;
      else this.#list.insertBefore(row, next);
    });
    for (const key of left) {
      this.#rows.get(key).element.remove();
      this.#rows.delete(key);
    }
  }

  element(key) {
    return this.#rows.get(key)?.element;
  }

  /** What should be looked at in a line, in words; empty for nothing. */
  told(line) {
    const name = flaw(line, this.#length);
    return name ? this.#words[name].replace('{0}', format(line.start + line.text.trim().length / 20)) : '';
  }

  /** The row that a key leads to from outside of the list. */
  reach(key) {
    this.#list.querySelector('.line-open[tabindex="0"]')?.setAttribute('tabindex', '-1');
    this.element(key)?.querySelector('.line-open').setAttribute('tabindex', '0');
  }

  /** Marks the line that is being said. */
  say(key) {
    if (key === this.#spoken) return;
    this.element(this.#spoken)?.classList.remove('is-said');
    this.element(key)?.classList.add('is-said');
    this.#spoken = key;
  }

  #row(line, number) {
    const known = this.#rows.get(line.key);
    const element = known?.element ?? this.#template.cloneNode(true);
    if (known?.line !== line) this.#write(element, line);
    if (known?.number !== number) element.querySelector('.line-number').textContent = number;
    this.#rows.set(line.key, { element, line, number });
    return element;
  }

  #write(element, line) {
    const told = this.told(line);
    const [start, end] = element.querySelectorAll('.line-times span');
    element.dataset.key = line.key;
    start.textContent = format(line.start);
    end.textContent = format(line.end);
    element.querySelector('.line-speaker').textContent = line.speaker ?? '';
    element.querySelector('.line-text').textContent = line.text;
    element.querySelector('.line-flaw').textContent = told;
    element.classList.toggle('is-flawed', !!told);
  }
}
