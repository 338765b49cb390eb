// Files of fragments: the copies for players, and the sound alone.

/** WebKit on Linux plays such a file from its beginning only, wherever it was told to go. */
const PLAYED = !(navigator.vendor.startsWith('Apple') && navigator.platform.startsWith('Linux'));

/** Where they cannot be played, the recording itself is, and no sound alone is offered. choice is the box for that, if any. */
export function withoutFragments(video, choice) {
  if (PLAYED) return;
  const { hash } = new URL(video.src);
  const source = (choice?.dataset.whole ?? video.getAttribute('src').replace(hash, '')).replace(/\.play$/, '');
  if (video.getAttribute('src') !== source + hash) video.src = source + hash;
  video.closest('.stage')?.classList.remove('is-sound');
  choice?.closest('label').remove();
}
