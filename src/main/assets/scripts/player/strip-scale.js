// What the strip shows, in numbers: bars on the page are x and height, places in the recording are seconds.

import { overlap } from '../progress/intervals.js';

const STEP = 5;
const PAGE = 30;
const TALLEST = 40;

/** The bars that the paths of a strip draw, each { x, height }, from left to right. */
export const read = (paths) => paths.flatMap((d) => [...d.matchAll(/M(\d+) \d+v-(\d+)/g)])
  .map(([, x, height]) => ({ x: +x, height: +height })).sort((a, b) => a.x - b.x);

/** The paths todo, seen and hit. A bar is seen from half of its seconds on; one with a hit is as tall as the strip. */
export function draw(bars, { duration, watched, hits }) {
  const paths = { todo: '', seen: '', hit: '' };
  const length = duration / bars.length;
  bars.forEach(({ x, height }, k) => {
    const [from, to] = [k * length, (k + 1) * length];
    const hit = hits.some((time) => time >= from && time < to);
    const seen = overlap(watched, from, to) >= length / 2;
    paths[hit ? 'hit' : seen ? 'seen' : 'todo'] += `M${x} ${TALLEST}v-${hit ? TALLEST : height}`;
  });
  return paths;
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
