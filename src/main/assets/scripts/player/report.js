// Reports what plays, and shows what was seen and what is left.

import { clock, firstGap, overlap, span, unite } from '../progress/intervals.js';
import { LocalProgress } from '../progress/local.js';
import { Progress, toGo } from '../progress/progress.js';
import { observe } from './playback.js';

const ROUND = 10_000;
/** The share of a section that must have played for it to be marked as seen. */
const SEEN = 0.95;
const $ = (id) => document.getElementById(id);

/** The page's data say whose progress it is; words are those of the page. Until the signal. Returns where to start, in seconds. */
export function report(watch, video, { bar, sections, duration, words, say, signal }) {
  const { account, recording, slug } = watch.dataset;
  const credit = { from: +watch.dataset.from, to: +watch.dataset.to, needed: +watch.dataset.needed };
  let completed = watch.dataset.completed === 'true';
  let start = 0;
  const position = () => (video.readyState ? video.currentTime : +(video.dataset.at ?? start));
  const seen = (watched, seconds) => {
    bar.watched(watched);
    sections.forEach(({ element, start: from }, k) => {
      const to = Math.floor(sections[k + 1]?.start ?? duration);
      element.querySelector('.meta-list').hidden = to <= from || overlap(watched, from, to) < (to - from) * SEEN;
    });
    legend(words, { watched, seconds: completed ? 0 : seconds, completed });
  };
  let known = [];
  const answered = (answer) => {
    if (signal.aborted) return;
    if (Math.abs(answer.duration - duration) >= 1) {
      say(words.replaced);
      progress.end();
      return;
    }
    if (answer.completed && !completed) say(words.completed);
    completed ||= answer.completed; // also of an earlier version, of which the answer says nothing
    known = answer.watched;
    seen(known, answer.secondsToGo);
  };
  /** While the server cannot be asked, what has played here is shown as seen. */
  const offline = () => {
    const all = unite([...known, ...progress.pending]);
    seen(all, toGo(all, credit));
  };
  const about = { recording: +recording, url: `/api/v1/sessions/${slug}/watched`, position, signal };
  const progress = account
    ? new Progress({
      ...about, account, way: 'played', answered, paused: watch.dataset.paused === 'true',
      signedOut: () => say(words.signedOut), nowPaused: () => { $('paused').hidden = false; },
      movedTo: (at) => { if (!video.played.length && !watch.dataset.start && at < duration - 3) video.currentTime = at; },
    })
    : new LocalProgress({ ...about, changed: (watched) => seen(watched, toGo(watched, credit)) });
  known = account ? JSON.parse(watch.dataset.watched) : progress.watched;
  seen(known, toGo(known, credit));

  const { cut } = observe(video, { played: (stretch) => progress.add(stretch), stopped: () => progress.send(), signal });
  const round = () => {
    cut();
    progress.send();
    if (account && !navigator.onLine) offline();
  };
  const rounds = setInterval(round, ROUND);
  signal.addEventListener('abort', () => {
    clearInterval(rounds);
    leave(true);
  });
  video.addEventListener('ratechange', round, { signal });
  addEventListener('online', round, { signal });
  if (account && watch.dataset.paused !== 'true') addEventListener('offline', () => say(words.offline), { signal });
  document.addEventListener('visibilitychange', () => document.hidden && leave(false), { signal });
  addEventListener('pagehide', () => leave(true), { signal });
  function leave(gone) {
    cut();
    progress.leave(gone);
  }
  const resume = progress.resumeAt !== null && progress.resumeAt < duration - 3 ? progress.resumeAt : null;
  start = watch.dataset.start ? +watch.dataset.start : resume ?? +watch.dataset.resume;
  progress.send();
  return start;
}

function legend(words, { watched, seconds, completed }) {
  const total = Math.floor(overlap(watched, 0, Infinity));
  const gap = firstGap(watched);
  $('seen').textContent = words.seen.replace('{0}', span(total, words));
  $('to-go').textContent = completed ? words.watched
    : gap ? words.gap.replace('{0}', span(seconds, words)).replace('{1}', clock(gap))
      : words.toGo.replace('{0}', span(seconds, words));
}
