// What a media element really plays. A stretch never runs across a seek: what was jumped over was not seen.

/** By how many seconds the playhead may run ahead of the clock before it must have jumped. */
const SLACK = 2;

/**
 * Reports every stretch as [from, to] when it ends, by a pause, a seek, the end, another speed, or when cut() is called.
 * stopped() is called when a pause, a seek or the end has just been reported. Until the signal, if there is one.
 */
export function observe(media, { played, stopped, signal }) {
  let from = null;
  let last = 0;
  let seenAt = 0;

  const begin = () => {
    if (from !== null || media.paused || media.seeking) return;
    from = last = media.currentTime;
    seenAt = performance.now();
  };
  const end = () => {
    if (from !== null && last > from) played([from, last]);
    from = null;
  };
  const advance = () => {
    if (from === null || media.seeking) return;
    const now = performance.now();
    const reach = last + ((now - seenAt) / 1000) * media.playbackRate + SLACK;
    if (media.currentTime < last || media.currentTime > reach) {
      end();
      begin();
    }
    last = media.currentTime;
    seenAt = now;
  };
  const cut = () => {
    advance();
    end();
    begin();
  };
  const stop = () => {
    end();
    stopped();
  };

  media.addEventListener('playing', begin, { signal });
  media.addEventListener('seeked', begin, { signal });
  media.addEventListener('timeupdate', advance, { signal });
  media.addEventListener('ratechange', cut, { signal });
  media.addEventListener('seeking', stop, { signal });
  for (const event of ['pause', 'ended', 'emptied']) {
    media.addEventListener(event, () => {
      advance();
      stop();
    }, { signal });
  }
  return { cut };
}
