// The reading page: a paragraph that stood in front of a reader for as long as it takes to read counts like one they heard.

import { overlap, span, unite } from './progress/intervals.js';
import { Progress, toGo } from './progress/progress.js';

const TICK = 250;
const ROUND = 10_000;
/** Browsers let timers of a busy or sleeping page wait; nobody read meanwhile. */
const LONGEST_TICK = 1_000;

const spoken = document.getElementById('spoken');
const { account, recording, track } = spoken.dataset;
const credit = { from: +spoken.dataset.from, to: +spoken.dataset.to, needed: +spoken.dataset.needed };
const said = document.getElementById('reading-said');
const soFar = document.getElementById('reading-so-far');
const meter = document.getElementById('reading-meter');
const bar = meter.parentElement;

const parts = [...spoken.querySelectorAll('.spoken-part')].map((element) => ({
  element, from: +element.dataset.start, to: +element.dataset.end, left: +element.dataset.millis,
}));
let watched = JSON.parse(spoken.dataset.watched);
let completed = spoken.dataset.completed === 'true';
let place = 0;
let shownAt = performance.now();

const progress = new Progress({
  account,
  recording: +recording,
  url: `/api/v1/transcripts/${track}/read`,
  way: 'read',
  position: () => place,
  answered(answer) {
    if (answer.completed && !completed) {
      said.textContent = said.dataset.completed;
      soFar.dataset.completed = said.dataset.completed;
    }
    completed ||= answer.completed;
    show(answer.watched);
  },
  signedOut: () => { said.textContent = said.dataset.signedOut; },
  paused: false,
  nowPaused: () => { said.textContent = said.dataset.paused; },
});

function show(stretches) {
  watched = unite([...watched, ...stretches]);
  for (const { element, from, to } of parts) {
    element.classList.toggle('is-seen', overlap(watched, from, to) >= to - from);
  }
  const left = completed ? 0 : toGo(watched, credit);
  meter.value = credit.needed - left;
  const seen = soFar.dataset.seen.replace('{0}', span(Math.floor(overlap(watched, 0, Infinity)), soFar.dataset));
  const rest = completed ? soFar.dataset.completed : soFar.dataset.toGo.replace('{0}', span(left, soFar.dataset));
  soFar.textContent = `${seen}. ${rest}`;
}

/** Whether it stands where people read: half of it, or half of what can be seen. */
function inSight({ element }) {
  const { top, bottom, height } = element.getBoundingClientRect();
  const floor = bar.getBoundingClientRect().top;
  return Math.min(bottom, floor) - Math.max(top, 0) >= Math.min(height, floor) / 2;
}

/** People read one paragraph after the other, so time counts for the first in sight that they have not read. */
function read() {
  const now = performance.now();
  const passed = Math.min(now - shownAt, LONGEST_TICK);
  shownAt = now;
  if (document.hidden) return;
  const part = parts.find((each) => !each.element.classList.contains('is-seen') && inSight(each));
  if (!part) return;
  part.left -= passed;
  if (part.left > 0) return;
  part.element.classList.add('is-seen');
  place = part.to;
  progress.add([part.from, part.to]);
}

show([]);
progress.send();
setInterval(read, TICK);
setInterval(() => progress.send(), ROUND);
addEventListener('online', () => progress.send());
document.addEventListener('visibilitychange', () => document.hidden && progress.leave(false));
addEventListener('pagehide', () => progress.leave(true));
