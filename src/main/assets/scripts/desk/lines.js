// The lines of captions while they are edited: each change makes a new list, so that all of them can be taken back.

const MOST_STEPS = 500;
const ROUND = 1000;
const round = (seconds) => Math.round(seconds * ROUND) / ROUND;
let keys = 0;

/** A line keeps its key as long as it is the same line to a person. */
const line = (values) => Object.freeze({ id: '', speaker: null, ...values, key: values.key ?? ++keys });
const byStart = (lines) => lines.map((each, at) => [each, at]).sort(([a, i], [b, j]) => a.start - b.start || i - j).map(([each]) => each);

export class Lines extends EventTarget {
  #now;
  #past = [];
  #future = [];
  #typing = null;

  constructor(lines) {
    super();
    this.#now = lines.map(line);
  }

  get all() {
    return this.#now;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  indexOf(key) {
    return this.#now.findIndex((each) => each.key === key);
  }

  get(key) {
    return this.#now[this.indexOf(key)];
  }

  /** What is typed into one field in one go is one step. */
  edit(key, changes) {
    const before = this.get(key);
    if (!before || Object.entries(changes).every(([name, value]) => before[name] === value)) return;
    const typing = `${key} ${Object.keys(changes)}`;
    const next = this.#now.map((each) => (each === before ? line({ ...each, ...changes }) : each));
    const goesOn = 'text' in changes && typing === this.#typing;
    this.#step('start' in changes ? byStart(next) : next, goesOn);
    this.#typing = typing;
  }

  /** The next letter typed begins a step of its own. */
  pause() {
    this.#typing = null;
  }

  /** At a place in its text; the time is shared out by letters, or at a second that lies within. Returns the key of the second. */
  split(key, at, second) {
    const whole = this.get(key);
    const [first, rest] = [whole.text.slice(0, at).trim(), whole.text.slice(at).trim()];
    if (!first || !rest) return null;
    const share = whole.start + (whole.end - whole.start) * first.length / (first.length + rest.length);
    const middle = round(second > whole.start && second < whole.end ? second : share);
    const after = line({ start: middle, end: whole.end, text: rest });
    this.#step(this.#now.flatMap((each) => (each === whole ? [line({ ...whole, text: first, end: middle }), after] : [each])));
    return after.key;
  }

  /** With the one after it, whose speaker is lost unless it is the same or the first has none. */
  merge(key) {
    const at = this.indexOf(key);
    const [first, second] = [this.#now[at], this.#now[at + 1]];
    if (!second) return false;
    const both = line({ ...first, speaker: first.speaker || second.speaker, text: `${first.text.trim()} ${second.text.trim()}`.trim(), end: Math.max(first.end, second.end) });
    this.#step([...this.#now.slice(0, at), both, ...this.#now.slice(at + 2)]);
    return true;
  }

  /** Returns the key of the line that takes its place; null for none. */
  remove(key) {
    const at = this.indexOf(key);
    this.#step(this.#now.filter((each) => each.key !== key));
    return (this.#now[at] ?? this.#now[at - 1])?.key ?? null;
  }

  /** All, or all from a line on. None begins before the recording: the shift is shortened then. Returns the seconds. */
  shift(seconds, from = this.#now[0]?.key) {
    const first = this.indexOf(from);
    const least = Math.min(...this.#now.slice(first).map(({ start }) => start));
    const by = round(Math.max(seconds, -least));
    if (first < 0 || !by) return 0;
    this.#step(byStart(this.#now.map((each, at) =>
      (at < first ? each : line({ ...each, start: round(each.start + by), end: round(Math.max(0, each.end + by)) })))));
    return by;
  }

  /** In all lines, or in one. Returns how many times. */
  replace(find, replacement, key) {
    const wanted = pattern(find);
    let times = 0;
    if (!wanted) return times;
    const next = this.#now.map((each) => {
      if (key !== undefined && each.key !== key) return each;
      const text = each.text.replace(wanted, () => (times++, replacement));
      return text === each.text ? each : line({ ...each, text });
    });
    if (times) this.#step(next);
    return times;
  }

  /** How many times, and the keys of the lines. */
  find(text) {
    const wanted = pattern(text);
    if (!wanted) return { times: 0, keys: [] };
    const found = this.#now.map(({ key, text: said }) => [key, said.match(wanted)?.length ?? 0]).filter(([, times]) => times);
    return { times: found.reduce((sum, [, times]) => sum + times, 0), keys: found.map(([key]) => key) };
  }

  /** Others instead of all of them; undo brings these back. */
  become(others) {
    this.#step(others.map(line));
  }

  undo() {
    this.#go(this.#past, this.#future);
  }

  redo() {
    this.#go(this.#future, this.#past);
  }

  #go(from, to) {
    if (!from.length) return;
    to.push(this.#now);
    this.#now = from.pop();
    this.#changed();
  }

  #step(next, goesOn = false) {
    if (!goesOn) this.#past.push(this.#now);
    if (this.#past.length > MOST_STEPS) this.#past.shift();
    this.#future = [];
    this.#now = next;
    this.#changed();
  }

  #changed() {
    this.#typing = null;
    this.dispatchEvent(new Event('change'));
  }
}

/** As it is written, in whatever case. */
const pattern = (text) => (text ? new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu') : null);
