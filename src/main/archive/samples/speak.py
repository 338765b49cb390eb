"""Speaks a talk with flite and writes what follows from the measured times.

speak.py TALK_FOLDER WORK_FOLDER
  TALK_FOLDER: reads talk.json; writes captions.vtt and sections.json
  WORK_FOLDER: writes speech.wav, pictures.ffconcat (slide-N.png with its seconds) and seconds
"""
import array
import json
import pathlib
import re
import subprocess
import sys
import wave

HERE = pathlib.Path(__file__).parent
RATE = 16000                                       # samples a second, flite's own
FRAME = RATE // 4                                  # slides change on a video frame
VOICES = {"Host": ("slt", 0.5), "Guide": ("rms", 0.95)}  # voice, gain: rms speaks 5.7 dB softer
PAUSE, TURN, SLIDE = 0.12, 0.35, 0.8               # after a sentence, a speaker, a slide (seconds)
LEAD_IN, LEAD_OUT = 0.5, 1.5
CUE = 90                                           # characters a caption holds comfortably
SAY = json.loads((HERE / "say.json").read_text("utf-8"))

SENTENCE_END = re.compile(r"(?:(?<=[.?!])(?<![A-Z]\.[A-Z]\.)|(?<=[.?!…]”))\s+(?=[A-Z“])")
CLAUSE = re.compile(r"(?<=[,;:]) |(?<=[.?!”]) | (?=(?:and|but|or|because|which|that|who|when|if|to|for|with|in|of)\b)")


def spoken(text):
    """The text as flite reads it well."""
    text = re.sub(r"[\w’]+", lambda word: SAY.get(word[0], word[0]), text)
    return text.replace("’", "'").replace("“", "").replace("”", "").replace("…", ".")


def speak(speaker, text, wav):
    """The samples of one sentence."""
    voice, gain = VOICES[speaker]
    subprocess.run(["flite", "-voice", voice, "--setf", "duration_stretch=1.1", "-t", spoken(text), "-o", str(wav)],
                   check=True)
    with wave.open(str(wav)) as sound:
        samples = array.array("h", sound.readframes(sound.getnframes()))
    return array.array("h", (int(sample * gain) for sample in samples))


def silence(seconds):
    return array.array("h", bytes(2 * round(seconds * RATE)))


def halves(start, end, text):
    """Cues of at most CUE characters, cut at the clause border nearest the middle."""
    if len(text) <= CUE:
        return [(start, end, text)]
    borders = [m.start() for m in CLAUSE.finditer(text) if 20 <= m.start() <= len(text) - 20]
    cut = min(borders, key=lambda at: abs(at - len(text) / 2))
    middle = start + (end - start) * cut / len(text)
    return halves(start, middle, text[:cut].strip()) + halves(middle, end, text[cut:].strip())


def merged(cues):
    """A short sentence shares the caption of the next one, so that nothing flashes by."""
    result = []
    for start, end, text in cues:
        if result and len(result[-1][2]) + len(text) < CUE:
            start, text = result[-1][0], result.pop()[2] + " " + text
        result.append((start, end, text))
    return result


def clock(seconds):
    millis = round(seconds * 1000)
    return f"{millis // 3600000:02}:{millis // 60000 % 60:02}:{millis // 1000 % 60:02}.{millis % 1000:03}"


def perform(slides, wav):
    """Returns the sound, the cues (start, end, speaker, text) and the first second of each slide."""
    sound, cues, starts = silence(LEAD_IN), [], []
    for slide in slides:
        starts.append(len(sound) / RATE if cues else 0.0)
        for line in slide["lines"]:
            timed = []
            for sentence in SENTENCE_END.split(line["text"]):
                start = len(sound) / RATE
                sound += speak(line["speaker"], sentence, wav)
                timed.append((start, len(sound) / RATE, sentence))
                sound += silence(PAUSE)
            pieces = [piece for cue in merged(timed) for piece in halves(*cue)]
            cues += [(start, end, line["speaker"], text) for start, end, text in pieces]
            sound += silence(TURN)
        sound += silence(SLIDE if slide is not slides[-1] else LEAD_OUT)
        sound += array.array("h", bytes(2 * (-len(sound) % FRAME)))
    return sound, cues, starts


def main(folder, room):
    slides = json.loads((folder / "talk.json").read_text("utf-8"))["slides"]
    sound, cues, starts = perform(slides, room / "sentence.wav")
    duration = len(sound) / RATE
    with wave.open(str(room / "speech.wav"), "wb") as out:
        out.setparams((1, 2, RATE, 0, "NONE", ""))
        out.writeframes(sound.tobytes())
    escape = lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
    (folder / "captions.vtt").write_text("WEBVTT\n" + "".join(
        f"\n{clock(start)} --> {clock(end)}\n<v {speaker}>{escape(text)}\n" for start, end, speaker, text in cues), "utf-8")
    sections = [{"start": start, "title": slide["section"]} for slide, start in zip(slides, starts) if "section" in slide]
    (folder / "sections.json").write_text(
        json.dumps({"duration": duration, "sections": sections, "slideTimes": starts}, indent=2, ensure_ascii=False) + "\n", "utf-8")
    digits = len(str(len(starts)))  # pdftocairo numbers 1 to 9, but 01 to 50
    pictures = [f"file slide-{page:0{digits}}.png\nduration {end - start}\n"
                for page, (start, end) in enumerate(zip(starts, starts[1:] + [duration]), 1)]
    pictures.append(f"file slide-{len(starts)}.png\n")  # ffmpeg forgets the duration of the last entry
    (room / "pictures.ffconcat").write_text("ffconcat version 1.0\n" + "".join(pictures))
    (room / "seconds").write_text(str(duration))


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
