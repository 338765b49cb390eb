// Captions as the server keeps them: read, saved and removed, never over what somebody else saved meanwhile.

/** A refusal in the server's words; conflict tells that somebody else was first, missing that there is nothing there. */
export class Refused extends Error {
  constructor(message, status) {
    super(message);
    this.conflict = status === 409;
    this.missing = status === 404;
  }
}

/** Of a session in a language; words are the sentences for when the server says none. */
export class Captions {
  constructor(session, language, words) {
    this.address = `/api/v1/sessions/${encodeURIComponent(session)}/captions/${encodeURIComponent(language)}`;
    this.words = words;
  }

  /** What is saved, with its version. */
  async read() {
    const response = await this.#ask('GET', '', {});
    return { ...await response.json(), version: version(response) };
  }

  /** Saves a file, or lines. seen is the version that they were made from, null where there was none. */
  async save(content, origin, seen) {
    const lines = Array.isArray(content);
    const response = await this.#ask('PUT', `?origin=${origin.toLowerCase()}`, {
      'Content-Type': lines ? 'application/json' : 'application/octet-stream', ...expecting(seen),
    }, lines ? JSON.stringify({ lines: content }) : content);
    return { ...await response.json(), version: version(response) };
  }

  async remove(seen) {
    await this.#ask('DELETE', '', expecting(seen));
  }

  async #ask(method, query, headers, body) {
    const response = await fetch(this.address + query, { method, headers, body }).catch(() => null);
    if (response?.ok) return response;
    if (response?.status === 401) throw new Refused(this.words.signedOut);
    const problem = await response?.json().catch(() => null);
    throw new Refused(problem?.detail ?? this.words.failed, response?.status);
  }
}

const version = (response) => response.headers.get('ETag')?.replace(/^W\/|"/g, '');
const expecting = (seen) => (seen ? { 'If-Match': `"${seen}"` } : { 'If-None-Match': '*' });
