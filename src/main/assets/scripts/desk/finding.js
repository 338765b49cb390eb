// Finding words in the lines, and replacing them one by one or all at once.

/** open(key) shows a line. say(text) tells what was done. */
export function finding(form, lines, { open, say, words, current }) {
  const { find, replacement } = form.elements;
  const count = form.querySelector('[data-count]');
  const fill = (text, value) => text.replace('{0}', value);

  const tell = () => { count.textContent = find.value ? fill(words.found, lines.find(find.value).times) : ''; };
  find.addEventListener('input', tell);
  lines.addEventListener('change', tell);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    next();
  });
  form.querySelector('[data-replace]').addEventListener('click', () => {
    const key = current();
    const here = lines.find(find.value).keys.includes(key);
    if (here) lines.replace(find.value, replacement.value, key);
    next();
  });
  form.querySelector('[data-replace-all]').addEventListener('click', () => {
    say(fill(words.replaced, lines.replace(find.value, replacement.value)));
  });

  /** The first line after the open one that has the words; after the last comes the first. */
  function next() {
    const { keys } = lines.find(find.value);
    if (!keys.length) {
      say(words.notFound);
      return;
    }
    const from = lines.indexOf(current());
    open(keys.find((key) => lines.indexOf(key) > from) ?? keys[0]);
  }
}
