import assert from 'node:assert/strict';
import { beforeEach, it, mock } from 'node:test';
import { observe } from '../../main/assets/scripts/player/playback.js';

/** A media element whose clock the test moves. */
class Media extends EventTarget {
  paused = true;
  seeking = false;
  currentTime = 0;
  playbackRate = 1;

  tell(...names) {
    names.forEach((name) => this.dispatchEvent(new Event(name)));
  }

  play() {
    this.paused = false;
    this.tell('play', 'playing');
  }

  pause() {
    this.paused = true;
    this.tell('pause');
  }

  /** Lets seconds pass by the clock, a quarter at a time; as much plays as the speed says. */
  run(seconds) {
    for (let passed = 0; passed < seconds; passed += 0.25) {
      now += 250;
      this.currentTime += 0.25 * this.playbackRate;
      this.tell('timeupdate');
    }
  }

  seek(to) {
    this.seeking = true;
    this.currentTime = to;
    this.tell('seeking', 'timeupdate');
    this.seeking = false;
    this.tell('seeked');
  }
}

let now = 0;
let media;
let played;
let stops;
let cut;
mock.method(performance, 'now', () => now);

beforeEach(() => {
  [media, played, stops] = [new Media(), [], 0];
  ({ cut } = observe(media, { played: (stretch) => played.push(stretch), stopped: () => { stops += 1; } }));
});

it('a stretch is told when it ends with a pause', () => {
  media.play();
  media.run(3);
  assert.deepEqual(played, []);
  media.pause();
  assert.deepEqual([played, stops], [[[0, 3]], 1]);
});

it('what is jumped over was not seen, in either direction', () => {
  media.play();
  media.run(2);
  media.seek(60);
  media.run(1);
  media.seek(10);
  media.run(1);
  media.pause();
  assert.deepEqual(played, [[0, 2], [60, 61], [10, 11]]);
});

it('a jump that no event tells of is none either', () => {
  media.play();
  media.run(2);
  media.currentTime = 500;
  media.tell('timeupdate');
  media.run(1);
  media.pause();
  assert.deepEqual(played, [[0, 2], [500, 501]]);
});

it('dragging while it is paused plays nothing', () => {
  [10, 20, 30].forEach((place) => media.seek(place));
  assert.deepEqual(played, []);
});

it('fast playing is no jump, and another speed begins another stretch', () => {
  media.play();
  media.run(2);
  media.playbackRate = 2;
  media.tell('ratechange');
  media.run(5);
  media.pause();
  assert.deepEqual(played, [[0, 2], [2, 12]]);
});

it('cut tells what has played so far, and goes on from there', () => {
  media.play();
  media.run(4);
  cut();
  cut();
  media.run(1);
  media.pause();
  assert.deepEqual(played, [[0, 4], [4, 5]]);
});

it('the end and another file end a stretch', () => {
  for (const event of ['ended', 'emptied']) {
    media.play();
    media.run(1);
    media.tell(event);
  }
  assert.deepEqual([played, stops], [[[0, 1], [1, 2]], 2]);
});
