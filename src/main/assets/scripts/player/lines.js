// The lines of a transcript that did not come with the page.

/** So many lines are made at a time, so that the page answers meanwhile. */
const AT_ONCE = 200;

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const pause = () => new Promise((resolve) => { setTimeout(resolve); });

function line({ start, end, text }, clock) {
  const link = element('a', { className: 'cue', draggable: false, href: `?t=${start}`, tabIndex: -1 },
    element('time', {}, clock(start)), element('span', { dir: 'auto' }, text));
  Object.assign(link.dataset, { start, end });
  return link;
}

function paragraph({ sections, speaker, lines }, clock) {
  return [
    ...sections.map((title) => element('h3', { className: 'cue-section', dir: 'auto' }, title)),
    ...(speaker ? [element('p', { className: 'cue-speaker', dir: 'auto' }, speaker)] : []),
    element('div', { className: 'cue-paragraph' }, ...lines.map((each) => line(each, clock))),
  ];
}

function portions(paragraphs) {
  const all = [];
  let lines = AT_ONCE;
  for (const each of paragraphs) {
    if (lines >= AT_ONCE) {
      all.push([]);
      lines = 0;
    }
    all.at(-1).push(each);
    lines += each.lines.length;
  }
  return all;
}

/** Hands out the portions as fragments, one by one. */
async function hand(all, put, clock) {
  for (const portion of all) {
    const made = document.createDocumentFragment();
    made.append(...portion.flatMap((each) => paragraph(each, clock)));
    put(made);
    await pause();
  }
}

/**
 * Hands out what comes before and after the lines that are there, as fragments: above from the last to the first, below
 * from the first to the last. before says how many lines come before those there, shown how many they are; clock(seconds)
 * writes a time.
 */
export async function around(address, { before, shown, clock }, { above: prepend, below: append }) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  const { paragraphs } = await answer.json();
  let count = 0;
  const [above, below] = [[], []];
  for (const each of paragraphs) {
    if (count < before) above.push(each);
    else if (count >= before + shown) below.push(each);
    count += each.lines.length;
  }
  await hand(portions(above).reverse(), prepend, clock);
  await hand(portions(below), append, clock);
}
