package org.chapterhouse.web.desk.plain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.edit.DeskEditing;
import org.chapterhouse.catalog.edit.EditedMeanwhile;
import org.chapterhouse.catalog.edit.KindEditing;
import org.chapterhouse.catalog.history.Described;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.web.desk.CatalogAddress;
import org.chapterhouse.web.frame.Texts;

import jakarta.inject.Inject;

/** A kind of things on the desk: what its form asks for, and the use case that takes it. */
abstract class PlainKind<E extends Described<D>, D extends Record> {

    @Inject
    private DeskEditing desk;

    @Inject
    private Faults faults;

    @Inject
    private Texts texts;

    /** In addresses and message keys, such as {@code programs}. */
    String name() {
        return CatalogAddress.name(subject());
    }

    abstract KindEditing<E, D> editing();

    /** What the form asks for, in its order; each is a component of the details. */
    abstract List<PlainField> fields();

    /**
     * @param typed gets a sentence for each field that cannot be read
     * @param now   what is saved, for what the form does not ask for; null where it is new
     */
    abstract D details(PlainReader typed, D now);

    /** A few words beside its label in the list; empty for none. */
    abstract String about(E thing);

    /** What is asked for only when a thing is added, since it never changes: its address, unless it is something else. */
    Optional<PlainField> keyField() {
        return Optional.of(PlainField.line("address"));
    }

    /** Where readers see it, or null. */
    String page(String key) {
        return null;
    }

    Subject subject() {
        return editing().kind().subject();
    }

    /** The field that says what people call it. */
    String labelField() {
        return editing().kind().label();
    }

    int count(String text, Viewer viewer) {
        return desk.count(editing().kind(), text, viewer);
    }

    /** @param page from 1 */
    List<PlainRow> rows(String text, int page, int size, Viewer viewer) {
        return desk.page(editing().kind(), text, page, size, viewer).stream()
                .map(thing -> new PlainRow(thing.label(), about(thing), CatalogAddress.of(subject(), thing.key())))
                .toList();
    }

    DeskEditing.Opened<D> open(String key, Viewer viewer) {
        return desk.open(editing(), key, viewer);
    }

    /**
     * @param wrong gets a sentence for each field that cannot be saved
     * @return its key, or nothing where something is wrong
     */
    Optional<String> create(PlainForm form, Map<String, String> wrong, Viewer viewer) {
        Optional<D> details = read(form, null, wrong);
        String key = keyField().map(field -> form.one(field.name())).orElse("");
        return details.map(typed -> desk.create(editing(), key, form.one(labelField()), typed, Editor.byHand(viewer)));
    }

    /**
     * @param wrong gets a sentence for each field that cannot be saved
     * @return nothing where something is wrong
     * @throws EditedMeanwhile where others changed the same fields
     * @throws Invalid         where it cannot be saved for another reason
     */
    Optional<DeskEditing.Saved> save(
            String key, Map<String, String> seen, PlainForm form, Map<String, String> wrong, Viewer viewer) {
        return read(form, open(key, viewer).details(), wrong)
                .map(typed -> desk.save(editing(), key, seen, typed, Editor.byHand(viewer)));
    }

    /** @throws Conflict where something needs it */
    void remove(String key, Viewer viewer) {
        desk.remove(editing(), key, Editor.byHand(viewer));
    }

    private Optional<D> read(PlainForm form, D now, Map<String, String> wrong) {
        D typed = details(new PlainReader(form, wrong, texts), now);
        faults.find(typed, wrong);
        return wrong.isEmpty() ? Optional.of(typed) : Optional.empty();
    }
}
