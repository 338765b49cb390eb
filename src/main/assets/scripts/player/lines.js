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

async function fragment(paragraphs, clock) {
  const made = document.createDocumentFragment();
  let lines = 0;
  for (const each of paragraphs) {
    made.append(...paragraph(each, clock));
    lines += each.lines.length;
    if (lines >= AT_ONCE) {
      lines = 0;
      await pause();
    }
  }
  return made;
}

/**
 * What comes before and after the lines that are there, as fragments: before says how many lines come before them, shown
 * how many they are; clock(seconds) writes a time.
 */
export async function around(address, { before, shown, clock }) {
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
  return { above: await fragment(above, clock), below: await fragment(below, clock) };
}
