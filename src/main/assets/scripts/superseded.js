// Moments that another session replaces: the line stands at its time in the transcript, and is lit while it counts.

const lines = [...document.querySelectorAll('#superseded-moments > li')];
const transcript = document.querySelector('.transcript');
const video = document.getElementById('video');

/** Lines of the transcript may come later; each is put in once its time is there. */
function place() {
  for (const line of lines) {
    const at = Number(line.dataset.at);
    if (transcript.querySelector(`.cue-superseded[data-at="${at}"]`)) continue;
    const cues = [...transcript.querySelectorAll('.cue')];
    const next = cues.findIndex((cue) => Number(cue.dataset.start) > at - 1);
    // Before the first line there may be others that are not there yet.
    if (next < 0 || (next === 0 && Number(cues[0].dataset.start) > at && transcript.dataset.before > 0)) continue;
    const note = document.createElement('p');
    note.className = 'cue-superseded';
    note.dataset.at = at;
    note.append(...line.querySelector('span').cloneNode(true).childNodes);
    cues[next].before(note);
  }
}

function light() {
  const passed = lines.filter((line) => Number(line.dataset.at) <= video.currentTime).at(-1);
  for (const line of lines) line.classList.toggle('is-now', line === passed);
}

if (transcript && lines.length) {
  place();
  new MutationObserver(place).observe(transcript, { childList: true, subtree: true });
}
if (video && lines.length) video.addEventListener('timeupdate', light);
