// Links to moments of this page, and from one part of a course to the next.

const GOING = 'chapterhouse.going';

/** Seconds of a link that plays from somewhere on this page; null for any other. */
function secondsIn(link) {
  const time = link.pathname === location.pathname && link.host === location.host
    ? new URLSearchParams(link.search).get('t') : null;
  return time === null ? null : Number(time);
}

/** The second that a link means: those of a search lead a little before it, people's own name the full second in which it lies. */
export const meantBy = (start, lead) => start + lead + (lead || start % 1 ? 0 : 0.999);

/** start as the page was asked for. A moment clicked inside the site means "play it"; a reload or a link from elsewhere does not. */
export function cameByMoment(start) {
  const here = performance.getEntriesByType('navigation')[0]?.type === 'navigate'
    && document.referrer.startsWith(`${location.origin}/`);
  return here && Boolean(start);
}

/** jump(seconds) is called where a plain click on such a link would have left the page; until the signal, if there is one. */
export function jumpWithin(jump, signal) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href*="t="]:not([data-language])');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const seconds = secondsIn(link);
    if (seconds === null || Number.isNaN(seconds)) return;
    event.preventDefault();
    jump(seconds);
  }, { signal });
}

/** Leaves for the page of a link, to play there. */
export function playAt(link) {
  try {
    sessionStorage.setItem(GOING, link.pathname);
  } catch {
    // It will wait there for somebody to press play.
  }
  location.assign(link.href);
}

/** Whether somebody has just been sent here to go on watching. */
export function cameToPlay() {
  try {
    const going = sessionStorage.getItem(GOING);
    sessionStorage.removeItem(GOING);
    return going === location.pathname;
  } catch {
    return false;
  }
}
