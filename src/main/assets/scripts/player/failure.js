// A recording that does not play: says why for as long as that lasts, and tries again when asked.

/** Nothing has arrived for so long: it counts as failed, milliseconds. */
const PATIENCE = 15_000;

/** The panel has the reasons in its data, a place for the one that holds, and a button to try again; until the signal. */
export function failures(video, panel, signal) {
  let waiting = null;
  const show = (text) => {
    panel.querySelector('[role=alert]').textContent = text;
    panel.hidden = false;
  };
  const arrived = () => {
    clearTimeout(waiting);
    waiting = null;
    panel.hidden = true;
  };

  const fail = async () => {
    // The sound alone is given up for the whole recording first.
    if (document.getElementById('sound-only')?.checked) return;
    clearTimeout(waiting);
    show(panel.dataset[await reason(video)]);
  };

  video.addEventListener('error', fail, { signal });
  // It may have failed before this script was there to hear of it.
  if (video.error) fail();
  video.addEventListener('waiting', () => {
    waiting ??= setTimeout(() => show(navigator.onLine ? panel.dataset.away : panel.dataset.offline), PATIENCE);
  }, { signal });
  for (const event of ['playing', 'timeupdate', 'pause', 'loadedmetadata']) {
    video.addEventListener(event, () => !video.error && arrived(), { signal });
  }
  panel.querySelector('button').addEventListener('click', () => {
    const at = video.currentTime;
    arrived();
    video.load();
    if (at) video.addEventListener('loadedmetadata', () => { video.currentTime = at; }, { once: true });
    video.play().catch(() => {});
  });
}

/** The player does not tell; the server does. */
async function reason(video) {
  if (!navigator.onLine) return 'offline';
  if (new URL(video.src).origin !== location.origin) return 'elsewhere';
  try {
    const { ok, status } = await fetch(video.src, { method: 'HEAD', cache: 'no-store' });
    if (ok) return 'format';
    return status === 404 || status === 410 ? 'missing' : 'away';
  } catch {
    return 'away';
  }
}
