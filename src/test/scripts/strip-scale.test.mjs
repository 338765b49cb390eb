import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { draw, place, read, second, target } from '../../main/assets/scripts/player/strip-scale.js';

/** What StripRuleTest asks the server. */
const cases = JSON.parse(readFileSync(new URL('../resources/strip-cases.json', import.meta.url), 'utf8'));
const even = (count) => Array.from({ length: count }, (_, k) => ({ x: k * 10 + 5, height: 10 }));

describe('a strip is drawn as the server draws it:', () => {
  for (const { name, duration, bars, todo, watched, hits, seen, hit } of cases) {
    it(name, () => {
      const all = todo === null ? even(bars) : read([todo]);
      assert.deepEqual(draw(all, { duration, watched, hits }), { seen, hit });
    });
  }
});

it('bars are read from left to right', () => {
  const bars = [[0, 10], [4, 20], [8, 30], [12, 15]].map(([x, height]) => ({ x, height }));
  assert.deepEqual(read(['M8 40v-30M0 40v-10', '', 'M12 40v-15M4 40v-20']), bars);
});

it('what was played twice counts once', () => {
  const shown = (watched) => draw(even(4), { duration: 40, watched, hits: [] }).seen;
  assert.equal(shown([[20, 23], [20, 23]]), shown([[20, 23]]));
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
