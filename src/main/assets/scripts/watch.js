// The watch page: puts picture, strip, controls, transcript and progress together. Words come from the page.

import { takeNotes } from './notes/taking.js';
import { controls } from './player/controls.js';
import { failures } from './player/failure.js';
import { withoutFragments } from './player/fragments.js';
import { framed } from './player/frame.js';
import { cameByMoment, cameToPlay, jumpWithin, meantBy, playAt } from './player/links.js';
import { loading } from './player/loading.js';
import { report } from './player/report.js';
import { beside } from './player/sections.js';
import { settings } from './player/settings.js';
import { searching, tabs } from './player/side.js';
import { Slides } from './player/slides.js';
import { soundOnly } from './player/sound.js';
import { Strip } from './player/strip.js';
import { Transcript } from './player/transcript.js';
import { at, clock } from './progress/intervals.js';

/** By how many seconds links to something said lead before it. */
const LEAD_IN = 2;
/** Milliseconds after which the rest of a long transcript does not wait for the player any more. */
const PLAYER_READY = 3_000;
const $ = (id) => document.getElementById(id);

function say(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { $('toast').hidden = true; }, 6000);
}

/** Puts the page together; sent is whether somebody goes on watching from the part before. */
function open(sent) {
  const leaving = new AbortController();
  const { signal } = leaving;
  const video = $('video');
  const transcript = document.querySelector('.transcript') ? new Transcript($('side')) : null;
  if (transcript) loadWhole(transcript, video);
  const slides = $('panel-slides') ? new Slides($('panel-slides')) : null;
  const strip = video ? player({ video, transcript, slides, sent, leaving }) : null;
  tabs($('side'));
  if ($('find')) searching($('find'), { transcript, found: (times) => strip?.hits(times), now: () => video?.currentTime ?? 0, lead: LEAD_IN });
  if ($('frame')) framed($('frame'));
  takeNotes(signal);
}

/** What does not stand around the place comes when the player is ready. */
function loadWhole(transcript, video) {
  const load = () => transcript.whole().catch(() => {});
  video?.addEventListener('loadedmetadata', () => setTimeout(load), { once: true });
  setTimeout(load, PLAYER_READY);
}

function player({ video, transcript, slides, sent, leaving }) {
  const { signal } = leaving;
  const watch = $('watch');
  const words = $('words').dataset;
  const duration = +watch.dataset.duration;
  const things = (selector) => [...document.querySelectorAll(selector)].map((element) => ({
    element, start: +element.dataset.start, title: element.dataset.title,
  }));
  const sections = things('.rows-sections > li').sort((a, b) => a.start - b.start);
  withoutFragments(video, $('sound-only'));
  // Another server learns nothing before somebody presses play.
  const elsewhere = video.dataset.elsewhere === 'true';
  const arrives = !elsewhere && (sent || cameByMoment(watch.dataset.start));
  // A phone loads nothing either that may not be played; the length and the place are known without it.
  if (arrives || (!elsewhere && !matchMedia('(pointer: coarse)').matches)) video.preload = 'metadata';
  video.controls = false;
  for (const track of video.textTracks) track.mode = 'disabled';

  // Until something plays, what the link meant is marked.
  let meant = watch.dataset.start ? meantBy(+watch.dataset.start, watch.dataset.query ? LEAD_IN : 0) : null;
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
  video.addEventListener('play', () => {
    meant = null;
    video.preload = 'metadata'; // of whatever file takes its place
  }, { signal });
  failures(video, $('failed'), signal);
  loading(video, $('loading'), signal);
  // Some browsers let a page make a sound only after somebody pressed something on it.
  const refused = ({ name }) => {
    if (name !== 'NotAllowedError') return;
    say(words.press);
    $('play').focus({ preventScroll: true });
  };
  const play = () => video.play().catch(refused);
  const toggle = () => (video.paused ? play() : video.pause());
  const bar = new Strip($('scrub'), { duration, sections, slides: slides?.timed ?? [], of: words.of, seek });

  const section = (step) => {
    const to = beside(sections, video.currentTime, step);
    if (to !== undefined && sections.length) seek(to);
  };

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

  // What it keeps of sites that nobody visits for seven days, WebKit deletes.
  if ($('forgets')) $('forgets').hidden = !navigator.vendor.startsWith('Apple');
  start = report(watch, video, { bar, sections, duration, words, say, signal });
  controls({ video, words, transcript, settings, seek, section, toggle, find: () => $('find')?.elements.find.focus(), say, signal });
  video.addEventListener('timeupdate', show, { signal });
  video.addEventListener('seeking', show, { signal });
  const begin = () => {
    if (Math.abs(video.currentTime - start) > 1) go(start);
    show();
    if (arrives) play();
  };
  if (video.preload === 'none') go(start);
  if (video.readyState >= HTMLMediaElement.HAVE_METADATA) begin();
  else video.addEventListener('loadedmetadata', begin, { once: true, signal });
  /** Leaves this part for the next one, whose page replace() brings. */
  const goOn = (replace) => {
    leaving.abort();
    replace();
    open(true);
    $('play').focus({ preventScroll: true });
  };
  if ($('next-panel')) {
    import('./player/next.js').then(({ onward }) => onward($('next-panel'), video, { settings, signal, goOn, instead: playAt }));
  }
  if ($('sound-only')) soundOnly($('sound-only'), video, { say, signal });
  for (const link of document.querySelectorAll('[data-language]')) {
    link.addEventListener('click', () => {
      link.search = `?${new URLSearchParams({ lang: link.hreflang, t: Math.floor(video.currentTime) })}`;
    });
  }
  addEventListener('chapterhouse.signing-in', ({ detail }) => {
    if (video.currentTime >= 1) detail.searchParams.set('t', Math.floor(video.currentTime));
  }, { signal });
  jumpWithin((seconds) => {
    seek(seconds);
    play();
    watch.querySelector('.stage').scrollIntoView({ block: 'nearest' });
  }, signal);
  return bar;
}

// The next part of a course comes in place of this one; the way back is loaded anew.
addEventListener('popstate', () => location.pathname.endsWith(`/${$('watch').dataset.slug}`) || location.reload());
open(cameToPlay());
