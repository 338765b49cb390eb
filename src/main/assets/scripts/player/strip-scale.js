// What the strip shows, in numbers: bars on the page are x and height, places in the recording are seconds.

import { overlap } from '../progress/intervals.js';

const STEP = 5;
const PAGE = 30;
const TALLEST = 40;
const LEAST_FOUND = 12;
/** So much of a bar is worth showing, seen or missing. */
const LITTLE = 0.05;

/** The bars that the paths of a strip draw, each { x, height }, from left to right. */
export const read = (paths) => paths.flatMap((d) => [...d.matchAll(/M(\d+) \d+v-(\d+)/g)])
  .map(([, x, height]) => ({ x: +x, height: +height })).sort((a, b) => a.x - b.x);

/**
 * The paths seen and hit, drawn over the bars by the rule of StripModel: what was seen of a bar is as much of its height as
 * of its seconds; bars with hits are the higher the more there are in them.
 */
export function draw(bars, { duration, watched, hits }) {
  const length = duration / bars.length;
  const found = bars.map(() => 0);
  for (const time of hits) found[Math.min(Math.max(Math.floor(time / length), 0), bars.length - 1)] += 1;
  const full = Math.max(...found, (2 * hits.length) / bars.length);
  const path = (height) => bars.map((bar, k) => [bar.x, height(bar, k)]).filter(([, high]) => high > 0)
    .map(([x, high]) => `M${x} ${TALLEST}v-${high}`).join('');
  return {
    seen: path(({ height }, k) => (found[k] ? 0 : seenHeight(height, share(watched, k, length, duration)))),
    hit: path((_, k) => (found[k] ? LEAST_FOUND + Math.floor(((TALLEST - LEAST_FOUND) * found[k]) / full) : 0)),
  };
}

/** Whole seconds are counted as seen, so that those of the last one are no reason to miss something. */
function share(watched, bar, length, duration) {
  const from = bar * length;
  const last = Math.floor(duration) > from ? Math.floor(duration) : duration;
  const to = Math.min((bar + 1) * length, last);
  return overlap(watched, from, to) / (to - from);
}

function seenHeight(height, part) {
  const high = Math.round(part * height);
  const something = part >= LITTLE ? Math.max(1, high) : high;
  return part <= 1 - LITTLE ? Math.min(height - 1, something) : something;
}

/** How far to the right a second is, in percent of the strip. */
export const place = (time, duration) => `${((time / duration) * 100).toFixed(2)}%`;

/** The second under a pointer that may have left the strip. */
export const second = (x, { left, width }, duration) => Math.min(Math.max((x - left) / width, 0), 1) * duration;

/** Where a key leads from now, not yet kept within the recording; undefined for other keys. */
export const target = (key, now, duration) => ({
  ArrowLeft: now - STEP, ArrowDown: now - STEP, ArrowRight: now + STEP, ArrowUp: now + STEP,
  PageDown: now - PAGE, PageUp: now + PAGE, Home: 0, End: duration,
})[key];
