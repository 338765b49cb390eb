// From one section of a recording to the next.

import { at } from '../progress/intervals.js';

/** Whoever has heard less than so many seconds of a section goes back to the one before. */
const JUST_BEGUN = 3;

/** Where the section begins to which a step leads, undefined after the last; sections are in order and have a start. */
export function beside(sections, time, step) {
  const here = sections.indexOf(at(sections, time));
  if (step > 0) return sections[here + 1]?.start;
  const begun = sections[here] && time - sections[here].start < JUST_BEGUN;
  return sections[begun ? here - 1 : here]?.start ?? 0;
}
