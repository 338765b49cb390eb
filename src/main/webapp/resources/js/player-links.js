// Links to moments of this page.

/** Seconds of a link that plays from somewhere on this page; null for any other. */
function secondsIn(link) {
  const time = link.pathname === location.pathname && link.host === location.host
    ? new URLSearchParams(link.search).get('t') : null;
  return time === null ? null : Number(time);
}

/** start as the page was asked for. A moment clicked inside the site means "play it"; a reload or a link from elsewhere does not. */
export function cameByMoment(start) {
  const here = performance.getEntriesByType('navigation')[0]?.type === 'navigate'
    && document.referrer.startsWith(`${location.origin}/`);
  return here && Boolean(start);
}

/** jump(seconds) is called where a plain click on such a link would have left the page. */
export function jumpWithin(jump) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href*="t="]:not([data-language])');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const seconds = secondsIn(link);
    if (seconds === null || Number.isNaN(seconds)) return;
    event.preventDefault();
    jump(seconds);
  });
}
