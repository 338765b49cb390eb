import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draw, place, read, second, target } from '../../main/assets/scripts/player/strip-scale.js';

/** Four bars of ten seconds each. */
const bars = [[0, 10], [4, 20], [8, 30], [12, 15]].map(([x, height]) => ({ x, height }));
const shown = (watched, hits = []) => draw(bars, { duration: 40, watched, hits });
/** How many bars there are of each kind. */
const counts = (paths) => Object.fromEntries(Object.entries(paths).map(([kind, d]) => [kind, read([d]).length]));

it('bars are read from all paths, from left to right', () => {
  assert.deepEqual(read(['M8 40v-30M0 40v-10', '', 'M12 40v-15M4 40v-20']), bars);
});

it('what is drawn can be read again', () => {
  const { todo, seen, hit } = shown([[0, 20]]);
  assert.deepEqual(read([todo, seen, hit]), bars);
});

describe('a bar is seen', () => {
  it('from half of its seconds on', () => {
    assert.deepEqual(counts(shown([[10, 14.9]])), { todo: 4, seen: 0, hit: 0 });
    assert.equal(shown([[10, 15]]).seen, 'M4 40v-20');
  });

  it('also where the half was played in parts, but not twice', () => {
    assert.equal(shown([[20, 22], [25, 28]]).seen, 'M8 40v-30');
    assert.equal(shown([[20, 23], [20, 23]]).seen, '');
  });

  it('by none of the seconds of its neighbors', () => {
    assert.deepEqual(read([shown([[0, 10], [20, 30]]).seen]).map(({ x }) => x), [0, 8]);
  });

  it('only in stretches of the recording', () => {
    assert.deepEqual(counts(shown([[0, 400]])), { todo: 0, seen: 4, hit: 0 });
  });
});

describe('a bar with a hit', () => {
  it('is as tall as the strip, whether it was seen or not', () => {
    assert.equal(shown([[0, 40]], [12]).hit, 'M4 40v-40');
    assert.deepEqual(counts(shown([[0, 40]], [12])), { todo: 0, seen: 3, hit: 1 });
  });

  it('has the second on its border to the left, the next bar that to the right', () => {
    assert.deepEqual(read([shown([], [10]).hit]).map(({ x }) => x), [4]);
    assert.deepEqual(read([shown([], [9.99]).hit]).map(({ x }) => x), [0]);
  });

  it('has many hits like one', () => {
    assert.deepEqual(counts(shown([], [1, 2, 3, 39])), { todo: 2, seen: 0, hit: 2 });
  });
});

describe('a pointer', () => {
  const box = { left: 100, width: 200 };

  it('means the second under it', () => {
    assert.equal(second(150, box, 3_600), 900);
  });

  it('that left the strip means its end on that side', () => {
    assert.equal(second(20, box, 3_600), 0);
    assert.equal(second(900, box, 3_600), 3_600);
  });
});

it('the playhead stands as far to the right as its share of the time', () => {
  const places = [0, 900, 1_234.5, 3_600].map((time) => place(time, 3_600));
  assert.deepEqual(places, ['0.00%', '25.00%', '34.29%', '100.00%']);
});

it('keys lead on and back, a page further, and to both ends', () => {
  const keys = ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'a'];
  assert.deepEqual(keys.map((key) => target(key, 60, 120)), [65, 65, 55, 55, 90, 30, 0, 120, undefined]);
});
