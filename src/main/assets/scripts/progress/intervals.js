// Stretches of a recording: pairs of seconds, the second exclusive.

/** The same seconds as separate stretches in order. */
export function unite(stretches) {
  const united = [];
  for (const [from, to] of stretches.filter(([a, b]) => b > a).sort((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united;
}

/** What of the stretches lies in none of the others. */
export const without = (stretches, others) => others.reduce((rest, [start, end]) =>
  rest.flatMap(([from, to]) => [[from, Math.min(to, start)], [Math.max(from, end), to]].filter(([a, b]) => b > a)), stretches);

/** How many seconds of the stretches lie from here to there. */
export const overlap = (stretches, start, end) =>
  unite(stretches.map(([from, to]) => [Math.max(from, start), Math.min(to, end)]))
    .reduce((sum, [from, to]) => sum + to - from, 0);

/** Where the first stretch that was left out begins; null where nothing was skipped. */
export function firstGap(stretches) {
  const seen = unite(stretches);
  if (seen.length && seen[0][0] >= 1) return 0;
  return seen.length > 1 ? seen[0][1] : null;
}

/** As a player shows it: 0:07, 23:41, 1:02:03. */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** A length as people say it; min and s are the words for minutes and seconds. */
export function span(seconds, { min, s }) {
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 10) return `${minutes} ${min}`;
  return [minutes && `${minutes} ${min}`, (seconds % 60 || !minutes) && `${seconds % 60} ${s}`].filter(Boolean).join(' ');
}

/** The last of what starts at or before a time; things are in order and have a start. */
export function at(things, time) {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (things[middle].start <= time) low = middle + 1;
    else high = middle;
  }
  return things[low - 1];
}
