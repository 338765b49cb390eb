import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Lines } from '../../main/assets/scripts/desk/lines.js';

const three = () => new Lines([
  { start: 1, end: 3, text: 'Good morning everybody' }, { start: 3, end: 5, text: 'We begin', speaker: 'Ann' }, { start: 6, end: 8, text: 'in Arizona' },
]);
const texts = (lines) => lines.all.map(({ text }) => text);
const times = (lines) => lines.all.map(({ start, end }) => [start, end]);
const key = (lines, at) => lines.all[at].key;

it('what is typed in one go is taken back in one step', () => {
  const lines = three();
  for (const text of ['G', 'Go', 'Goo']) lines.edit(key(lines, 0), { text });
  lines.pause();
  lines.edit(key(lines, 0), { text: 'Good' });
  lines.undo();
  assert.equal(texts(lines)[0], 'Goo');
  lines.undo();
  assert.equal(texts(lines)[0], 'Good morning everybody');
  assert.equal(lines.canUndo, false);
  lines.redo();
  lines.redo();
  assert.equal(texts(lines)[0], 'Good');
  assert.equal(lines.canRedo, false);
});

it('a change after an undo leaves nothing to redo', () => {
  const lines = three();
  lines.remove(key(lines, 0));
  lines.undo();
  lines.edit(key(lines, 1), { speaker: 'Bo' });
  assert.equal(lines.canRedo, false);
});

it('what changes nothing is no step', () => {
  const lines = three();
  lines.edit(key(lines, 1), { text: 'We begin', speaker: 'Ann' });
  assert.equal(lines.shift(0), 0);
  assert.equal(lines.replace('', 'x'), 0);
  assert.equal(lines.canUndo, false);
});

it('a line that begins earlier moves to its place', () => {
  const lines = three();
  lines.edit(key(lines, 2), { start: 2 });
  assert.deepEqual(texts(lines), ['Good morning everybody', 'in Arizona', 'We begin']);
});

it('a line is split where the cursor is, and the time by letters or at the picture', () => {
  const lines = three();
  const second = lines.split(key(lines, 0), 4);
  assert.deepEqual(texts(lines).slice(0, 2), ['Good', 'morning everybody']);
  assert.deepEqual(times(lines).slice(0, 2), [[1, 1.381], [1.381, 3]]);
  assert.equal(lines.get(second).text, 'morning everybody');
  lines.split(second, 7, 2.5);
  assert.deepEqual(times(lines)[2], [2.5, 3]);
  assert.equal(lines.split(second, 0), null);
  assert.equal(lines.split(second, 99), null);
});

it('a line is joined with the next, and the last with none', () => {
  const lines = three();
  assert.equal(lines.merge(key(lines, 1)), true);
  assert.deepEqual(texts(lines), ['Good morning everybody', 'We begin in Arizona']);
  assert.deepEqual(times(lines)[1], [3, 8]);
  assert.equal(lines.all[1].speaker, 'Ann');
  assert.equal(lines.merge(key(lines, 1)), false);
});

it('after a line is deleted the next is at hand, or else the one before', () => {
  const lines = three();
  assert.equal(lines.get(lines.remove(key(lines, 0))).text, 'We begin');
  lines.remove(key(lines, 1));
  assert.equal(lines.remove(key(lines, 0)), null);
});

it('all lines or those from one on are shifted, never before the beginning', () => {
  const lines = three();
  assert.equal(lines.shift(1.5, key(lines, 1)), 1.5);
  assert.deepEqual(times(lines), [[1, 3], [4.5, 6.5], [7.5, 9.5]]);
  assert.equal(lines.shift(-4), -1);
  assert.deepEqual(times(lines), [[0, 2], [3.5, 5.5], [6.5, 8.5]]);
  lines.shift(0.1);
  lines.shift(0.2);
  assert.equal(lines.all[0].start, 0.3);
});

it('words are found and replaced as they are written, in any case', () => {
  const lines = new Lines([{ start: 0, end: 1, text: 'a.b A.B axb' }, { start: 1, end: 2, text: 'a.b' }]);
  assert.deepEqual(lines.find('a.b').times, 3);
  assert.equal(lines.replace('a.b', '$&$1', lines.all[1].key), 1);
  assert.deepEqual(texts(lines), ['a.b A.B axb', '$&$1']);
  assert.equal(lines.replace('A.B', 'c'), 2);
  assert.deepEqual(texts(lines), ['c c axb', '$&$1']);
  lines.undo();
  assert.equal(lines.find('a.b').times, 2);
});

it('when others take their place, undo brings them back', () => {
  const lines = three();
  lines.become([{ start: 0, end: 1, text: 'Theirs' }]);
  assert.deepEqual(texts(lines), ['Theirs']);
  lines.undo();
  assert.equal(lines.all.length, 3);
});

it('thousands of changes of thousands of lines take no noticeable time', () => {
  const lines = new Lines(Array.from({ length: 2_000 }, (_, i) => ({ start: i * 2, end: i * 2 + 2, text: `Line ${i}` })));
  const begin = performance.now();
  for (let i = 0; i < 1_000; i++) lines.edit(key(lines, i), { text: `Changed ${i}` });
  assert.ok((performance.now() - begin) / 1_000 < 5, 'less than 5 ms each');
});
