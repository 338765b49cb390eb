// What parts of the desk's page of a session share: telling what was done, and showing what the server has now.

/** Puts a banner into said, instead of the one before. Returns its button, which the caller may need or not. */
export function tell(said, text, { wrong = false, hints = [] } = {}) {
  const banner = document.getElementById('desk-banner').content.firstElementChild.cloneNode(true);
  banner.classList.toggle('banner-danger', wrong);
  banner.classList.toggle('banner-warn', hints.length > 0);
  banner.querySelector('p').textContent = text;
  banner.querySelector('[data-look]').hidden = !hints.length;
  banner.querySelector('ul').append(...hints.map((hint) => Object.assign(document.createElement('li'), { textContent: hint })));
  said.replaceChildren(banner);
  banner.scrollIntoView({ block: 'nearest' });
  return banner.querySelector('button');
}

/** These parts of the page as the server has them now; the rest stays as it is, with what was typed there. */
export async function refresh(...ids) {
  const page = await fetch(location.pathname).then((response) => response.text()).catch(() => null);
  if (!page) return;
  const now = new DOMParser().parseFromString(page, 'text/html');
  for (const id of ids) {
    const fresh = now.getElementById(id);
    if (fresh) document.getElementById(id).replaceWith(document.adoptNode(fresh));
  }
}
