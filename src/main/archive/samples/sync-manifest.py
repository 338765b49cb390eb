#!/usr/bin/env python3
"""Copies lengths, sections and slide times of the built samples from */sections.json into ../manifest.json."""
import json
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent
MANIFEST = SAMPLES.parent / "manifest.json"


def sync(session):
    """Updates the sample recording of one session; sessions without one stay as they are."""
    for recording in session.get("recordings", []):
        if not recording.get("sample"):
            continue
        built = json.loads((SAMPLES / session["id"] / "sections.json").read_text("utf-8"))
        recording["duration"] = built["duration"]
        recording["sections"] = built["sections"]
        for material in session["materials"]:
            if material.get("file") == f"samples/{session['id']}/slides.pdf":
                material["slideTimes"] = built["slideTimes"]


manifest = json.loads(MANIFEST.read_text("utf-8"))
for each in manifest["sessions"]:
    sync(each)
MANIFEST.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", "utf-8")
