/** What the names begin with under which a browser keeps what was watched without an account. */
export const SEEN_HERE = 'chapterhouse.seen.';
