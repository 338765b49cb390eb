package org.chapterhouse.web.desk.plain;

import java.util.LinkedHashMap;
import java.util.Map;

import org.chapterhouse.web.desk.ClashView;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What the editor chose of the fields that others had changed, too. */
@RequestScoped
class ClashChoices {

    @Inject
    private Choices choices;

    @Inject
    private Texts texts;

    /**
     * @param form with the choices applied
     * @param open fields of which neither version was chosen
     */
    record Settled(PlainForm form, Map<String, ClashView> open) {}

    /**
     * @param theirs what is saved
     * @param wrong  gets a sentence for each field that is open
     */
    Settled settle(PlainForm mine, PlainForm theirs, Map<String, String> wrong) {
        PlainForm form = mine;
        Map<String, ClashView> open = new LinkedHashMap<>();
        for (String field : choices.all("clash").stream().filter(mine::has).toList()) {
            String choice = choices.one("choose." + field);
            if (choice.equals("theirs")) {
                form = form.taking(field, theirs);
            } else if (!choice.equals("mine")) {
                wrong.put(field, texts.get("desk.clash.choose"));
                open.put(
                        field,
                        new ClashView(field, texts.get("desk.clash.open"), theirs.told(field), mine.told(field)));
            }
        }
        return new Settled(form, open);
    }
}
