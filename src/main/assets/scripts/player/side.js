// What stands beside the picture: its tabs, and the search within the recording.

/** Milliseconds after which what searches is asked for again where it did not come. */
const AGAIN = 2_000;

/**
 * What searches is loaded when somebody is about to, or came to see what they searched for. found(times) is told where
 * it was found, now() tells the time from which to go on, lead is by how many seconds links lead before what was said.
 */
export function searching(form, { transcript, found, now, lead }) {
  const { query, asked, start } = document.getElementById('watch').dataset;
  const output = form.querySelector('output');
  let loaded;
  const load = () => {
    loaded ??= Promise.all([import('./find.js'), transcript?.whole()]).then(([{ Find, texts }]) => {
      const finder = new Find(form, texts(transcript), { found, now });
      if (form.elements.find.value) finder.search();
      else if (query) finder.searchNear({ query, asked }, +(start || 0), start ? lead : 0);
    }).catch(() => {
      loaded = null;
      const { failed } = output.dataset;
      if (output.textContent !== failed) output.textContent = failed; // Said aloud once, not at each attempt.
      setTimeout(() => form.elements.find.value && load(), AGAIN);
    });
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('focusin', load);
  form.addEventListener('input', load);
  if (query || form.elements.find.value || form.contains(document.activeElement)) load();
}

/** One panel at a time; arrow keys go from tab to tab. */
export function tabs(side) {
  const list = side?.querySelector('[role=tablist]');
  if (!list) return;
  const all = [...list.querySelectorAll('[role=tab]')];
  const choose = (tab) => all.forEach((other) => {
    other.setAttribute('aria-selected', other === tab);
    other.tabIndex = other === tab ? 0 : -1;
    document.getElementById(other.getAttribute('aria-controls')).classList.toggle('is-closed', other !== tab);
  });
  list.addEventListener('click', (event) => all.includes(event.target) && choose(event.target));
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.stopPropagation();
    const next = all[(all.indexOf(event.target) + step + all.length) % all.length];
    choose(next);
    next.focus();
  });
}
