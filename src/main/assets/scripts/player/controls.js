// The buttons below the picture, and what they remember.

import { listen } from './keys.js';

const $ = (id) => document.getElementById(id);

/** Connects the buttons and keys; settings are remembered, seek(seconds), section(step), toggle(), find() and say(text) act. Until the signal. */
export function controls({ video, words, transcript, settings, seek, section, toggle, find, say, signal }) {
  const by = (seconds) => seek(video.currentTime + seconds);
  const use = (id, name) => $(id).querySelector('use').setAttribute('href', name);
  const mute = () => { video.muted = !video.muted; };
  const away = captionsAway(video, settings, signal);
  const captions = (on) => {
    settings.captions = on;
    away();
    $('captions').setAttribute('aria-pressed', on);
    $('caption').hidden = !on;
    $('caption').textContent = on ? transcript.textAt(video.currentTime) : '';
  };
  const full = fullScreen($('theater'), video, { fills: () => say(words.fills), signal });

  const turned = () => {
    $('play').setAttribute('aria-label', video.paused ? words.play : words.pause);
    use('play', video.paused ? $('play').dataset.play : $('play').dataset.pause);
  };
  video.addEventListener('play', turned, { signal });
  video.addEventListener('pause', turned, { signal });
  video.addEventListener('click', toggle, { signal });
  $('play').addEventListener('click', toggle);
  $('back').addEventListener('click', () => by(-10));
  $('on').addEventListener('click', () => by(10));
  $('section-previous')?.addEventListener('click', () => section(-1));
  $('section-next')?.addEventListener('click', () => section(1));
  $('full').addEventListener('click', full);
  $('mute').addEventListener('click', mute);

  // On an iPad only its own buttons set the volume.
  const trial = Object.assign(document.createElement('video'), { volume: 0.5 });
  $('volume').hidden = trial.volume !== 0.5;
  video.volume = settings.volume ?? 1;
  video.muted = settings.muted ?? false;
  const heard = () => {
    $('volume').value = video.muted ? 0 : video.volume;
    $('mute').setAttribute('aria-pressed', video.muted);
    Object.assign(settings, { volume: video.volume, muted: video.muted });
  };
  heard();
  video.addEventListener('volumechange', heard, { signal });
  $('volume').addEventListener('input', () => {
    video.muted = $('volume').value === '0';
    if (!video.muted) video.volume = $('volume').value;
  });

  video.defaultPlaybackRate = video.playbackRate = settings.speed ?? 1;
  $('speed').value = String(video.playbackRate);
  $('speed').addEventListener('change', () => {
    settings.speed = video.defaultPlaybackRate = video.playbackRate = +$('speed').value;
  });

  if (transcript) {
    captions(settings.captions !== false);
    $('captions').addEventListener('click', () => captions(settings.captions === false));
  } else {
    $('captions').hidden = true;
  }
  $('pip').hidden = !document.pictureInPictureEnabled;
  $('pip').addEventListener('click', () => (document.pictureInPictureElement
    ? document.exitPictureInPicture() : video.requestPictureInPicture().catch(() => {})));
  $('share').addEventListener('click', () => share(video.currentTime, words, say));

  listen($('keys'), settings, {
    k: toggle, ' ': toggle, j: () => by(-10), l: () => by(10), ArrowLeft: () => by(-5), ArrowRight: () => by(5),
    'Shift+ArrowLeft': () => section(-1), 'Shift+ArrowRight': () => section(1),
    c: () => transcript && $('captions').click(), f: full, m: mute, t: find,
    n: () => document.querySelector('button#note')?.click(),
  }, signal);
}

/** Returns what turns the full screen on and off; where it is refused, the player fills the window, and fills() says so. */
function fullScreen(theater, video, { fills, signal }) {
  const fill = (on) => theater.classList.toggle('is-filling', on);
  const instead = () => {
    if (video.webkitSupportsFullscreen) {
      video.webkitEnterFullscreen();
      return;
    }
    fill(true);
    fills();
  };
  document.addEventListener('keydown', (event) => event.key === 'Escape' && fill(false), { signal });
  return async () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (theater.classList.contains('is-filling')) fill(false);
    else if (!theater.requestFullscreen) instead();
    else await theater.requestFullscreen().catch(instead);
  };
}

/**
 * Where the page's own captions cannot be seen, in the small window and in the full screen of an iPhone, the browser draws
 * them. Returns what is to be called when they are switched.
 */
function captionsAway(video, settings, signal) {
  const language = document.querySelector('.transcript')?.lang;
  const track = [...video.textTracks].find((each) => each.language === language);
  let isAway = false;
  const show = () => {
    if (track) track.mode = isAway && settings.captions !== false ? 'showing' : 'disabled';
  };
  const on = (names, is) => names.forEach((name) => video.addEventListener(name, () => {
    isAway = is;
    show();
  }, { signal }));
  on(['enterpictureinpicture', 'webkitbeginfullscreen'], true);
  on(['leavepictureinpicture', 'webkitendfullscreen'], false);
  return show;
}

async function share(time, words, say) {
  const address = new URL(location.pathname, location.href);
  address.searchParams.set('t', Math.floor(time));
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    await navigator.share({ title: document.title, url: address.href }).catch(() => {});
    return;
  }
  try {
    await navigator.clipboard.writeText(address.href);
    say(words.copied);
  } catch {
    say(copied(address.href) ? words.copied : address.href);
  }
}

/** The old way, for pages that are not reached over TLS. */
function copied(text) {
  const before = document.activeElement;
  const field = Object.assign(document.createElement('textarea'), { value: text, readOnly: true, className: 'sr' });
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  before?.focus({ preventScroll: true });
  return done;
}
