// Saving the lines. Whoever was second is asked which version to keep; until then nothing is overwritten.

import { flaw } from './times.js';

const plain = (lines) => lines.map(({ id, start, end, speaker, text }) => ({ id, start, end, speaker, text }));

export class Keeping {
  #captions;
  #lines;
  #page;
  #saved;
  #version;
  #origin;
  #running = false;

  /** page: say(text, kind), conflict(text), open(key), origin, words, length. */
  constructor(captions, lines, page, { version, origin }) {
    this.#captions = captions;
    this.#lines = lines;
    this.#page = page;
    this.#saved = lines.all;
    this.#version = version;
    this.#origin = origin;
  }

  get isChanged() {
    return this.#lines.all !== this.#saved || this.#page.origin !== this.#origin;
  }

  async save() {
    const { words } = this.#page;
    if (this.#running || this.#refuses()) return;
    this.#running = true;
    const [lines, origin] = [this.#lines.all, this.#page.origin];
    this.#page.say(words.working);
    try {
      const saved = await this.#captions.save(plain(lines), origin, this.#version);
      [this.#saved, this.#origin, this.#version] = [lines, origin, saved.version];
      this.#page.say([words.saved.replace('{0}', saved.lines), ...saved.hints].join(' '), 'done');
    } catch (error) {
      if (error.conflict) this.#page.conflict(error.message);
      else this.#page.say(error.message, 'wrong');
    }
    this.#running = false;
  }

  /** Theirs instead; the editor's own version is one undo away. */
  async takeTheirs() {
    const theirs = await this.#captions.read();
    this.#lines.become(theirs.lines);
    this.#saved = this.#lines.all;
    this.#page.origin = theirs.origin;
    [this.#version, this.#origin] = [theirs.version, theirs.origin];
    this.#page.say(this.#page.words.theirs, 'done');
  }

  /** Over theirs, because the editor has chosen so. */
  async keepMine() {
    this.#version = await this.#captions.read().then(({ version }) => version, (error) => {
      if (error.missing) return null;
      throw error;
    });
    await this.save();
  }

  /** What the server would not take is shown at once. */
  #refuses() {
    const { words, length } = this.#page;
    const wrong = this.#lines.all.find((line) => line.end < line.start || flaw(line, length) === 'silent');
    if (!wrong && this.#lines.all.length) return false;
    if (wrong) this.#page.open(wrong.key);
    this.#page.say(wrong ? words.fix.replace('{0}', this.#lines.indexOf(wrong.key) + 1) : words.noLines, 'wrong');
    return true;
  }
}
