// The watch page: puts picture, strip, controls, transcript and progress together. Words come from the page.
// Modules carry the version of this file in their address, so that browsers may keep them for good.

const version = new URL(import.meta.url).search;
const [{ clock, at, firstGap, overlap, span, unite }, { observe }, { Strip }, { Transcript }, { Progress, toGo }, { LocalProgress }, { controls },
  { cameByMoment, cameToPlay, jumpWithin }, { tabs, searching }, slideModule] =
  await Promise.all(['player-intervals', 'player-playback', 'player-strip', 'transcript', 'progress', 'progress-local', 'player-controls', 'player-links', 'player-side',
    ...document.getElementById('panel-slides') ? ['player-slides'] : []].map((module) => import(`./${module}.js${version}`)));

const ROUND = 10_000;
/** The share of a section that must have played for it to be marked as seen. */
const SEEN = 0.95;
/** By how many seconds links to something said lead before it. */
const LEAD_IN = 2;
const watch = document.getElementById('watch');
const video = document.getElementById('video');
const words = document.getElementById('words')?.dataset;
const $ = (id) => document.getElementById(id);

const settings = new Proxy(read(), {
  set(target, name, value) {
    target[name] = value;
    try {
      localStorage.setItem('chapterhouse.player', JSON.stringify(target));
    } catch {
      // Remembered until the page is left.
    }
    return true;
  },
});

function read() {
  try {
    return JSON.parse(localStorage.getItem('chapterhouse.player')) ?? {};
  } catch {
    return {};
  }
}

function say(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { $('toast').hidden = true; }, 6000);
}

const transcript = document.querySelector('.transcript') ? new Transcript($('side')) : null;
const slides = slideModule ? new slideModule.Slides($('panel-slides')) : null;
const strip = video ? player() : null;
tabs($('side'));
if ($('find')) searching($('find'), { transcript, found: (times) => strip?.hits(times), now: () => video?.currentTime ?? 0, lead: LEAD_IN });

function player() {
  const duration = +watch.dataset.duration;
  const things = (selector) => [...document.querySelectorAll(selector)].map((element) => ({
    element, start: +element.dataset.start, title: element.dataset.title,
  }));
  const sections = things('.rows-sections > li');
  video.controls = false;
  for (const track of video.textTracks) track.mode = 'disabled';

  // Links lead to the full second before what they mean, those of a search a little more. Until something plays, that is
  // what is marked.
  let meant = watch.dataset.start ? +watch.dataset.start + (watch.dataset.query ? LEAD_IN : 0) + 0.999 : null;
  const go = (seconds) => {
    video.currentTime = Math.min(Math.max(seconds, 0), video.duration || duration);
    show();
  };
  const seek = (seconds) => {
    meant = null;
    start = seconds;
    go(seconds);
  };
  let start = 0;
  video.addEventListener('play', () => { meant = null; });
  video.addEventListener('error', () => say(words.unplayable));
  const play = () => video.play().catch(() => {});
  // From another server, which learns nothing before somebody presses play; the length and the place are known without it.
  const elsewhere = video.preload === 'none';
  const toggle = () => (video.paused ? play() : video.pause());
  const bar = new Strip($('scrub'), { duration, sections, slides: slides?.timed ?? [], of: words.of, seek });

  function show() {
    const time = video.currentTime;
    bar.at(time);
    $('now').textContent = $('share-at').textContent = clock(time);
    const shown = meant ?? time;
    $('section').textContent = at(sections, shown)?.title ?? '';
    mark(sections, at(sections, shown));
    slides?.at(shown);
    transcript?.at(shown);
    if (settings.captions !== false && transcript) $('caption').textContent = transcript.textAt(shown);
  }

  function mark(list, current) {
    for (const thing of list) {
      thing.element.classList.toggle('is-current', thing === current);
      if (thing === current) thing.element.setAttribute('aria-current', 'true');
      else thing.element.removeAttribute('aria-current');
    }
  }

  start = report(duration, bar, sections);
  controls({ video, words, transcript, settings, seek, toggle, find: () => $('find')?.elements.find.focus(), say });
  video.addEventListener('timeupdate', show);
  video.addEventListener('seeking', show);
  const begin = () => {
    if (Math.abs(video.currentTime - start) > 1) go(start);
    show();
    if (!elsewhere && (cameToPlay() || cameByMoment(watch.dataset.start))) play();
  };
  if (elsewhere) go(start);
  if (video.readyState >= HTMLMediaElement.HAVE_METADATA) begin();
  else video.addEventListener('loadedmetadata', begin, { once: true });
  if ($('next-panel')) {
    import(`./player-next.js${version}`).then(({ onward }) => onward($('next-panel'), video, settings));
  }
  if ($('sound-only')) {
    import(`./player-sound.js${version}`).then(({ soundOnly }) => soundOnly($('sound-only'), video, say));
  }
  for (const link of document.querySelectorAll('[data-language]')) {
    link.addEventListener('click', () => {
      link.search = `?${new URLSearchParams({ lang: link.hreflang, t: Math.floor(video.currentTime) })}`;
    });
  }
  jumpWithin((seconds) => {
    seek(seconds);
    play();
    watch.querySelector('.stage').scrollIntoView({ block: 'nearest' });
  });
  return bar;
}

/** Reports what plays and shows what was seen. Returns where to start, in seconds. */
function report(duration, bar, sections) {
  const { account, recording, slug } = watch.dataset;
  const credit = { from: +watch.dataset.from, to: +watch.dataset.to, needed: +watch.dataset.needed };
  let completed = watch.dataset.completed === 'true';
  let start = 0;
  const position = () => (video.readyState ? video.currentTime : +(video.dataset.at ?? start));
  const seen = (watched, seconds) => {
    bar.watched(watched);
    sections.forEach(({ element, start: from }, k) => {
      const to = Math.floor(sections[k + 1]?.start ?? duration);
      element.querySelector('.meta-list').hidden = overlap(watched, from, to) < (to - from) * SEEN;
    });
    legend(watched, completed ? 0 : seconds, completed);
  };
  let known = [];
  const answered = (answer) => {
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
  const about = { recording: +recording, url: `/api/v1/sessions/${slug}/watched`, position };
  const progress = account
    ? new Progress({
      ...about, account, way: 'played', answered,
      signedOut: () => say(words.signedOut), paused: watch.dataset.paused === 'true', nowPaused: () => { $('paused').hidden = false; },
      movedTo: (at) => { if (!video.played.length && !watch.dataset.start && at < duration - 3) video.currentTime = at; },
    })
    : new LocalProgress({ ...about, changed: (watched) => seen(watched, toGo(watched, credit)) });
  known = account ? JSON.parse(watch.dataset.watched) : progress.watched;
  seen(known, toGo(known, credit));

  const { cut } = observe(video, { played: (stretch) => progress.add(stretch), stopped: () => progress.send() });
  const round = () => {
    cut();
    progress.send();
    if (account && !navigator.onLine) offline();
  };
  setInterval(round, ROUND);
  video.addEventListener('ratechange', round);
  addEventListener('online', round);
  if (account && watch.dataset.paused !== 'true') addEventListener('offline', () => say(words.offline));
  document.addEventListener('visibilitychange', () => document.hidden && leave(false));
  addEventListener('pagehide', () => leave(true));
  function leave(gone) {
    cut();
    progress.leave(gone);
  }
  const resume = progress.resumeAt !== null && progress.resumeAt < duration - 3 ? progress.resumeAt : null;
  start = watch.dataset.start ? +watch.dataset.start : resume ?? +watch.dataset.resume;
  progress.send();
  return start;
}

function legend(watched, seconds, completed) {
  const total = Math.floor(overlap(watched, 0, Infinity));
  const gap = firstGap(watched);
  $('seen').textContent = words.seen.replace('{0}', span(total, words));
  $('to-go').textContent = completed ? words.watched
    : gap ? words.gap.replace('{0}', span(seconds, words)).replace('{1}', clock(gap)) : words.toGo.replace('{0}', span(seconds, words));
}
