/** What the names begin with under which a browser keeps what was watched without an account. */
export const SEEN_HERE = 'chapterhouse.seen.';

const TAB = 'chapterhouse.tab';
/** In milliseconds. Whoever comes back to a tab later may be somebody else. */
const SAME_PERSON = 30 * 60_000;

/** Tells the tabs of a browser apart, or null where nothing may be stored. */
function tab() {
  try {
    const known = sessionStorage.getItem(TAB) ?? crypto.randomUUID();
    sessionStorage.setItem(TAB, known);
    return known;
  } catch {
    return null;
  }
}

/** In which tab something was watched, and when. */
export const watchedNow = () => ({ tab: tab(), at: Date.now() });

/** Whether it was watched in this tab just now, so that whoever signed in here since is the one who watched. */
export const watchedBySamePerson = (seen) => seen.tab != null && seen.tab === tab() && Date.now() - seen.at < SAME_PERSON;
