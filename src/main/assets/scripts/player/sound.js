// The sound without the picture, for slow lines: the same recording, so place, progress and captions go on.

/** A year, seconds. */
const KEPT = 31_536_000;

/** choice is the box to tick; say(text) tells people what went wrong. Until the signal. */
export function soundOnly(choice, video, { say, signal }) {
  const stage = video.closest('.stage');
  const pictureInPicture = document.getElementById('pip');

  /** Where it stood when it last stood anywhere: a file that failed is at 0 in some browsers. */
  let place;
  video.addEventListener('timeupdate', () => {
    if (!video.error && !video.seeking && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) place = video.currentTime;
  }, { signal });

  function show() {
    stage.classList.toggle('is-sound', choice.checked);
    pictureInPicture.hidden = choice.checked || !document.pictureInPictureEnabled;
  }

  /** What has played is told while the old file still says where it stands. */
  function change() {
    const { paused } = video;
    const time = video.error ? place ?? video.dataset.at : video.readyState ? video.currentTime : video.dataset.at;
    const load = () => {
      show();
      if (time !== undefined) video.dataset.at = time;
      video.src = choice.checked ? choice.dataset.sound : choice.dataset.whole;
      video.addEventListener('loadedmetadata', () => {
        if (time !== undefined) video.currentTime = time;
        if (!paused) video.play().catch(() => {});
      }, { once: true, signal });
    };
    if (paused) load();
    else {
      video.addEventListener('pause', load, { once: true, signal });
      video.pause();
    }
  }

  choice.checked = stage.classList.contains('is-sound');
  show();
  choice.addEventListener('change', () => {
    // The page has to know which file to name before this script runs.
    const secure = location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `sound-only=${choice.checked ? 1 : 0}; path=/; max-age=${KEPT}; samesite=lax${secure}`;
    change();
  });
  const giveUp = () => {
    if (!choice.checked) return;
    choice.checked = false;
    say(choice.dataset.failed);
    change();
  };
  video.addEventListener('error', giveUp, { signal });
  if (video.error) giveUp();
}
