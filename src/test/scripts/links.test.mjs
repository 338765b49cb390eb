import assert from 'node:assert/strict';
import { it } from 'node:test';
import { meantBy } from '../../main/assets/scripts/player/links.js';

it('a link of a search means what comes a little after it', () => {
  assert.equal(meantBy(9720.1, 2), 9722.1);
  assert.equal(meantBy(6, 2), 8);
});

it('a link with a fraction means that very moment', () => {
  assert.equal(meantBy(9722.1, 0), 9722.1);
});

it('a link to a full second means whatever begins in it', () => {
  assert.equal(meantBy(83, 0), 83.999);
});
