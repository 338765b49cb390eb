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
