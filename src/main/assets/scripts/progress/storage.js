// What this browser keeps by itself.

/** What is kept under a name, or null. */
export function load(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

/** Everything under names that begin like this: keys and values. */
export const loadAll = (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  .map((key) => ({ key, value: load(key) }));

/** Keeps a value, or forgets it where there is none. */
export function keep(key, value) {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
  } catch {
    // Storage is full or forbidden: the queue lives as long as the page.
  }
}
