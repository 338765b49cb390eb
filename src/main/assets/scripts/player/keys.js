// Keys of the player. Single letters can be switched off, for those whose voice or hand presses them by mistake.

const IN_FIELD = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
const PRESSES = 'a, button, summary, label, input, [role=tab]';

/** actions by key; settings.keys is remembered; dialog explains the keys and holds the switch. Until the signal. */
export function listen(dialog, settings, actions, signal) {
  const choice = dialog.querySelector('input');
  choice.checked = settings.keys !== false;
  choice.addEventListener('change', () => { settings.keys = choice.checked; });
  document.querySelectorAll('[data-open="keys"]').forEach((button) => {
    button.addEventListener('click', () => dialog.showModal());
  });

  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (target.closest(IN_FIELD)) return;
    if (key.length === 1 && key !== ' ' && !choice.checked) return;
    if (key === '?') {
      event.preventDefault();
      dialog.showModal();
    }
    const pressed = key === ' ' && target.closest(PRESSES);
    const action = actions[key.length === 1 ? key.toLowerCase() : `${event.shiftKey ? 'Shift+' : ''}${key}`];
    if (!action || pressed || (event.repeat && !['j', 'l'].includes(key) && key.length === 1)) return;
    event.preventDefault();
    action();
  }, { signal });
}
