// Adds what this browser remembers from before somebody signed in. Several people may share a browser: what was not
// watched just now in this tab is only offered, and nothing is sent before somebody says that it was they who watched.

import { leaveFor, Progress, sendLeftFromHere } from '../progress/progress.js';
import { keep, loadAll } from '../progress/storage.js';

const ROUND = 10_000;

async function paused() {
  const response = await fetch('/api/v1/me/history');
  if (!response.ok) throw new Error(`The history cannot be asked for: ${response.status}`);
  return (await response.json()).paused;
}

/** On a page where nothing else reports. */
function reporter(account) {
  const nothing = () => {};
  const progress = new Progress({ account, position: () => 0, answered: nothing, signedOut: nothing, nowPaused: nothing });
  setInterval(() => progress.send(), ROUND);
  addEventListener('pagehide', () => progress.leave(true));
  return progress;
}

/**
 * The template holds the question; names of what is remembered begin with the prefix; surely(value) tells whether whoever
 * signed in is the one who watched.
 */
export function offer(template, prefix, surely) {
  const question = template.content.firstElementChild.cloneNode(true);
  const said = question.querySelector('[role=status]');
  const learning = question.querySelector('a');
  const [add, forget, undo] = ['add', 'forget', 'undo'].map((name) => question.querySelector(`[data-do=${name}]`));
  const { account, ...words } = question.dataset;
  const watchedHere = () => loadAll(prefix).filter(({ value }) => value?.url && value.watched.length);
  const remembered = watchedHere();

  function ask() {
    said.textContent = remembered.length === 1 ? words.one : words.many.replace('{0}', remembered.length);
  }

  /** Tells what became of it; shown is what can still be done. */
  function tell(text, ...shown) {
    said.textContent = text;
    [add, forget, undo, learning].forEach((choice) => { choice.hidden = !shown.includes(choice); });
    said.focus();
  }

  async function take(added) {
    // While the history is paused the server would take nothing down, and it would be lost.
    if (await paused()) {
      tell(words.paused);
      return;
    }
    // Asked for again: another tab may have added it meanwhile.
    for (const { key, value } of watchedHere()) {
      keep(key, null);
      leaveFor(account, value);
    }
    const waits = await (sendLeftFromHere() ?? reporter(account).sendLeft());
    tell(waits ? words.later : added, learning);
  }

  function takeOrSay(added) {
    add.disabled = forget.disabled = true;
    take(added).catch((error) => {
      console.warn(error);
      add.disabled = forget.disabled = false;
      tell(words.failed, add, forget);
    });
  }

  add.addEventListener('click', () => takeOrSay(words.added));
  forget.addEventListener('click', () => {
    remembered.forEach(({ key }) => keep(key, null));
    tell(words.forgotten, undo);
  });
  undo.addEventListener('click', () => {
    remembered.forEach(({ key, value }) => keep(key, value));
    [add, forget, undo].forEach((choice) => { choice.hidden = choice === undo; });
    ask();
    add.focus();
  });
  if (remembered.length) {
    template.after(question);
    // Screen readers say what changes in a status, not what it came with.
    setTimeout(() => {
      if (remembered.every(({ value }) => surely(value))) takeOrSay(words.taken);
      else ask();
    });
  }
}
