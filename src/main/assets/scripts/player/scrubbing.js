// Dragging the playhead: the further from the strip, the slower, as one pixel may be half a minute.

import { second } from './strip-scale.js';

/** From so many pixels above or below the strip on. */
const SPEEDS = [{ from: 180, speed: 1 / 20 }, { from: 110, speed: 1 / 4 }, { from: 50, speed: 1 / 2 }];

/** How fast the playhead goes at so many pixels from the strip; 1 near it. */
export const speedAt = (away) => SPEEDS.find(({ from }) => away >= from)?.speed ?? 1;

/** One drag over the strip, whose box is { left, top, width, bottom }. */
export class Drag {
  #box;
  #duration;
  #x;
  #slowed = false;

  constructor(x, box, duration) {
    this.#box = box;
    this.#duration = duration;
    this.#x = x;
    this.time = second(x, box, duration);
    this.speed = 1;
  }

  /** Where the playhead is now; it stays under the pointer as long as that has not been away. */
  move(x, y) {
    const { top, bottom, width } = this.#box;
    this.speed = speedAt(Math.max(top - y, y - bottom, 0));
    this.#slowed ||= this.speed < 1;
    const moved = this.time + ((x - this.#x) / width) * this.#duration * this.speed;
    this.time = this.#slowed ? Math.min(Math.max(moved, 0), this.#duration) : second(x, this.#box, this.#duration);
    this.#x = x;
    return this.time;
  }
}
