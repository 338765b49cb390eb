import assert from 'node:assert/strict';
import { it } from 'node:test';
import { asHits } from '../../main/assets/scripts/player/places.js';

/** An element that holds some others. */
const element = (...held) => ({ contains: (other) => held.includes(other) });
const [first, second] = [element(), element()];
const lines = [{ time: 10, element: element(first) }, { time: 20, element: element(second) }, { time: 30.5, element: element() }];
const slide = { lines: [element(), element()] };
const texts = { transcript: lines, slides: [slide], deck: 7 };
const hits = [{ time: 10, marks: [first] }, { time: 20, marks: [second] }];
const hit = (moment) => asHits([moment], texts, hits).find(({ place, time }) => place === 0 && time === (moment.start ?? Infinity));
globalThis.document = { querySelector: () => null };

it('a place in speech is where its line begins, with what is marked there', () => {
  assert.deepEqual(hit({ kind: 'transcript', start: 20 }).marks, [second]);
  assert.equal(hit({ kind: 'transcript', start: 20 }).time, 20);
});

it('of a phrase that runs over two lines both are shown', () => {
  const phrase = [{ marks: [first, second] }];
  assert.deepEqual(asHits([{ kind: 'transcript', start: 10 }], texts, phrase)[0].marks, [first, second]);
});

it('what else was hit belongs to the place before it', () => {
  assert.deepEqual(asHits([{ kind: 'transcript', start: 10 }], texts, hits).map(({ time, place }) => [time, place]), [[10, 0], [20, 0]]);
});

it('where nothing is marked the line itself is shown', () => {
  assert.deepEqual(hit({ kind: 'transcript', start: 30.5 }).marks, [lines[2].element]);
});

it('a place on a slide of the deck is that slide, at its time or at none', () => {
  assert.deepEqual(hit({ kind: 'slide', start: 40, material: 7, page: 1 }).marks, [slide.lines[0]]);
  assert.equal(hit({ kind: 'slide', start: null, material: 7, page: 1 }).time, Infinity);
});

it('what is not on the page is counted all the same', () => {
  assert.deepEqual(asHits([{ kind: 'handout', material: 9, page: 2 }, { kind: 'slide', material: 8, page: 1 }], texts, [])
    .map(({ marks }) => marks), [[], []]);
});
