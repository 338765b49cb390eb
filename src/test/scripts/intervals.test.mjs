import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, clock, firstGap, overlap, span, unite, without } from '../../main/assets/scripts/progress/intervals.js';
import { random } from './random.mjs';

describe('unite', () => {
  it('joins what overlaps, touches or lies within, in any order', () => {
    assert.deepEqual(unite([[20, 30], [0, 5], [4, 10], [10, 12], [22, 25]]), [[0, 12], [20, 30]]);
  });

  it('keeps apart what does not touch', () => {
    assert.deepEqual(unite([[5.5, 9], [0, 5]]), [[0, 5], [5.5, 9]]);
  });

  it('leaves out what is empty or the wrong way round', () => {
    assert.deepEqual(unite([[3, 3], [9, 7]]), []);
    assert.deepEqual(unite([]), []);
  });

  it('takes the same twice for once, and changes nothing it was given', () => {
    const given = [[0, 5], [3, 8]];
    const once = unite(given);
    assert.deepEqual(unite([...once, ...given]), once);
    assert.deepEqual(given, [[0, 5], [3, 8]]);
  });
});

describe('stretches end before their second number', () => {
  it('two that share only that number have nothing in common', () => {
    assert.equal(overlap([[0, 5]], 5, 10), 0);
    assert.deepEqual(without([[0, 5]], [[5, 10]]), [[0, 5]]);
  });

  it('the seconds of two that follow each other add up', () => {
    assert.equal(overlap([[0, 5], [5, 10]], 0, 10), 10);
  });
});

describe('overlap', () => {
  it('counts a second once however often it was played', () => {
    assert.equal(overlap([[0, 10], [5, 15], [0, 10]], 0, Infinity), 15);
  });

  it('counts only what lies between both ends', () => {
    assert.equal(overlap([[0, 10], [20, 30]], 8, 22), 4);
  });
});

describe('without', () => {
  it('cuts holes and both ends', () => {
    assert.deepEqual(without([[0, 30]], [[0, 3], [10, 12], [28, 40]]), [[3, 10], [12, 28]]);
  });

  it('leaves nothing of what lies in the others', () => {
    assert.deepEqual(without([[2, 4]], [[0, 5]]), []);
  });
});

it('any stretches are the same seconds before and after', () => {
  const next = random(7);
  const some = () => Array.from({ length: next(8) }, () => [next(40), next(40)]);
  const seconds = (stretches) => new Set(stretches.flatMap(([from, to]) =>
    Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)));
  for (let round = 0; round < 2_000; round++) {
    const [played, others] = [some(), some()];
    const united = unite(played);
    assert.deepEqual(seconds(united), seconds(played));
    united.slice(1).forEach(([from], k) => assert.ok(from > united[k][1]));
    assert.equal(overlap(played, 10, 30), [...seconds(played)].filter((second) => second >= 10 && second < 30).length);
    assert.deepEqual(seconds(without(united, others)), seconds(united).difference(seconds(others)));
  }
});

describe('firstGap', () => {
  it('is where the first skipped part begins', () => {
    assert.equal(firstGap([[0, 60], [90, 120]]), 60);
  });

  it('is the beginning where that was skipped, a blink of an eye aside', () => {
    assert.equal(firstGap([[30, 60]]), 0);
    assert.equal(firstGap([[0.4, 60]]), null);
  });

  it('is nowhere while nothing was skipped', () => {
    assert.equal(firstGap([[0, 60]]), null);
    assert.equal(firstGap([]), null);
  });
});

describe('at', () => {
  const lines = [{ start: 0 }, { start: 5 }, { start: 5 }, { start: 9 }];

  it('is the last that has begun, from its first moment on', () => {
    assert.equal(at(lines, 4.99), lines[0]);
    assert.equal(at(lines, 5), lines[2]);
    assert.equal(at(lines, 1_000), lines[3]);
  });

  it('is nothing before the first', () => {
    assert.equal(at(lines, -1), undefined);
    assert.equal(at([], 3), undefined);
  });
});

it('a clock shows whole seconds that have passed, and hours only where there are some', () => {
  const shown = [-1, 0, 59.9, 60, 3_599, 3_600, 36_061].map(clock);
  assert.deepEqual(shown, ['0:00', '0:00', '0:59', '1:00', '59:59', '1:00:00', '10:01:01']);
});

it('a span says seconds only where they matter', () => {
  const said = [0, 59, 60, 61, 599, 600, 4_000].map((seconds) => span(seconds, { min: 'min', s: 's' }));
  assert.deepEqual(said, ['0 s', '59 s', '1 min', '1 min 1 s', '9 min 59 s', '10 min', '66 min']);
});
