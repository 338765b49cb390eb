// What is said while a recording loads, so that nobody looks at an empty picture.

/** Milliseconds: whatever is there sooner needs no word. */
const SOON = 300;
/** Milliseconds from which the line counts as slow. */
const SLOW = 5_000;

/** The note has its texts in its data. The cover stands on the stage until the first picture is there. Until the signal. */
export function loading(video, note, signal) {
  const stage = note.closest('.stage');
  let timers = [];
  const say = (text) => {
    note.textContent = text;
    note.hidden = false;
  };
  const begin = () => {
    if (timers.length) return;
    timers = [setTimeout(say, SOON, note.dataset.loading), setTimeout(say, SLOW, note.dataset.slow)];
  };
  const end = () => {
    timers.forEach(clearTimeout);
    timers = [];
    note.hidden = true;
  };
  // Only the browser can tell: a file of a format that may hold a picture need not.
  const seen = () => stage.classList.toggle('is-heard', !video.videoWidth);
  const pictured = () => stage.classList.remove('is-waiting');

  if (video.preload !== 'none' && video.readyState < HTMLMediaElement.HAVE_METADATA && !video.error) begin();
  video.addEventListener('waiting', begin, { signal });
  // A browser that saves data stops before the recording is there, until somebody presses play.
  for (const event of ['loadedmetadata', 'canplay', 'playing', 'seeked', 'suspend', 'error']) {
    video.addEventListener(event, end, { signal });
  }
  for (const event of ['loadeddata', 'playing', 'error']) video.addEventListener(event, pictured, { signal });
  video.addEventListener('loadedmetadata', seen, { signal });
  if (video.readyState >= HTMLMediaElement.HAVE_METADATA) seen();
  if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA || video.error) pictured();
}
