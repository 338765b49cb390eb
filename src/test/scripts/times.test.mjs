import assert from 'node:assert/strict';
import { it } from 'node:test';
import { flaw, format, parse, rate } from '../../main/assets/scripts/desk/times.js';

it('a time is written as people write it and read back', () => {
  for (const [seconds, text] of [[0, '0:00.0'], [27.4, '0:27.4'], [61.25, '1:01.25'], [3723.005, '1:02:03.005'], [59.9996, '1:00.0']]) {
    assert.equal(format(seconds), text);
    assert.equal(parse(text), Math.round(seconds * 1000) / 1000);
  }
});

it('shorter ways to write a time are read, too', () => {
  assert.equal(parse(' 12,5 '), 12.5);
  assert.equal(parse('90'), 90);
  assert.equal(parse('75:10'), 4510);
});

it('what is no time is none', () => {
  for (const text of ['', 'soon', '1:60', '1:75:00', '-1', '0:01.2345', '1:2:3:4']) assert.equal(parse(text), null);
});

it('a line that is too fast, silent, backward or beyond the end is told', () => {
  const fine = { start: 0, end: 1, text: 'x'.repeat(20) };
  assert.equal(flaw(fine, 60), null);
  assert.equal(flaw({ ...fine, text: 'x'.repeat(21) }, 60), 'fast');
  assert.equal(flaw({ ...fine, text: ' \n' }, 60), 'silent');
  assert.equal(flaw({ ...fine, end: 0 }, 60), 'backward');
  assert.equal(flaw({ ...fine, start: 60, end: 70 }, 60), 'beyond');
  assert.equal(rate({ start: 1, end: 3, text: 'a\nb  c' }), 2.5);
});
