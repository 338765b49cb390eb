#!/bin/sh
# Makes the sample recordings from their talk.json: ./build.sh [talk id]…   (no id: all)
set -eu
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
fonts=$here/../../assets/fonts

missing=
chromium=$(command -v chromium || command -v chromium-headless-shell || echo chromium)
for need in ffmpeg:ffmpeg flite:flite "$chromium:chromium" pdftocairo:poppler-utils python3:python3; do
  command -v "${need%:*}" >/dev/null || missing="$missing ${need#*:}"
done
[ -z "$missing" ] || { echo "These Debian packages are missing:$missing." >&2; exit 1; }
[ -f "$fonts/literata.woff2" ] && [ -f "$fonts/atkinson.woff2" ] \
  || { echo "The fonts literata.woff2 and atkinson.woff2 are missing in $fonts." >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One PDF page a slide. Chromium writes the time of printing into it; a fixed date of the same
# length keeps the file the same from run to run.
print_slides() {
  "$chromium" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --user-data-dir="$work/chromium" \
    --no-pdf-header-footer --print-to-pdf="$2" "file://$1" >"$work/chromium.log" 2>&1 \
    || { cat "$work/chromium.log" >&2; exit 1; }
  LC_ALL=C sed -i -E "s/(\/(Creation|Mod)Date \(D:)[0-9]{14}/\120200101000000/" "$2"
}

# Four pictures a second are plenty for slides; a key frame every five seconds keeps seeking quick. A talk of an hour
# has to stay small: one smaller picture a second, a key frame every ten seconds, and narrower sound.
encode() {
  fps=4 width=1280 apart=20 crf=42 rate=40k hertz=24000
  if [ "$(cut -d. -f1 "$1/seconds")" -gt 1800 ]; then fps=1 width=960 apart=10 crf=46 rate=16k hertz=16000; fi
  ffmpeg -nostdin -v error -y -f concat -safe 0 -i "$1/pictures.ffconcat" -i "$1/speech.wav" \
    -map 0:v -map 1:a -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact \
    -vf "fps=$fps,scale=$width:-2,format=yuv420p" -t "$(cat "$1/seconds")" \
    -c:v libx264 -preset veryslow -tune stillimage -crf $crf -g $apart -keyint_min $apart -sc_threshold 0 -profile:v high \
    -af "loudnorm=I=-17:TP=-1.5:LRA=7,aresample=$hertz" -c:a aac -b:a $rate -ac 1 \
    -movflags +faststart "$2"
}

[ $# -gt 0 ] || set -- $(cd "$here" && ls -d */ | tr -d /)
for id in "$@"; do
  folder=$here/$id
  room=$work/$id
  mkdir "$room"
  python3 "$here/speak.py" "$folder" "$room"
  python3 "$here/slides.py" "$folder" "$fonts" >"$room/slides.html"
  print_slides "$room/slides.html" "$folder/slides.pdf"
  pdftocairo -png -r 96 "$folder/slides.pdf" "$room/slide"
  encode "$room" "$folder/recording.mp4"
  echo "$id: $(du -h "$folder/recording.mp4" | cut -f1), $(cat "$room/seconds") seconds"
done
