// What this browser keeps by itself.

const { unite } = await import(`./player-intervals.js${new URL(import.meta.url).search}`);

/** What is kept under a name, or null. */
export function load(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

/** Keeps a value, or forgets it where there is none. */
export function keep(key, value) {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
  } catch {
    // Storage is full or forbidden: the queue lives as long as the page.
  }
}

/** A name that nothing else has. */
export const name = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

/** What the keys of an account's queues begin with. */
export const queuesOf = (account) => `chapterhouse.watched.${account}.`;

const LOCAL = 'chapterhouse.seen.';

/** What was watched here without an account: keys, and as values the recording, url, watched and position. */
export const watchedHere = () => Object.keys(localStorage).filter((key) => key.startsWith(LOCAL))
  .map((key) => ({ key, value: load(key) })).filter(({ value }) => value?.url && value.watched.length);

/** Leaves what was watched without an account for one, as a page of theirs that is gone would have. */
export function leaveFor(account, { recording, url, watched, position }) {
  const batch = { batch: name(), recording, url, way: 'played', stretches: watched, position };
  keep(queuesOf(account) + name(),
    { batches: [batch], waiting: [], recording, url, way: 'played', position, left: true, at: Date.now() });
}

/** Progress of somebody who is not signed in: it stays in this browser. */
export class LocalProgress {
  #key;
  #about;
  #position;
  #changed;

  /** changed(watched) is called with all stretches seen so far; url is where an account would report them. */
  constructor({ recording, url, position, changed }) {
    this.#key = LOCAL + recording;
    this.#about = { recording, url };
    this.#position = position;
    this.#changed = changed;
  }

  get watched() {
    return load(this.#key)?.watched ?? [];
  }

  /** Where the last visit ended, or null. */
  get resumeAt() {
    return load(this.#key)?.position ?? null;
  }

  add(stretch) {
    keep(this.#key, { ...this.#about, watched: unite([...this.watched, stretch]), position: this.#position() });
  }

  send() {
    this.#changed(this.watched);
  }

  leave() {}
}
