"""Prints a talk's slides as one HTML page: slides.py TALK_FOLDER FONTS_FOLDER"""
import html
import json
import math
import pathlib
import sys

NOTICE = "Sample recording, not the original webinar"
CLOTHS = {  # book cloth and its lettering, as on the covers of the archive
    "oxblood": ("#6b1e2b", "#f8dccd"), "navy": ("#1d3467", "#d9e4ff"), "plum": ("#4a2a59", "#eedff5"),
    "teal": ("#0d4f58", "#cfeff0"), "rust": ("#87390f", "#ffe3cf"), "moss": ("#3c4b1b", "#e8f0c9"),
    "slate": ("#2f3d47", "#dfe9ee"), "ochre": ("#e0ad4c", "#2c1e02"),
}


def octagon(x, y, r):
    turns = (math.pi / 8 + k * math.pi / 4 for k in range(8))
    return "M" + "L".join(f"{x + r * math.cos(a):.1f} {y + r * math.sin(a):.1f}" for a in turns) + "Z"


def circle(x, y, r):
    return f"M{x - r} {y}a{r} {r} 0 1 1 {2 * r} 0a{r} {r} 0 1 1 {-2 * r} 0"


def arches(x, height):
    tops = ((12 - k * 3, 90 - height + k * 5 + 12 - k * 3) for k in range(4))
    return "".join(f"M{x - w} 90V{top}A{w} {w} 0 0 1 {x + w} {top}V90" for w, top in tops)


PATTERNS = {
    "exchange": "".join(circle(160, y, 12 + k * 12) for y in (0, 90) for k in range(11)),
    "campaign": "".join(arches(70 + n * 27, 20 + n * 21) for n in range(4)),
}


def footer(page, pages):
    return f"<footer><b>Chapterhouse</b><span>{NOTICE}</span><i>{page} of {pages}</i></footer>"


def bullets(slide):
    return "<ul>" + "".join(f"<li>{html.escape(text)}</li>" for text in slide["bullets"]) + "</ul>"


def cover(talk, slide, pages):
    return f"""<section class="cover">
<svg viewBox="0 0 160 90" preserveAspectRatio="xMaxYMid slice"><defs><linearGradient id="fade" gradientUnits="userSpaceOnUse"
 x1="82" y1="0" x2="140" y2="6"><stop stop-color="var(--foil)" stop-opacity="0"/><stop offset="1" stop-color="var(--foil)" stop-opacity=".5"/>
</linearGradient></defs><path d="{PATTERNS[talk['pattern']]}"/></svg>
<p>{html.escape(talk['program'])}</p><h1>{html.escape(slide['title'])}</h1>{bullets(slide)}
<strong>{html.escape(talk['word'])}</strong>{footer(1, pages)}</section>"""


def page(section, slide, number, pages):
    return f"""<section><p><svg viewBox="0 0 32 32"><path d="{octagon(16, 16, 14.5)}"/></svg>{html.escape(section)}</p>
<h2>{html.escape(slide['title'])}</h2>{bullets(slide)}{footer(number, pages)}</section>"""


def main(folder, fonts):
    talk = json.loads((folder / "talk.json").read_text("utf-8"))
    slides = talk["slides"]
    cloth, foil = CLOTHS[talk["cloth"]]
    body, section = [cover(talk, slides[0], len(slides))], slides[0]["section"]
    for number, slide in enumerate(slides[1:], 2):
        section = slide.get("section", section)
        body.append(page(section, slide, number, len(slides)))
    css = (pathlib.Path(__file__).parent / "slides.css").read_text("utf-8").replace("FONTS", fonts.resolve().as_uri())
    print(f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(talk['title'])}</title>
<style>:root {{ --cloth: {cloth}; --foil: {foil} }}
{css}</style>""", *body, sep="\n")


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
