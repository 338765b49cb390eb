import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import { LocalProgress } from '../../main/assets/scripts/progress/local.js';
import { leaveFor, sendLeftFromHere, toGo } from '../../main/assets/scripts/progress/progress.js';
import { overlap, unite } from '../../main/assets/scripts/progress/intervals.js';
import { loadAll } from '../../main/assets/scripts/progress/storage.js';
import { Browser, urlOf } from './browser.mjs';
import { random } from './random.mjs';

const HERE = urlOf(1);
const LOST = 180_000;
let browser;
let server;

beforeEach(() => {
  browser = new Browser();
  server = browser.server;
});

const answer = (fields) => Response.json({
  watched: [], excess: [], completed: false, secondsToGo: 9, paused: false, ...fields,
});

describe('with a connection', () => {
  it('what was played is sent as one batch, and nothing is kept', async () => {
    const page = browser.open();
    page.play(0, 5);
    page.play(5, 10);
    page.play(20, 22);
    assert.equal(browser.queues.length, 1);
    await page.progress.send();
    assert.deepEqual(server.reports.map(({ stretches }) => stretches), [[[0, 10], [20, 22]]]);
    assert.equal(server.reports[0].position, 22);
    assert.deepEqual(browser.queues, []);
    assert.deepEqual(page.told.answers[0].watched, [[0, 10], [20, 22]]);
  });

  it('nothing is sent where nothing was played', async () => {
    await browser.open().progress.send();
    assert.deepEqual(server.reports, []);
  });

  it('after the end nothing is told or kept', async () => {
    const page = browser.open();
    page.play(0, 5);
    page.progress.end();
    page.play(5, 9);
    await page.progress.send();
    assert.deepEqual([server.reports, browser.queues], [[], []]);
  });

  it('two calls at once send each batch once', async () => {
    const page = browser.open();
    page.play(0, 5);
    await Promise.all([page.progress.send(), page.progress.send()]);
    assert.equal(server.reports.length, 1);
  });

  it('what plays while a batch is under way goes with the next', async () => {
    const page = browser.open();
    page.play(0, 5);
    const sending = page.progress.send();
    page.play(5, 9);
    await sending;
    await page.progress.send();
    assert.deepEqual(server.reports.map(({ stretches }) => stretches), [[[0, 5]], [[5, 9]]]);
  });

  it('a batch keeps its name until it is answered', async () => {
    const page = browser.open();
    page.play(0, 5);
    browser.deaf();
    await page.progress.send();
    await page.progress.send();
    browser.online();
    await page.progress.send();
    assert.equal(server.reports.length, 3);
    assert.equal(new Set(server.names).size, 1);
    assert.equal(server.seconds(HERE), 5);
    assert.deepEqual(browser.queues, []);
  });
});

describe('without a connection', () => {
  beforeEach(() => browser.offline());

  it('it waits, and is known to the page', async () => {
    const page = browser.open();
    page.play(0, 5);
    await page.progress.send();
    page.play(5, 9);
    assert.deepEqual(page.progress.pending, [[0, 9]]);
    assert.deepEqual(server.reports, []);
  });

  it('all of it goes as one batch once there is one', async () => {
    const page = browser.open();
    for (let second = 0; second < 60; second += 10) {
      page.play(second, second + 10);
      await page.progress.send();
    }
    browser.online();
    await page.progress.send();
    assert.deepEqual(server.reports.map(({ stretches }) => stretches), [[[0, 60]]]);
    assert.deepEqual(page.progress.pending, []);
  });

  it('no beacon is tried while the page stays', () => {
    const page = browser.open();
    page.play(0, 5);
    page.progress.leave(false);
    assert.equal(browser.beacons, undefined);
    assert.deepEqual(page.progress.pending, [[0, 5]]);
  });

  it('a full storage loses nothing as long as the page lives', async () => {
    browser.storage.setItem = () => { throw new Error('Full'); };
    const page = browser.open();
    page.play(0, 5);
    await page.progress.send();
    browser.online();
    await page.progress.send();
    assert.equal(server.seconds(HERE), 5);
  });
});

describe('after a reload', () => {
  it('the queue is sent by the next page, once', async () => {
    browser.offline();
    const before = browser.open();
    before.play(30, 40);
    before.progress.leave(true);
    await browser.beacons;
    browser.online();
    const after = browser.open();
    assert.equal(after.progress.resumeAt, 40);
    assert.deepEqual(after.progress.pending, [[30, 40]]);
    await after.progress.send();
    await after.progress.send();
    assert.equal(server.reports.length, 1);
    assert.equal(server.seconds(HERE), 10);
    assert.deepEqual(browser.queues, []);
  });

  it('what a beacon has told already goes by the same name', async () => {
    const before = browser.open();
    before.play(0, 10);
    before.progress.leave(true);
    await browser.beacons;
    await browser.open().progress.send();
    assert.equal(server.reports.length, 2);
    assert.equal(new Set(server.names).size, 1);
    assert.equal(server.seconds(HERE), 10);
  });

  it('so does what was under way', async () => {
    const before = browser.open();
    before.play(0, 10);
    browser.deaf();
    const sending = before.progress.send();
    before.play(10, 12);
    before.progress.leave(true);
    const after = browser.open();
    await sending;
    await browser.beacons;
    assert.equal(server.reports.length, 2, 'no beacon for what is under way');
    browser.online();
    await after.progress.send();
    assert.equal(server.seconds(HERE), 12);
    assert.equal(server.credited.size, 2);
  });

  it('a page that knows nothing new resumes where the server says', () => {
    assert.equal(browser.open().progress.resumeAt, null);
  });

  it('a queue that an earlier version kept is understood', async () => {
    browser.storage.setItem('chapterhouse.watched.7.old', JSON.stringify({
      batches: [{ batch: 'b1', recording: 1, url: HERE, played: [[0, 4]] }], waiting: [[6, 8]], recording: 1, url: HERE,
      left: true, at: Date.now(), position: 8,
    }));
    await browser.open().progress.send();
    assert.deepEqual(server.stretches(HERE).sort(), [[0, 4], [6, 8]]);
  });

  it('what was left of another recording is sent to its address, with its place', async () => {
    browser.offline();
    const before = browser.open({ recording: 2 });
    before.play(50, 55);
    before.progress.leave(true);
    browser.online();
    const after = browser.open({ recording: 1 });
    after.play(0, 3);
    assert.equal(after.progress.resumeAt, null);
    assert.deepEqual(after.progress.pending, [[0, 3]]);
    await after.progress.send();
    assert.deepEqual(server.reports.map(({ url, stretches, position }) => ({ url, stretches, position })), [
      { url: HERE, stretches: [[0, 3]], position: 3 }, { url: urlOf(2), stretches: [[50, 55]], position: 55 },
    ]);
    assert.equal(after.told.answers.length, 1, 'answers about other recordings are none of the page');
  });
});

describe('when somebody signs out', () => {
  it('the rest is sent and nothing stays in the browser', async () => {
    const page = browser.open();
    page.play(0, 5);
    page.events.dispatchEvent(new Event('chapterhouse.signing-out'));
    await browser.beacons;
    assert.deepEqual(server.reports.map(({ stretches }) => stretches), [[[0, 5]]]);
    assert.deepEqual(browser.queues, []);
    page.progress.leave(true);
    assert.deepEqual(browser.queues, []);
  });

  it('without a connection, what could not be sent is forgotten', () => {
    const page = browser.open();
    page.play(0, 5);
    browser.offline();
    page.events.dispatchEvent(new Event('chapterhouse.signing-out'));
    page.progress.leave(true);
    assert.deepEqual(browser.queues, []);
  });
});

describe('of several pages', () => {
  it('each has a queue of its own', async () => {
    const [one, two] = [browser.open(), browser.open()];
    one.play(0, 5);
    two.play(100, 105);
    assert.equal(browser.queues.length, 2);
    await Promise.all([one.progress.send(), two.progress.send()]);
    assert.deepEqual(server.stretches(HERE).sort((a, b) => a[0] - b[0]), [[0, 5], [100, 105]]);
  });

  it('none takes that of another that is alive', () => {
    browser.open().play(0, 5);
    browser.pass(LOST);
    assert.deepEqual(browser.open().progress.pending, []);
  });

  it('the next takes that of one that ended without a word', () => {
    browser.open().play(0, 5);
    browser.pass(LOST + 1);
    assert.deepEqual(browser.open().progress.pending, [[0, 5]]);
    assert.equal(browser.queues.length, 1);
  });

  it('one that comes back does not send again what another has taken', async () => {
    browser.offline();
    const first = browser.open();
    first.play(0, 5);
    first.progress.leave(true);
    const second = browser.open();
    browser.online();
    await second.progress.send();
    first.events.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    assert.deepEqual(first.progress.pending, []);
    await first.progress.send();
    assert.equal(server.reports.length, 1);
  });

  it('accounts have nothing to do with each other', () => {
    browser.open().play(0, 5);
    browser.pass(LOST + 1);
    assert.deepEqual(browser.open({ account: 8 }).progress.pending, []);
    assert.equal(browser.queues.length, 1);
  });
});

describe('what the server says', () => {
  it('more than the time allows is claimed again, but for what is known by now', async () => {
    const page = browser.open();
    page.play(0, 60);
    server.instead = () => answer({ watched: [[0, 20], [50, 55]], excess: [[20, 60]] });
    await page.progress.send();
    assert.deepEqual(page.progress.pending, [[20, 50], [55, 60]]);
    server.instead = () => null;
    await page.progress.send();
    assert.deepEqual(server.reports[1].stretches, [[20, 50], [55, 60]]);
    assert.notEqual(server.names[1], server.names[0]);
  });

  it('signed out: it is kept for the next time, and asked no more', async () => {
    const page = browser.open();
    page.play(0, 5);
    server.instead = () => new Response(null, { status: 401 });
    await page.progress.send();
    page.play(5, 8);
    await page.progress.send();
    assert.equal(page.told.signedOut, 1);
    assert.equal(server.reports.length, 1);
    assert.deepEqual(page.progress.pending, [[0, 8]]);
  });

  it('refused: this batch is given up, the next one goes', async () => {
    mock.method(console, 'warn', () => {});
    const page = browser.open();
    page.play(0, 5);
    server.instead = () => new Response(null, { status: 409 });
    await page.progress.send();
    server.instead = () => null;
    page.play(5, 8);
    await page.progress.send();
    assert.deepEqual(server.stretches(HERE), [[5, 8]]);
    assert.deepEqual(browser.queues, []);
  });

  for (const status of [429, 500, 503]) {
    it(`${status}: it is sent again by the same name`, async () => {
      const page = browser.open();
      page.play(0, 5);
      server.instead = () => new Response(null, { status });
      await page.progress.send();
      server.instead = () => null;
      await page.progress.send();
      assert.equal(server.reports.length, 2);
      assert.equal(new Set(server.names).size, 1);
      assert.equal(server.seconds(HERE), 5);
    });
  }

  it('paused: what waits is dropped, and nothing is recorded from then on', async () => {
    const page = browser.open();
    page.play(0, 5);
    server.instead = () => answer({ paused: true });
    await page.progress.send();
    page.play(5, 10);
    await page.progress.send();
    assert.equal(page.told.paused, 1);
    assert.equal(server.reports.length, 1);
    assert.deepEqual(browser.queues, []);
  });

  it('paused before the page was opened: nothing is recorded at all', async () => {
    const page = browser.open({ paused: true });
    page.play(0, 5);
    await page.progress.send();
    assert.equal(page.told.paused, 1);
    assert.deepEqual([server.reports, browser.queues], [[], []]);
  });
});

describe('watched without an account', () => {
  it('it stays in the browser', () => {
    const changes = [];
    const local = new LocalProgress({
      recording: 3, url: urlOf(3), position: () => 12, changed: (watched) => changes.push(watched),
    });
    assert.deepEqual([local.watched, local.resumeAt], [[], null]);
    local.add([5, 12]);
    local.add([0, 6]);
    local.send();
    assert.deepEqual(changes, [[[0, 12]]]);
    assert.equal(local.resumeAt, 12);
    assert.deepEqual(loadAll('chapterhouse.seen.'), [{
      key: 'chapterhouse.seen.3',
      value: { recording: 3, url: urlOf(3), tab: null, at: Date.now(), watched: [[0, 12]], position: 12 },
    }]);
    assert.deepEqual(server.reports, []);
  });

  it('once added to an account, the page sends it and goes on from there', async () => {
    const page = browser.open();
    leaveFor(7, { recording: 1, url: HERE, watched: [[0, 50]], position: 50 });
    assert.equal(await sendLeftFromHere(), false);
    assert.deepEqual(page.told.movedTo, [50]);
    assert.equal(server.seconds(HERE), 50);
    await page.progress.send();
    assert.equal(server.reports.length, 1);
  });

  it('it is said when not all of it counts yet', async () => {
    browser.open();
    leaveFor(7, { recording: 2, url: urlOf(2), watched: [[0, 50]], position: 50 });
    server.instead = () => answer({ watched: [[0, 10]], excess: [[10, 50]] });
    assert.equal(await sendLeftFromHere(), true);
  });

  it('nobody answers where nothing reports', () => {
    globalThis.dispatchEvent = () => true;
    assert.equal(sendLeftFromHere(), null);
  });
});

it('whatever happens on the way, each second that played is counted once', async () => {
  for (let seed = 1; seed <= 100; seed++) {
    await wander(random(seed), seed);
  }
});

/** Plays through a recording with all that can come between; what was played never plays again. */
async function wander(next, seed) {
  browser = new Browser();
  let page = browser.open();
  let second = 0;
  const happenings = [
    () => { page.play(second, second += 1 + next(10)); },
    () => { second += next(5); },
    () => page.progress.send(),
    () => browser.offline(),
    () => browser.online(),
    () => browser.deaf(),
    () => page.progress.leave(false),
    () => { page.progress.leave(true); page = browser.open(); },
    () => { browser.pass(LOST + 1); page = browser.open(); },
  ];
  const played = [];
  for (let step = 0; step < 80; step++) {
    const from = second;
    const happening = next(3) ? happenings[0] : happenings[next(happenings.length)];
    await happening();
    if (happening === happenings[0]) played.push([from, second]);
    await browser.beacons;
  }
  browser.online();
  browser.pass(LOST + 1);
  await browser.open().progress.send();
  assert.equal(browser.server.seconds(HERE), overlap(played, 0, Infinity), `seed ${seed}`);
  assert.deepEqual(unite(browser.server.stretches(HERE)), unite(played), `seed ${seed}`);
  assert.deepEqual(browser.queues, [], `seed ${seed}`);
}

it('what is left to watch is rounded up, and counts only what lies in the part that counts', () => {
  const credit = { from: 10, to: 110, needed: 90 };
  assert.equal(toGo([], credit), 90);
  assert.equal(toGo([[0, 20.5]], credit), 80);
  assert.equal(toGo([[0, 200]], credit), 0);
});

it('a reading page says that it was read', async () => {
  const page = browser.open({ way: 'read' });
  let body;
  globalThis.fetch = async (url, request) => {
    body = JSON.parse(request.body);
    return answer();
  };
  page.play(0, 5);
  await page.progress.send();
  assert.deepEqual(body.read, [[0, 5]]);
});
