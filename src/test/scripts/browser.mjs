// What the scripts need of a browser: storage that its pages share, a connection that may fail, and a server behind it.

import { mock } from 'node:test';
import { Progress } from '../../main/assets/scripts/progress/progress.js';

/** Its entries are its own properties, as Object.keys(localStorage) expects. */
class Storage {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key, value) {
    this[key] = String(value);
  }

  removeItem(key) {
    delete this[key];
  }
}

/** Credits each batch once by its name, as the real one does, and remembers whatever reached it. */
export class Server {
  reports = [];
  credited = new Map();
  /** Answers of another kind: what it returns is sent instead, if it returns something. */
  instead = () => null;

  take(url, body) {
    const { batch, played, read, ...rest } = JSON.parse(body);
    const stretches = played ?? read;
    this.reports.push({ url, batch, stretches, ...rest });
    const other = this.instead({ url, batch, stretches });
    if (other) return other;
    if (!this.credited.has(batch)) this.credited.set(batch, { url, stretches });
    return Response.json({ watched: this.stretches(url), excess: [], completed: false, secondsToGo: 0, paused: false });
  }

  stretches(url) {
    return [...this.credited.values()].filter((batch) => batch.url === url).flatMap(({ stretches }) => stretches);
  }

  /** All that was credited, added up: what is claimed by two names counts twice. */
  seconds(url) {
    return this.stretches(url).reduce((sum, [from, to]) => sum + to - from, 0);
  }

  get names() {
    return this.reports.map(({ batch }) => batch);
  }
}

export class Browser {
  server = new Server();
  storage = new Storage();
  onLine = true;
  /** Requests that never arrive; requests that arrive but whose answers do not. */
  #lost = false;
  #deaf = false;

  constructor() {
    const browser = this;
    const parts = {
      localStorage: this.storage,
      navigator: { get onLine() { return browser.onLine; }, sendBeacon: (url, body) => this.#beacon(url, body) },
      fetch: (url, { body }) => this.#fetch(url, body),
    };
    for (const [name, value] of Object.entries(parts)) {
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
    mock.timers.reset();
    mock.timers.enable({ apis: ['Date'], now: 1_000_000_000 });
  }

  /** A page that plays a recording; events reach the page that was opened last. */
  open({ recording = 1, ...options } = {}) {
    const events = new EventTarget();
    for (const name of ['addEventListener', 'dispatchEvent']) globalThis[name] = events[name].bind(events);
    const told = { answers: [], signedOut: 0, paused: 0, movedTo: [] };
    const page = { told, events, at: 0 };
    page.progress = new Progress({
      account: 7, recording, url: urlOf(recording), way: 'played', position: () => page.at,
      answered: (answer) => told.answers.push(answer),
      signedOut: () => { told.signedOut += 1; },
      nowPaused: () => { told.paused += 1; },
      movedTo: (seconds) => told.movedTo.push(seconds),
      ...options,
    });
    page.play = (from, to) => {
      page.at = to;
      page.progress.add([from, to]);
    };
    return page;
  }

  offline() {
    this.onLine = false;
    this.#lost = true;
  }

  /** The browser takes itself to be online, but hears no answers. */
  deaf() {
    this.online();
    this.#deaf = true;
  }

  online() {
    this.onLine = true;
    this.#lost = this.#deaf = false;
  }

  /** What is kept for the account, queue by queue. */
  get queues() {
    return Object.entries(this.storage).filter(([key]) => key.startsWith('chapterhouse.watched.7.'))
      .map(([, json]) => JSON.parse(json));
  }

  pass(milliseconds) {
    mock.timers.setTime(Date.now() + milliseconds);
  }

  async #fetch(url, body) {
    await null;
    if (this.#lost) throw new TypeError('Failed to fetch');
    const response = this.server.take(url, body);
    if (this.#deaf) throw new TypeError('Failed to fetch');
    return response;
  }

  #beacon(url, body) {
    const arrives = !this.#lost;
    this.beacons = Promise.all([this.beacons, body.text().then((text) => arrives && this.server.take(url, text))]);
    return true;
  }
}

export const urlOf = (recording) => `/api/v1/sessions/${recording}/watched`;
