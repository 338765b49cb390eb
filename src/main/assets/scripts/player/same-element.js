// The next part of a course in the media element of the one that ended: some browsers let an element that has played go on
// by itself, but not the element of another page.

/** What is at an address, to take the place of this page's recording. Rejects where that cannot be had or does not play. */
export async function pageAt(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!answer.ok || answer.redirected || !page.querySelector('main #video')) throw new Error(`${address} does not play`);
  return page;
}

/** Puts the content of that page in place of this one's, but for the media element, which gets its files. */
export function replaceWith(page, address, video) {
  const next = page.getElementById('video');
  const place = page.createElement('span');
  const source = next.getAttribute('src');
  next.removeAttribute('src');
  next.replaceWith(place);
  for (const name of video.getAttributeNames()) {
    if (name !== 'src') video.removeAttribute(name);
  }
  for (const name of next.getAttributeNames()) video.setAttribute(name, next.getAttribute(name));
  video.replaceChildren(...[...next.children].map((track) => document.importNode(track)));
  place.id = 'video-place';
  const main = document.importNode(page.getElementById('main'), true);
  main.querySelector('#video-place').replaceWith(video);
  document.getElementById('main').replaceWith(main);
  video.src = source;
  document.title = page.title;
  history.pushState(null, '', address);
  scrollTo(0, 0);
}
