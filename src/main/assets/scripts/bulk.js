// Choosing rows in the list of sessions: how many are chosen is said, and all of a page are ticked together.

const form = document.getElementById('bulk');

if (form) {
  const rows = [...form.querySelectorAll('[name="session"]')];
  const here = form.elements['here.all'];
  const { all } = form.elements;
  const count = document.getElementById('bulk-count');

  const tell = () => {
    const chosen = rows.filter((row) => row.checked).length;
    here.checked = chosen === rows.length;
    here.indeterminate = chosen > 0 && !here.checked;
    const number = all?.checked ? count.dataset.all : chosen;
    count.textContent = Number(number) ? form.dataset.counts.replace('{0}', number) : '';
  };
  const tick = (checked) => rows.forEach((row) => { row.checked = checked; });

  form.addEventListener('change', ({ target }) => {
    if (target === here || target === all) tick(target.checked);
    else if (target.name === 'session' && all && !target.checked) all.checked = false;
    if (target === here && !here.checked && all) all.checked = false;
    tell();
  });
  // A page that comes back from the browser's memory has its rows ticked only after this has run.
  addEventListener('pageshow', tell);
}
