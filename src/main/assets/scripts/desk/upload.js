// Sends a file to the server in parts, by tus 1.0.0. Whatever breaks, it goes on by itself; after a reload, once the same
// file is chosen again.

/** Bytes of a part: small enough that little is lost when a connection breaks. */
const PART = 4 << 20;
/** Milliseconds before it is tried again, the last for all further times. */
const PAUSES = [1_000, 2_000, 5_000, 10_000, 30_000];
const UPLOADS = '/api/v1/uploads';
const TUS = { 'Tus-Resumable': '1.0.0' };
const encoded = (text) => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

export class Stopped extends Error {}

/** The upload of a session that this browser has begun, if there is one: its address, and name, size and modified of its file. */
export class Begun {
  #key;

  constructor(session) {
    this.#key = `chapterhouse.upload.${session}`;
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }

  keep(begun) {
    try {
      localStorage.setItem(this.#key, JSON.stringify(begun));
    } catch {
      // It can go on until the page is left.
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // There is nothing to forget then.
    }
  }
}

/** words are the sentences for when the server says none. */
export class Upload {
  #request = null;
  #stopped = false;
  #wake = null;

  constructor(begun, words) {
    this.begun = begun;
    this.words = words;
  }

  /**
   * Returns the id of the whole on the server. progressed(bytes) is told how much is there, broken(told) that it
   * waits, and what the server says of the reason, if it says anything. Throws Stopped after stop(), and any other Error with a sentence for people.
   */
  async send(file, { progressed, broken }) {
    const address = await this.#patiently(() => this.#address(file), broken);
    let offset = null;
    while (offset === null || offset < file.size) {
      offset = await this.#patiently(async () => {
        const from = offset ?? await this.#offset(address);
        offset = null;
        progressed(from);
        return from < file.size ? this.#part(address, file, from, progressed) : from;
      }, broken);
    }
    return address.slice(address.lastIndexOf('/') + 1);
  }

  /** Ends it here; what is on the server stays there. */
  stop() {
    this.#stopped = true;
    this.#request?.abort();
    this.#wake?.();
  }

  /** Gives up what was begun, here and on the server. */
  async giveUp() {
    this.stop();
    const known = this.begun.read();
    this.begun.forget();
    if (known) await fetch(known.address, { method: 'DELETE', headers: TUS }).catch(() => {});
  }

  async #address(file) {
    const known = this.begun.read();
    if (known && known.name === file.name && known.size === file.size && known.modified === file.lastModified) {
      const answer = await this.#ask('HEAD', known.address);
      if (answer.status !== 404) {
        this.#refuse(answer);
        return known.address;
      }
    } else if (known) {
      await this.#ask('DELETE', known.address);
    }
    const answer = await this.#ask('POST', UPLOADS, {
      'Upload-Length': file.size, 'Upload-Metadata': `filename ${encoded(file.name)}`,
    });
    this.#refuse(answer);
    const address = new URL(answer.getResponseHeader('Location')).pathname;
    if (this.#stopped) {
      await this.#ask('DELETE', address);
      throw new Stopped();
    }
    this.begun.keep({ address, name: file.name, size: file.size, modified: file.lastModified });
    return address;
  }

  async #offset(address) {
    const answer = await this.#ask('HEAD', address);
    this.#refuse(answer);
    return +answer.getResponseHeader('Upload-Offset');
  }

  async #part(address, file, from, progressed) {
    const answer = await this.#ask('PATCH', address, {
      'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': from,
    }, file.slice(from, from + PART), (sent) => progressed(from + sent));
    if (answer.status === 409) throw new TypeError('Others have arrived meanwhile.');
    this.#refuse(answer);
    return +answer.getResponseHeader('Upload-Offset');
  }

  /** What is worth to be tried again is a TypeError, as those of fetch are. */
  async #patiently(task, broken) {
    for (let times = 0; ; times++) {
      try {
        if (this.#stopped) throw new Stopped();
        return await task();
      } catch (error) {
        if (!(error instanceof TypeError) || this.#stopped) throw this.#stopped ? new Stopped() : error;
        broken(error.told);
        await new Promise((wake) => {
          this.#wake = wake;
          setTimeout(wake, PAUSES[Math.min(times, PAUSES.length - 1)]);
        });
      }
    }
  }

  /** fetch tells nothing while a body is sent. */
  #ask(method, address, headers = {}, body = null, sent = null) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      // What is being begun is not broken off, since nobody would know its address.
      this.#request = method === 'POST' ? null : request;
      request.open(method, address);
      for (const [name, value] of Object.entries({ ...TUS, ...headers })) request.setRequestHeader(name, value);
      if (sent) request.upload.addEventListener('progress', ({ loaded }) => sent(loaded));
      const fail = () => reject(Object.assign(new TypeError('The connection broke.'), { told: told(request) }));
      // Whether there is room is told at the beginning; later a server that fails may recover.
      request.addEventListener('load', () => (request.status >= 500 && method !== 'POST' ? fail() : resolve(request)));
      for (const event of ['error', 'abort', 'timeout']) request.addEventListener(event, fail);
      request.send(body);
    });
  }

  #refuse(request) {
    const { status } = request;
    if (status < 300) return;
    if (status === 401) throw new Error(this.words.signedOut);
    this.begun.forget();
    throw new Error(told(request) ?? this.words.failed);
  }
}

/** The sentence of a problem; undefined where there is none, as after HEAD or without an answer. */
function told({ responseText }) {
  try {
    return JSON.parse(responseText).detail;
  } catch {
    return undefined;
  }
}
