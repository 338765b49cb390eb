// The recording beside the lines. Where there is none that plays here, its time stands still.

export class Picture {
  #video;
  #until = null;

  constructor(video) {
    this.#video = video;
    video?.addEventListener('timeupdate', () => {
      if (this.#until !== null && video.currentTime >= this.#until) video.pause();
    });
    video?.addEventListener('pause', () => { this.#until = null; });
  }

  get time() {
    return this.#video?.currentTime ?? 0;
  }

  onTime(listener) {
    this.#video?.addEventListener('timeupdate', () => listener(this.time));
  }

  /** From there on; with an end, only until then. */
  play(from, until = null) {
    if (!this.#video) return;
    this.#video.currentTime = from;
    this.#until = until;
    this.#video.play().catch(() => {}); // The browser or the file refuses; the player itself says so.
  }

  goTo(time) {
    if (this.#video) this.#video.currentTime = Math.max(0, time);
  }

  toggle() {
    if (this.#video?.paused) this.#video.play().catch(() => {});
    else this.#video?.pause();
  }
}
