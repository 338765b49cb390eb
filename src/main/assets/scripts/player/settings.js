// How the player was set, remembered by this browser for all recordings.

const KEY = 'chapterhouse.player';

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

export const settings = new Proxy(read(), {
  set(target, name, value) {
    target[name] = value;
    try {
      localStorage.setItem(KEY, JSON.stringify(target));
    } catch {
      // Remembered until the page is left.
    }
    return true;
  },
});
