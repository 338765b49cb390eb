// Buttons that only make sense with scripts: they are hidden until this runs. PrimeFaces redraws parts of the page,
// so clicks are caught at the document.
const reveal = (root) => {
  for (const button of root.querySelectorAll('[data-reveal][hidden], [data-copy][hidden]')) {
    button.hidden = false;
  }
};

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-reveal], [data-copy]');
  if (button?.dataset.reveal) {
    const field = document.getElementById(button.dataset.reveal);
    const show = field.type === 'password';
    field.type = show ? 'text' : 'password';
    button.setAttribute('aria-pressed', show);
    button.textContent = show ? button.dataset.hide : button.dataset.show;
  } else if (button?.dataset.copy) {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.textContent = button.dataset.done;
  }
});

// What is sent is a password again, so that browsers offer to keep it and nothing stays readable.
document.addEventListener('submit', (event) => {
  for (const field of event.target.querySelectorAll('.secret input[type=text]')) {
    field.type = 'password';
  }
});

reveal(document);
new MutationObserver(() => reveal(document)).observe(document.body, { childList: true, subtree: true });
