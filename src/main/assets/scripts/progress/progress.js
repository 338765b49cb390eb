// Keeps what was played until the server has taken it down.
//
// Every open page has a queue of its own in localStorage, so two tabs cannot overwrite each other; a page adopts the
// queues of pages that are gone. A batch keeps its name until it is answered, and the server counts a name once, so
// sending again can double nothing.

import { overlap, unite, without } from './intervals.js';
import { keep, load } from './storage.js';

/** Asks the page's own Progress, if it has one, to send what has been left for its account: see sendLeftFromHere(). */
const LEFT = 'chapterhouse.left';
/** Somebody signs out: what is still waiting is sent one last time, and this browser keeps nothing of it. */
const SIGNING_OUT = 'chapterhouse.signing-out';
/** A page that saved nothing for so long is gone without having said so, milliseconds. */
const LOST = 180_000;

/** Progress of an account: batches are sent one at a time and stay queued until answered. */
export class Progress {
  #options;
  #prefix;
  #key;
  #queue = { batches: [], waiting: [] };
  #sending = null;
  #over = false;
  #paused = false;

  /** Where an earlier visit ended of which the server may not know; null where it knows everything. */
  resumeAt = null;

  /**
   * @param options account, recording (ids), url, way 'played' or 'read', position() in seconds, answered(answer),
   * signedOut(), paused whether the history is, nowPaused() told then or when the server says so, movedTo(seconds) told
   * where to go on when that became known only now, signal which ends it before the page does, if anything does
   */
  constructor(options) {
    this.#options = options;
    this.#prefix = queuesOf(options.account);
    this.#key = this.#prefix + name();
    const { signal } = options;
    addEventListener(LEFT, ({ detail }) => { detail.sent ??= this.sendLeft(); }, { signal });
    if (options.paused) this.#pause();
    else this.#adopt();
    addEventListener('pageshow', (event) => event.persisted && this.#comeBack(), { signal });
    addEventListener(SIGNING_OUT, () => this.#end(), { signal });
  }

  add(stretch) {
    if (this.#paused) return;
    this.#queue.waiting = unite([...this.#queue.waiting, stretch]);
    this.#save();
  }

  /** What has played of the recording and is not known to the server yet. */
  get pending() {
    const { batches, waiting } = this.#queue;
    return unite([...batches.filter((batch) => this.#isOurs(batch)).flatMap(({ played, stretches = played }) => stretches), ...waiting]);
  }

  /** Sends what has been left for the account since the page was opened. Returns whether some of it still waits. */
  async sendLeft() {
    this.#adopt();
    if (this.resumeAt !== null) this.#options.movedTo?.(this.resumeAt);
    await this.send();
    return this.#queue.batches.length + this.#queue.waiting.length > 0;
  }

  /** Sends what was not answered, the batches of this page first; does nothing while one is under way. */
  async send() {
    while (!this.#sending && !this.#over) {
      const { batches } = this.#queue;
      const batch = batches.find((waiting) => this.#isOurs(waiting)) ?? this.#form() ?? batches[0];
      if (!batch || !(await this.#deliver(batch))) return;
    }
  }

  /** Returns whether the next one may follow at once. */
  async #deliver(batch) {
    this.#sending = batch;
    this.#mayArrive(batch, navigator.onLine);
    try {
      const response = await fetch(batch.url, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: this.#body(batch), keepalive: true,
      });
      return await this.#heard(batch, response);
    } catch {
      // Not reached: it stays in the queue for the next round.
      if (!batch.sent) this.#takeBack(batch);
      return false;
    } finally {
      this.#sending = null;
    }
  }

  /** The page may be about to go: what is not under way is sent without waiting for an answer. */
  leave(gone) {
    if (this.#over) return;
    if (gone || navigator.onLine) this.#beacon();
    this.#queue.left ||= gone;
    this.#save();
  }

  /** From now on the batch keeps its name: the server may know it although no answer came, and must not count it twice. */
  #mayArrive(batch, sent) {
    batch.sent ||= sent;
    this.#save();
  }

  /**
   * A batch that never left without a connection: its stretches wait for those to come. The server credits by the time
   * since the last batch, so that one batch which holds all gets more than several at once.
   */
  #takeBack(batch) {
    if (!this.#isOurs(batch)) return;
    this.#queue.batches = this.#queue.batches.filter((other) => other !== batch);
    this.#queue.waiting = unite([...this.#queue.waiting, ...batch.stretches ?? batch.played]);
    this.#save();
  }

  #beacon() {
    this.#form();
    for (const batch of this.#queue.batches) {
      if (batch !== this.#sending) {
        this.#mayArrive(batch, true);
        navigator.sendBeacon(batch.url, new Blob([this.#body(batch)], { type: 'application/json' }));
      }
    }
  }

  /** Nothing watched while the history is paused may be told later. */
  #pause() {
    this.end();
    this.#options.nowPaused();
  }

  /** What plays here is not to be told any more. */
  end() {
    this.#paused = this.#over = true;
    this.#queue = { batches: [], waiting: [] };
    this.#save();
  }

  #end() {
    if (!this.#over) this.#beacon();
    this.#over = true;
    this.#queue = { batches: [], waiting: [] };
    this.#save();
  }

  #isOurs({ recording, url }) {
    return recording === this.#options.recording && url === this.#options.url;
  }

  #form() {
    if (!this.#queue.waiting.length) return null;
    const { recording, url, way } = this.#options;
    const batch = { batch: name(), recording, url, way, stretches: this.#queue.waiting };
    this.#queue.batches.push(batch);
    this.#queue.waiting = [];
    this.#save();
    return batch;
  }

  /** Queues that were kept by an earlier version know of playing only. */
  #body({ recording, batch, way = 'played', played, stretches = played, position = this.#options.position() }) {
    return JSON.stringify({ recording, batch, [way]: stretches, position });
  }

  async #heard(batch, response) {
    if (response.ok) {
      const answer = await response.json();
      if (answer.paused) this.#pause();
      const rest = without(answer.excess, answer.watched);
      this.#done(batch, rest);
      if (this.#isOurs(batch)) this.#options.answered(answer);
      return !rest.length;
    }
    if (response.status === 401) {
      this.#over = true;
      this.#options.signedOut();
      return false;
    }
    // Too late or too often: it is sent again.
    const refused = response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status);
    if (refused) {
      console.warn('The server refused what was played.', response.status, batch);
      this.#done(batch, []);
    }
    return refused;
  }

  /** What was more than the time that had passed allows is claimed again with the next batch. */
  #done(batch, rest) {
    this.#queue.batches = this.#queue.batches.filter((other) => other.batch !== batch.batch);
    if (this.#isOurs(batch)) this.#queue.waiting = unite([...this.#queue.waiting, ...rest]);
    else if (rest.length) this.#queue.batches.push({ ...batch, batch: name(), stretches: rest });
    this.#save();
  }

  #save() {
    const { recording, url, way } = this.#options;
    const { batches, waiting } = this.#queue;
    const queue = { ...this.#queue, recording, url, way, at: Date.now(), position: this.#options.position() };
    keep(this.#key, batches.length || waiting.length ? queue : null);
  }

  #adopt() {
    for (const key of Object.keys(localStorage).filter((k) => k.startsWith(this.#prefix) && k !== this.#key)) {
      const other = load(key);
      if (!other || other.left || Date.now() - other.at > LOST) {
        if (other) this.#take(other);
        keep(this.#key, { ...this.#options, ...this.#queue, at: Date.now(), position: this.resumeAt ?? 0 });
        keep(key, null);
      }
    }
  }

  /** A queue of another recording becomes batches that remember their place; ours goes on where it was. */
  #take({ batches, waiting, recording, url, way, position }) {
    if (this.#isOurs({ recording, url })) {
      this.#queue.batches.push(...batches);
      this.#queue.waiting = unite([...this.#queue.waiting, ...waiting]);
      this.resumeAt = position;
      return;
    }
    const open = waiting.length ? [{ batch: name(), recording, url, way, stretches: waiting }] : [];
    this.#queue.batches.push(...[...batches, ...open].map((batch) => ({ position, ...batch })));
  }

  /** Out of the back-forward cache: another page may have adopted the queue meanwhile. */
  #comeBack() {
    if (this.#paused) return;
    const { batches = [], waiting = [] } = load(this.#key) ?? {};
    this.#queue = { batches, waiting };
    this.#save();
  }
}

/** A name that nothing else has. */
const name = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

/** What the keys of an account's queues begin with. */
const queuesOf = (account) => `chapterhouse.watched.${account}.`;

/** Leaves what was watched without an account for one, as a page of theirs that is gone would have. */
export function leaveFor(account, { recording, url, watched, position }) {
  const batch = { batch: name(), recording, url, way: 'played', stretches: watched, position };
  keep(queuesOf(account) + name(),
    { batches: [batch], waiting: [], recording, url, way: 'played', position, left: true, at: Date.now() });
}

/**
 * Sends what has been left for the account. Where something plays or is read on the page, its Progress does that, which
 * belongs to another script; null where there is none.
 */
export function sendLeftFromHere() {
  const asked = new CustomEvent(LEFT, { detail: {} });
  dispatchEvent(asked);
  return asked.detail.sent ?? null;
}

/** Seconds still to watch of those that count. */
export const toGo = (watched, { from, to, needed }) => Math.max(0, Math.ceil(needed - overlap(watched, from, to)));
