// Words as the search of the site sees them: without case, accents, dots of abbreviations and endings.

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*/gu;

/** Each word of a text in the form in which it is compared, with and without its ending, and where it stands. */
export function words(text) {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    exact: plain(word), form: stem(plain(word)), from: index, to: index + word.length,
  }));
}

function plain(word) {
  const letters = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");
  return letters.replace(/'s$/, '').replace(/(?<=\p{L})\.(?=\p{L})/gu, '');
}

// The stemmer of M. F. Porter, 1980: its five steps, each a list of endings with what takes their place.
// The numbers say how many changes from vowels to consonants the rest must hold for that.
const STEP_2 = pairs('ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous '
  + 'ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log');
const STEP_3 = pairs('icate:ic ative: alize:al iciti:ic ical:ic ful: ness:');
const STEP_4 = pairs('al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: sion:s tion:t ou: ism: ate: iti: ous: ive: ize:');

function pairs(list) {
  return list.split(' ').map((pair) => pair.split(':')).sort(([a], [b]) => b.length - a.length);
}

/** v for a vowel, c for a consonant, letter by letter. */
function shape(word) {
  let kinds = '';
  for (const letter of word) kinds += 'aeiou'.includes(letter) || (letter === 'y' && kinds.endsWith('c')) ? 'v' : 'c';
  return kinds;
}

const measure = (word) => (shape(word).match(/v+c/g) ?? []).length;
const hasVowel = (word) => shape(word).includes('v');
const endsDouble = (word) => /([^aeiou])\1$/.test(word) && shape(word).endsWith('cc');
const endsShort = (word) => shape(word).endsWith('cvc') && !/[wxy]$/.test(word);

function replaceEnd(word, list, least) {
  const found = list.find(([end]) => word.endsWith(end));
  if (!found) return word;
  const rest = word.slice(0, -found[0].length) + found[1];
  const measured = found[1] === 's' || found[1] === 't' ? rest : word.slice(0, -found[0].length);
  return measure(measured) > least ? rest : word;
}

function withoutPast(word) {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const rest = word.replace(/(?:ed|ing)$/, '');
  if (rest === word || !hasVowel(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (endsDouble(rest) && !/[lsz]$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest;
}

function stem(word) {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let form = word.replace(/sses$/, 'ss').replace(/ies$/, 'i').replace(/(?<=[^s])s$/, '');
  form = withoutPast(form);
  if (form.endsWith('y') && hasVowel(form.slice(0, -1))) form = `${form.slice(0, -1)}i`;
  form = replaceEnd(replaceEnd(replaceEnd(form, STEP_2, 0), STEP_3, 0), STEP_4, 1);
  if (form.endsWith('e')) {
    const rest = form.slice(0, -1);
    if (measure(rest) > 1 || (measure(rest) === 1 && !endsShort(rest))) form = rest;
  }
  return form.endsWith('ll') && measure(form) > 1 ? form.slice(0, -1) : form;
}
