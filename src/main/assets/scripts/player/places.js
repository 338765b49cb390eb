// The places that the search of all sessions found in this one, to step through: the same ones, and as many.

/** All that there are. */
const MOST = 500;

/** Moments as the server tells them, in order of time. */
export async function places(address, asked) {
  const answer = await fetch(`${address}?${new URLSearchParams({ q: asked, size: MOST })}`);
  if (!answer.ok) throw new Error(answer.status);
  return (await answer.json()).moments;
}

/** The last line that has begun by then. */
const lineAt = (lines, time) => lines.findLast((line) => line.time <= time + 0.05) ?? lines[0];

/** What of the hits is marked in one of these elements; where nothing is, the first of them itself. */
function marksIn(elements, hits) {
  const marks = hits.flatMap(({ ranges, marks: all }) => all.filter((mark) => elements.some((each) => each.contains(mark)
    || (!mark.isConnected && ranges.some(({ element }) => element === each)))));
  return marks.length ? marks : elements.slice(0, 1);
}

/** Moments as hits; texts and hits are those of Find. */
export function asHits(moments, texts, hits) {
  return moments.map(({ kind, start, material, page }) => {
    const slide = kind === 'slide' && material === texts.deck ? texts.slides[page - 1] : undefined;
    const line = kind === 'transcript' ? lineAt(texts.transcript, start) : undefined;
    if (line) return { time: start, reveal: line.reveal, marks: marksIn([line.element], hits) };
    if (slide) return { whole: true, time: start ?? Infinity, reveal: slide.reveal, marks: marksIn(slide.lines, hits) };
    const link = document.querySelector(`.about a[href$="/materials/${material}"]`);
    return {
      whole: true, time: Infinity, marks: link ? [link] : [],
      reveal: () => link?.scrollIntoView({ block: 'nearest' }),
    };
  });
}
