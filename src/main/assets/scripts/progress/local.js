// Progress without an account.

import { unite } from './intervals.js';
import { SEEN_HERE, watchedNow } from './seen-here.js';
import { keep, load } from './storage.js';

/** Progress of somebody who is not signed in: it stays in this browser. */
export class LocalProgress {
  #key;
  #about;
  #position;
  #changed;

  /** changed(watched) is called with all stretches seen so far; url is where an account would report them. */
  constructor({ recording, url, position, changed }) {
    this.#key = SEEN_HERE + recording;
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
    keep(this.#key, { ...this.#about, ...watchedNow(), watched: unite([...this.watched, stretch]), position: this.#position() });
  }

  send() {
    this.#changed(this.watched);
  }

  leave() {}
}
