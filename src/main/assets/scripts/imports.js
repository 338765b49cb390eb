// PrimeFaces hides the file field behind a span that takes the focus but is nothing to a screen reader. The field itself
// can do both: it lies, transparent, over the span.
const button = document.querySelector('.ui-fileupload-choose');
const field = button?.querySelector('input[type=file]');
if (field) {
  field.setAttribute('aria-labelledby', button.getAttribute('aria-labelledby'));
  field.removeAttribute('aria-hidden');
  field.tabIndex = 0;
  button.removeAttribute('aria-labelledby');
  button.removeAttribute('tabindex');
}

// The bar that PrimeFaces shows while a file is on its way has no name; the file's is the right one.
const upload = document.querySelector('.import-upload');
const naming = new MutationObserver(() => {
  for (const row of document.querySelectorAll('.ui-fileupload-row, .ui-fileupload-files > *')) {
    const name = row.querySelector('.ui-fileupload-filename')?.textContent;
    if (name) row.querySelector('[role=progressbar]')?.setAttribute('aria-label', name);
  }
});
if (upload) naming.observe(upload, { childList: true, subtree: true });
