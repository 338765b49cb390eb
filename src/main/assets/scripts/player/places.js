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

/** What is marked of the hits that stand in these elements; where none does, the first of them itself. */
function marksIn(elements, hits) {
  const within = (mark) => elements.some((element) => element.contains(mark));
  const marks = hits.filter((hit) => hit.marks.some(within)).flatMap((hit) => hit.marks);
  return marks.length ? marks : elements.slice(0, 1);
}

function asHit({ kind, start, material, page }, texts, hits) {
  const slide = kind === 'slide' && material === texts.deck ? texts.slides[page - 1] : undefined;
  const line = kind === 'transcript' ? lineAt(texts.transcript, start) : undefined;
  if (line) return { time: start, reveal: line.reveal, marks: marksIn([line.element], hits) };
  if (slide) return { whole: true, time: start ?? Infinity, reveal: slide.reveal, marks: marksIn(slide.lines, hits) };
  const link = document.querySelector(`.about a[href$="/materials/${material}"]`);
  return { whole: true, time: Infinity, marks: link ? [link] : [], reveal: () => link?.scrollIntoView({ block: 'nearest' }) };
}

/**
 * Moments as hits, each with the number of its place, from 0; texts and hits are those of Find. What else was hit belongs
 * to the place before it: people step there too, and no other place is counted for it.
 */
export function asHits(moments, texts, hits) {
  const found = moments.map((moment, place) => ({ ...asHit(moment, texts, hits), place }));
  const shown = new Set(found.flatMap(({ marks }) => marks));
  const rest = hits.filter(({ marks }) => !marks.some((mark) => shown.has(mark)))
    .map((hit) => ({ ...hit, place: found.findLast(({ time }) => time <= hit.time)?.place ?? 0 }));
  return [...found, ...rest].sort((a, b) => a.time - b.time || a.place - b.place);
}
