// A form of the desk: rows that are added, moved and removed; saving by key; nothing typed is left by mistake.

const form = document.getElementById('edit');
let changed = form.dataset.editing === 'changed';
let sent = false;

form.addEventListener('input', () => { changed = true; });
// A double click sends it once.
form.addEventListener('submit', (event) => {
  if (sent) event.preventDefault();
  sent = true;
  changed = false;
});
addEventListener('pageshow', () => { sent = false; });
addEventListener('beforeunload', (event) => changed && event.preventDefault());

addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    if (form.requestSubmit) form.requestSubmit();
    else document.getElementById('save').click(); // Safari before 16
  }
});

form.addEventListener('keydown', (event) => {
  const button = event.key === 'Enter' && document.getElementById(event.target.dataset.enter);
  if (!button) return;
  event.preventDefault();
  button.click();
});

for (const part of form.querySelectorAll('[data-rows]')) {
  const list = part.querySelector('[data-list]');
  const choice = part.querySelector('[data-choice]');

  part.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    const row = button?.closest('[data-row]');
    if (!button || button.type !== 'button') return;
    changed = true;
    if ('add' in button.dataset) add();
    if ('up' in button.dataset) up(row, button);
    if ('down' in button.dataset) down(row, button);
    if ('remove' in button.dataset) remove(row);
  });

  function add() {
    if (choice && (!choice.value || has(choice.value))) {
      choice.focus();
      return;
    }
    const row = part.querySelector('template').content.firstElementChild.cloneNode(true);
    list.append(row);
    if (!choice) {
      row.querySelector('input').focus();
      return;
    }
    const { value, text } = choice.selectedOptions[0];
    row.querySelector('input').value = value;
    row.querySelector('[data-name]').textContent = text;
    for (const name of row.querySelectorAll('[data-whose]')) name.textContent = text;
    choice.value = '';
    choice.focus();
  }

  const has = (value) => [...list.querySelectorAll('input')].some((input) => input.value === value);

  function up(row, button) {
    row.previousElementSibling?.before(row);
    button.focus();
  }

  function down(row, button) {
    row.nextElementSibling?.after(row);
    button.focus();
  }

  /** Whoever removes several by keyboard goes on with the next. */
  function remove(row) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    (next?.querySelector('[data-remove]') ?? choice ?? part.querySelector('[data-add]')).focus();
  }
}

document.querySelector('#refused, .field-error, .clash')?.scrollIntoView({ block: 'center' });
form.querySelector('[aria-invalid="true"]')?.focus({ preventScroll: true });
