// A search field suggests where it may lead: a combobox with a list. Without this script it is a plain search.

const template = document.getElementById('suggest');
const PAUSE = 120;
const SHORTEST = 2;
const LONGEST = 200;

const set = (element, attributes) => Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a title with what was typed of them in bold. */
function parts(text, typed) {
  const beginnings = folded(typed).split(/[\s-]+/).filter(Boolean);
  // Each with what ends it. Safari reads lookbehind since 16.4 only, and this script must not fail as a whole.
  return (text.match(/[^\s-]*[\s-]|[^\s-]+/g) ?? []).flatMap((word) => {
    const length = Math.max(0, ...beginnings.filter((each) => folded(word).startsWith(each)).map((each) => each.length));
    const bold = document.createElement('b');
    bold.textContent = word.slice(0, length);
    return length ? [bold, word.slice(length)] : [word];
  });
}

function suggestIn(field, number) {
  const list = document.createElement('ul');
  const status = document.createElement('span');
  let asking = new AbortController();
  let timer;
  let active = -1;

  set(list, { class: 'suggest', id: `suggest-${number}`, role: 'listbox', 'aria-label': template.dataset.label, hidden: '' });
  set(status, { class: 'sr', role: 'status' });
  field.after(list, status);
  // A combobox is a text field to those who listen to it.
  set(field, { type: 'text', enterkeyhint: 'search', role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id });

  function activate(index) {
    active = index;
    [...list.children].forEach((option, i) => { set(option, { 'aria-selected': i === index }); });
    const option = list.children[index];
    option ? set(field, { 'aria-activedescendant': option.id }) : field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  function show(items, typed) {
    list.replaceChildren(...items.map((item, i) => {
      const option = template.content.querySelector(`[data-kind="${item.kind}"]`).cloneNode(true);
      option.id = `${list.id}-${i}`;
      option.dataset.href = item.href;
      option.querySelector('.suggest-text').append(...parts(item.text, typed));
      return option;
    }));
    activate(-1);
    list.hidden = items.length === 0;
    set(field, { 'aria-expanded': !list.hidden });
    const { one, many } = template.dataset;
    status.textContent = items.length < 2 ? (items.length && one) || '' : many.replace('#', items.length);
  }

  function close() {
    clearTimeout(timer);
    asking.abort();
    show([], '');
  }

  async function ask() {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const typed = field.value.trim();
    if (typed.length < SHORTEST || typed.length > LONGEST) {
      return show([], '');
    }
    try {
      const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(typed)}`, { signal });
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] };
      if (!signal.aborted) {
        show(suggestions, typed);
      }
    } catch {
      // Overtaken by what was typed since, or offline: searching still works.
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) {
      return;
    }
    if (step && list.hidden) {
      ask();
    } else if (step) {
      const places = list.children.length + 1;
      activate((active + 1 + step + places) % places - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      location.assign(list.children[active].dataset.href);
    } else if (event.key === 'Escape' && !list.hidden) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  field.addEventListener('blur', close);
  field.form.addEventListener('submit', close);
  // The field keeps the focus, so that the list is still there when the button is let go.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    option && location.assign(option.dataset.href);
  });
}

/** In all search fields of a page that brings the list along. */
export function suggest() {
  if (template) document.querySelectorAll('[data-suggest]').forEach(suggestIn);
}
