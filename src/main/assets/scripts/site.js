// What every page does beyond links and forms: "/" goes to the search field, menus close like menus.

import { SEEN_HERE, watchedBySamePerson } from './progress/seen-here.js';
import { suggest } from './site/suggest.js';

suggest();

/** What this browser remembers from before somebody signed in; most remember nothing. */
const offerParts = document.getElementById('offer-parts');
if (offerParts && Object.keys(localStorage).some((key) => key.startsWith(SEEN_HERE))) {
  import('./site/offer.js').then(({ offer }) => offer(offerParts, SEEN_HERE, watchedBySamePerson));
}

const inField = (element) => element.closest('input, textarea, select, [contenteditable]') !== null;

/** Whether keys that are a single character are shortcuts, which the list of keys beside the player lets people choose. */
function singleKeys() {
  try {
    return JSON.parse(localStorage.getItem('chapterhouse.player'))?.keys !== false;
  } catch {
    return true;
  }
}

document.addEventListener('keydown', (event) => {
  if (event.key === '/' && singleKeys() && !event.ctrlKey && !event.metaKey && !event.altKey && !inField(event.target)) {
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

// Whoever signs in goes on where they were; the player adds its second.
document.addEventListener('click', ({ target }) => {
  const link = target.closest('a[href^="/signin"]');
  if (!link || /^\/sign(in|up)/.test(location.pathname)) return;
  const back = new URL(location.href);
  dispatchEvent(new CustomEvent('chapterhouse.signing-in', { detail: back }));
  link.search = `?${new URLSearchParams({ from: back.pathname + back.search })}`;
});

// Whoever uses this browser next finds nothing of what somebody watched, not even over plain HTTP, where browsers ignore
// Clear-Site-Data. How the player was set may stay.
document.addEventListener('submit', ({ target }) => {
  if (target.getAttribute('action') !== '/signout') return;
  dispatchEvent(new Event('chapterhouse.signing-out'));
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('chapterhouse.') && key !== 'chapterhouse.player') localStorage.removeItem(key);
    }
    sessionStorage.clear();
  } catch {
    // Storage is forbidden: there is nothing.
  }
});

function closeMenus(before, except) {
  for (const menu of document.querySelectorAll('[data-menu][open]')) {
    if (!except || !menu.contains(except)) {
      before(menu);
      menu.open = false;
    }
  }
}

// Lists with filters: a choice takes effect at once, and on a narrow screen the filters start folded away.
document.documentElement.classList.add('has-script');
for (const form of document.querySelectorAll('[data-autosubmit]')) {
  const wide = matchMedia('(min-width: 64rem)');
  const facets = form.querySelector('[data-facets]');
  const fold = () => { facets.open = wide.matches; };
  if (facets) {
    fold();
    wide.addEventListener('change', fold);
  }
  // Some of its fields stand elsewhere on the page.
  document.addEventListener('change', (event) => {
    if (event.target.form === form && (wide.matches || !facets?.contains(event.target))) {
      const { name, value, type } = event.target;
      sessionStorage.setItem('chapterhouse.choice', JSON.stringify({ name, value: type === 'select-one' ? null : value, y: scrollY }));
      if (form.requestSubmit) form.requestSubmit();
      else form.submit(); // Safari before 16
    }
  });
  goOnAt(JSON.parse(sessionStorage.getItem('chapterhouse.choice')), form);
  // Coming back, the boxes say what the address says, not what was ticked on the way out.
  addEventListener('pageshow', (event) => event.persisted && form.reset());
  // Empty choices would only make the address long.
  form.addEventListener('formdata', (event) => {
    for (const [name, value] of [...event.formData]) {
      if (value === '') {
        event.formData.delete(name);
      }
    }
  });
}

/** Whoever goes through filters by keyboard goes on from the one they chose. */
function goOnAt(choice, form) {
  sessionStorage.removeItem('chapterhouse.choice');
  const chosen = choice && [...form.elements].find(({ name, value }) => name === choice.name && (choice.value ?? value) === value);
  if (chosen) {
    chosen.closest('details:not([open])')?.setAttribute('open', '');
    scrollTo(0, choice.y);
    chosen.focus({ preventScroll: true });
  }
}

// Pictures that nobody has scrolled to are loaded before they are printed.
const loadPictures = () => [...document.images].map((picture) => {
  picture.loading = 'eager';
  return picture.decode().catch(() => {});
});
addEventListener('beforeprint', loadPictures);
for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => Promise.all(loadPictures()).then(() => print()));
}
