package org.chapterhouse.web.desk.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.catalog.edit.DeskEditing;
import org.chapterhouse.catalog.edit.EditedMeanwhile;
import org.chapterhouse.catalog.edit.LabelTaken;
import org.chapterhouse.catalog.history.FieldMerge;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.RequestOrigin;
import org.chapterhouse.web.desk.CatalogAddress;
import org.chapterhouse.web.desk.ClashView;
import org.chapterhouse.web.desk.Clashes;
import org.chapterhouse.web.desk.Restoring;
import org.chapterhouse.web.desk.Seen;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The form of one thing, or of a new one. Like that of a session it keeps no state on the server: the form brings along
 * what the editor saw.
 */
@Named
@RequestScoped
public class PlainFormPage {

    @Inject
    private Restoring restoring;

    @Inject
    private Clashes others;

    @Inject
    private ClashChoices chosen;

    @Inject
    private PlainSaving saving;

    @Inject
    private ItemPicker picker;

    @Inject
    private CurrentViewer current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Choices choices;

    private PlainKind<?, ?> kind;
    private DeskEditing.Opened<?> opened;
    private List<PlainField> fields;
    private PlainForm form;
    private Map<String, String> seen = Map.of();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private Map<String, ClashView> clashes = Map.of();
    private Map<String, String> former = Map.of();

    /** Whether the form was sent. */
    boolean isSent() {
        return request.getMethod().equals("POST");
    }

    /** @param key null where a new one is to be added */
    void load(PlainKind<?, ?> wanted, String key) {
        kind = wanted;
        fields = new ArrayList<>(kind.fields());
        if (key == null) {
            kind.keyField().ifPresent(this::ask);
        } else {
            opened = kind.open(key, current.viewer());
        }
        if (isSent()) {
            take();
        } else if (key == null) {
            form = PlainForm.of(fields, request.getParameterMap());
        } else {
            begin();
            former = restoring.wanted(kind.subject(), opened.id(), form::has);
            form = form.saying(former);
        }
    }

    /** With what is saved. */
    private void begin() {
        form = PlainForm.of(fields, opened.details());
        seen = FieldMerge.seen(opened.details());
    }

    /** What people call it comes first. */
    private void ask(PlainField keyField) {
        fields.add(keyField.name().equals(kind.labelField()) ? 0 : 1, keyField);
    }

    private void take() {
        if (!RequestOrigin.of(request).isOwn()) {
            throw new Forbidden("problem.origin");
        }
        if (choices.one("do").equals("remove") && opened != null) {
            remove();
            return;
        }
        form = PlainForm.of(fields, request.getParameterMap());
        seen = Seen.read(choices.one("seen"));
        if (picker.isAsked()) {
            form = picker.pickedInto(form);
            return;
        }
        try {
            if (opened == null) {
                saving.add(kind, form, wrong);
            } else {
                save();
            }
        } catch (EditedMeanwhile e) {
            Record now = e.now(opened.details().getClass());
            clashes = others.of(e, PlainForm.of(fields, now)::told, form::told);
            seen = FieldMerge.seen(now);
        } catch (LabelTaken e) {
            wrong.put(kind.labelField(), e.getMessage());
        } catch (Conflict | Invalid e) {
            wrong.put(opened == null ? keyInput() : "form", e.getMessage());
        }
    }

    private void remove() {
        try {
            saving.remove(kind, opened.key());
        } catch (Conflict e) {
            begin();
            wrong.put("form", e.getMessage());
        }
    }

    private String keyInput() {
        return kind.keyField().map(PlainField::name).orElse("form");
    }

    private void save() {
        ClashChoices.Settled settled = chosen.settle(form, PlainForm.of(fields, opened.details()), wrong);
        form = settled.form();
        clashes = settled.open();
        if (wrong.isEmpty()) {
            saving.save(kind, opened.key(), seen, form, wrong);
        }
    }

    /** Whether a new one is to be added. */
    public boolean isAdding() {
        return opened == null;
    }

    /** Where the form is sent. */
    public String getHref() {
        return isAdding() ? CatalogAddress.of(kind.subject()) : CatalogAddress.of(kind.subject(), opened.key());
    }

    PlainKind<?, ?> kind() {
        return kind;
    }

    /** Null where a new one is to be added. */
    DeskEditing.Opened<?> opened() {
        return opened;
    }

    public List<PlainField> getFields() {
        return fields;
    }

    public PlainForm getForm() {
        return form;
    }

    public String getSeen() {
        return Seen.write(seen);
    }

    /** Sentences by input. */
    public Map<String, String> getWrong() {
        return wrong;
    }

    /** By field. */
    public Map<String, ClashView> getClashes() {
        return clashes;
    }

    /** What was taken from the history into the form, by field. */
    Map<String, String> former() {
        return former;
    }

    /** Whether there is something in the form that is not saved. */
    public boolean isChanged() {
        return isRefused() || !former.isEmpty() || picker.isAsked();
    }

    /** Whether something keeps the form from being saved. */
    public boolean isRefused() {
        return !wrong.isEmpty() || !clashes.isEmpty();
    }
}
