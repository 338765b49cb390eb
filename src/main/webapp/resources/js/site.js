// What every page does beyond links and forms: "/" goes to the search field, menus close like menus.
const inField = (element) => element.closest('input, textarea, select, [contenteditable]') !== null;

document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !inField(event.target)) {
    const field = [...document.querySelectorAll('[data-search]')].find((input) => input.offsetParent !== null);
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  }
  if (event.key === 'Escape') {
    closeMenus((menu) => menu.contains(document.activeElement) && menu.querySelector('summary').focus());
  }
});

document.addEventListener('click', (event) => {
  closeMenus(() => {}, event.target);
});

function closeMenus(before, except) {
  for (const menu of document.querySelectorAll('[data-menu][open]')) {
    if (!except || !menu.contains(except)) {
      before(menu);
      menu.open = false;
    }
  }
}
