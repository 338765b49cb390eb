// Times of captions as people write them: 0:27.4, 1:02:03.25.

/** How many characters a second most people can read. */
export const READABLE = 20;

/** Of seconds, with as many decimals as it has, one at least. */
export function format(seconds) {
  const millis = Math.round(seconds * 1000);
  const whole = Math.floor(millis / 1000);
  const two = (n) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const fraction = String(millis % 1000).padStart(3, '0').replace(/0{1,2}$/, '');
  return `${h ? `${h}:${two(m)}` : m}:${two(s)}.${fraction}`;
}

/** Seconds; null where it is no time. */
export function parse(text) {
  const parts = text.trim().replace(',', '.').match(/^(?:(?:(\d{1,3}):)?(\d{1,2}):)?(\d{1,5}(?:\.\d{1,3})?)$/);
  if (!parts) return null;
  const [, h = 0, m, s] = parts;
  if (m !== undefined && (s >= 60 || (parts[1] !== undefined && m >= 60))) return null;
  return Math.round((h * 3600 + (m ?? 0) * 60 + +s) * 1000) / 1000;
}

/** Characters a second. */
export const rate = ({ start, end, text }) => (end > start ? text.replace(/\s+/g, ' ').trim().length / (end - start) : Infinity);

/** What should be looked at in a line, by name; null for nothing. length is that of the recording. */
export function flaw(line, length) {
  if (!line.text.trim()) return 'silent';
  if (line.end <= line.start) return 'backward';
  if (line.start >= length) return 'beyond';
  return rate(line) > READABLE ? 'fast' : null;
}
