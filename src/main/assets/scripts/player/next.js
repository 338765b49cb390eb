// The end of a recording that is part of a course: announces the next part and goes there, unless the person does
// anything else meanwhile.

const SECONDS = 10;
/** Keys that lead to the buttons of the panel and press them. */
const QUIET = ['Tab', 'Shift', 'Enter', ' '];
const $ = (id) => document.getElementById(id);

/** Shows the panel when the video ends; playAt(link) leaves. Whether it goes on by itself is remembered as settings.goOn. */
export function onward(panel, video, { settings, playAt }) {
  const count = panel.querySelector('.next-count');
  const choices = [...document.querySelectorAll('[data-go-on]')];
  let timer = null;

  function tell(left) {
    const text = count.querySelector('span');
    text.textContent = text.dataset.text.replace('{0}', left);
  }

  function start() {
    let left = SECONDS;
    tell(left);
    count.hidden = false;
    timer = setInterval(() => {
      left -= 1;
      tell(left);
      if (left > 0) return;
      stop();
      playAt($('next-play'));
    }, 1000);
  }

  function stop() {
    clearInterval(timer);
    timer = null;
    if (count) count.hidden = true;
  }

  function close() {
    stop();
    if (panel.contains(document.activeElement)) $('play').focus();
    panel.hidden = true;
    $('next-says').textContent = '';
  }

  video.addEventListener('ended', () => {
    const goes = panel.dataset.counts === 'true' && settings.goOn !== false && !document.hidden;
    panel.hidden = false;
    $('next-says').textContent = goes ? `${panel.dataset.says} ${panel.dataset.warns}` : panel.dataset.says;
    stop();
    if (goes) start();
  });
  video.addEventListener('play', close);
  video.addEventListener('seeking', close);
  $('next-stay').addEventListener('click', close);
  $('next-play')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    playAt($('next-play'));
  });

  for (const event of ['pointerdown', 'wheel', 'touchmove', 'visibilitychange', 'fullscreenchange']) {
    document.addEventListener(event, stop, { capture: true, passive: true });
  }
  document.addEventListener('keydown', ({ key }) => {
    if (panel.hidden) return;
    if (key === 'Escape') close();
    else if (!QUIET.includes(key) || (!panel.contains(document.activeElement) && !['Tab', 'Shift'].includes(key))) stop();
  }, { capture: true });

  for (const choice of choices) {
    choice.checked = settings.goOn !== false;
    choice.addEventListener('change', () => {
      settings.goOn = choice.checked;
      for (const other of choices) other.checked = choice.checked;
      stop();
    });
  }
}
