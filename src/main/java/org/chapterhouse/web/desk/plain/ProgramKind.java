package org.chapterhouse.web.desk.plain;

import java.util.List;

import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.ProgramDetails;
import org.chapterhouse.catalog.edit.ProgramEditing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class ProgramKind extends PlainKind<Program, ProgramDetails> {

    @Inject
    private ProgramEditing editing;

    @Override
    ProgramEditing editing() {
        return editing;
    }

    @Override
    List<PlainField> fields() {
        return List.of(
                PlainField.line("name"),
                PlainField.shortLine("acronym"),
                PlainField.line("owner"),
                PlainField.text("description"),
                PlainField.line("officialUrl"),
                PlainField.tick("onHome"),
                PlainField.sources());
    }

    @Override
    ProgramDetails details(PlainReader typed, ProgramDetails now) {
        return new ProgramDetails(
                typed.text("name"),
                typed.text("acronym"),
                typed.text("owner"),
                typed.text("description"),
                typed.text("officialUrl"),
                typed.ticked("onHome"),
                typed.provenance());
    }

    @Override
    String about(Program program) {
        return program.getOwner() == null ? "" : program.getOwner();
    }

    @Override
    String page(String key) {
        return "/programs/" + key;
    }
}
