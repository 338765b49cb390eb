package org.chapterhouse.web.desk.plain;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.desk.plain.PlainField.Choice;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Looks for sessions and materials and adds them to the items in the form. The form is sent for it, but not saved, so
 * that nothing in it is lost and no script is needed.
 */
@Named
@RequestScoped
public class ItemPicker {

    private static final String ITEMS = "items";
    private static final int LONGEST = 300;

    @Inject
    private References references;

    @Inject
    private CurrentViewer current;

    @Inject
    private Choices choices;

    /** Whether the form was sent to look for items or to add one. */
    public boolean isAsked() {
        return choices.one("do").equals("find") || isPicked();
    }

    /** Whether one was added. */
    public boolean isPicked() {
        return !choices.one("pick").isEmpty();
    }

    /** What is looked for. */
    public String getText() {
        String plain = choices.one("find").replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** The form with what was picked at the end of its items, unless it is there already. */
    PlainForm pickedInto(PlainForm form) {
        List<String> items = new ArrayList<>(form.all(ITEMS));
        if (isPicked() && !items.contains(choices.one("pick"))) {
            items.add(choices.one("pick"));
        }
        return form.with(ITEMS, items);
    }

    /** Sessions and materials that can be added; empty unless something is looked for. */
    public List<Choice> getFound() {
        return isAsked() && !getText().isEmpty() ? references.items(getText(), current.viewer()) : List.of();
    }

    /** What people call an item. */
    public String name(String item) {
        return references.item(item, current.viewer());
    }
}
