import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Drag, speedAt } from '../../main/assets/scripts/player/scrubbing.js';
import { beside } from '../../main/assets/scripts/player/sections.js';

const BOX = { left: 20, top: 300, width: 350, bottom: 360 };
const HOURS = 10_800;
const drag = () => new Drag(195, BOX, HOURS);

describe('a drag', () => {
  it('begins under the pointer, and stays there near the strip', () => {
    assert.equal(drag().time, 5_400);
    assert.equal(drag().move(20, 330), 0);
    assert.equal(drag().move(370, 400), HOURS);
  });

  it('is slower the further it is from the strip, above as below', () => {
    assert.deepEqual([0, 49, 50, 109, 110, 179, 180, 500].map(speedAt), [1, 1, 0.5, 0.5, 0.25, 0.25, 0.05, 0.05]);
    for (const [y, speed] of [[330, 1], [410, 0.5], [250, 0.5], [470, 0.25], [540, 0.05], [120, 0.05]]) {
      const slow = drag();
      slow.move(195, y);
      assert.equal(slow.speed, speed);
      assert.ok(Math.abs(slow.move(205, y) - 5_400 - (10 / 350) * HOURS * speed) < 0.001);
    }
  });

  it('reaches every two seconds of three hours on a phone', () => {
    const fine = drag();
    fine.move(195, 600);
    assert.ok(Math.abs(fine.move(196, 600) - 5_400) < 2);
  });

  it('does not jump when it comes back', () => {
    const there = drag();
    there.move(195, 600);
    const slow = there.move(295, 600);
    assert.equal(there.move(295, 330), slow);
    assert.ok(there.move(296, 330) - slow < 31);
  });

  it('stays within the recording', () => {
    const away = drag();
    away.move(195, 420);
    assert.equal(away.move(-5_000, 420), 0);
    assert.equal(away.move(90_000, 420), HOURS);
  });
});

describe('a step to another section', () => {
  const sections = [10, 60, 200].map((start) => ({ start }));

  it('leads to the next, and nowhere after the last', () => {
    assert.deepEqual([0, 10, 59, 60, 199].map((time) => beside(sections, time, 1)), [10, 60, 60, 200, 200]);
    assert.equal(beside(sections, 200, 1), undefined);
  });

  it('leads back to where this one begins, and to the one before where it has just begun', () => {
    assert.deepEqual([203, 202, 63, 61, 13, 11, 5].map((time) => beside(sections, time, -1)), [200, 60, 60, 10, 10, 0, 0]);
  });
});
