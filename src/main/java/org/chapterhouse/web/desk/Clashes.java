package org.chapterhouse.web.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.catalog.edit.EditedMeanwhile;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells an editor what others did meanwhile. Thread-safe. */
@ApplicationScoped
public class Clashes {

    @Inject
    private Accounts accounts;

    @Inject
    private Texts texts;

    /**
     * By field.
     *
     * @param theirs tells what is saved of a field
     * @param mine   tells what was typed into it
     */
    public Map<String, ClashView> of(
            EditedMeanwhile meanwhile, UnaryOperator<String> theirs, UnaryOperator<String> mine) {
        Map<String, ClashView> views = new LinkedHashMap<>();
        for (EditedMeanwhile.Clash clash : meanwhile.clashes()) {
            String field = clash.field();
            views.put(field, new ClashView(field, told(clash), theirs.apply(field), mine.apply(field)));
        }
        return views;
    }

    private String told(EditedMeanwhile.Clash clash) {
        String when = clash.at() == null ? texts.get("desk.clash.meanwhile") : DeskTime.of(clash.at());
        return texts.get("desk.clash", who(clash), when);
    }

    private String who(EditedMeanwhile.Clash clash) {
        if (clash.way() == Editor.Way.IMPORT) {
            return texts.get("desk.person.import");
        }
        if (clash.way() == Editor.Way.BY_ITSELF) {
            return texts.get("desk.person.server");
        }
        return clash.accountId() == null
                ? texts.get("desk.person.gone")
                : accounts.find(clash.accountId()).map(Account::getName).orElseGet(() -> texts.get("desk.person.gone"));
    }
}
