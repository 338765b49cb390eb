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

/** Under what the progress with a recording is kept. */
export const localKey = (recording) => `chapterhouse.seen.${recording}`;

/** Progress of somebody who is not signed in: it stays in this browser. */
export class LocalProgress {
  #key;
  #changed;

  /** changed(watched) is called with all stretches seen so far. */
  constructor({ recording, position, changed }) {
    this.#key = localKey(recording);
    this.position = position;
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
    keep(this.#key, { watched: unite([...this.watched, stretch]), position: this.position() });
  }

  send() {
    this.#changed(this.watched);
  }

  leave() {}
}
