package org.chapterhouse.web.desk.plain;

import java.util.List;

import org.chapterhouse.community.Chapter;
import org.chapterhouse.community.ChapterDetails;
import org.chapterhouse.community.ChapterKind;
import org.chapterhouse.community.edit.ChapterEditing;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class ChaptersKind extends PlainKind<Chapter, ChapterDetails> {

    @Inject
    private ChapterEditing editing;

    @Inject
    private Texts texts;

    @Override
    ChapterEditing editing() {
        return editing;
    }

    @Override
    List<PlainField> fields() {
        return List.of(
                PlainField.line("name"),
                PlainField.shortLine("abbreviation"),
                PlainField.choice(
                        "kind", ChapterKind.values(), texts.family("desk.chapter."), texts.get("desk.choose")),
                PlainField.shortLine("region"),
                PlainField.shortLine("founded"),
                PlainField.shortLine("officersChangeMonth"),
                PlainField.lines("covers"),
                PlainField.line("coversNote"),
                PlainField.line("website"),
                PlainField.line("websiteNote"),
                PlainField.sources());
    }

    @Override
    ChapterDetails details(PlainReader typed, ChapterDetails now) {
        return new ChapterDetails(
                typed.text("name"),
                typed.text("abbreviation"),
                typed.choice("kind", ChapterKind.class),
                typed.text("region"),
                typed.lines("covers"),
                typed.text("coversNote"),
                typed.text("website"),
                typed.text("websiteNote"),
                typed.number("founded"),
                typed.number("officersChangeMonth"),
                typed.provenance());
    }

    @Override
    String about(Chapter chapter) {
        return chapter.getRegion() == null ? "" : chapter.getRegion();
    }
}
