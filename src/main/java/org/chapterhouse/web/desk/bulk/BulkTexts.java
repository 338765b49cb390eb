package org.chapterhouse.web.desk.bulk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.chapterhouse.catalog.bulk.BulkChange;
import org.chapterhouse.catalog.bulk.BulkResult;
import org.chapterhouse.catalog.bulk.BulkState;
import org.chapterhouse.catalog.bulk.BulkSummary;
import org.chapterhouse.web.desk.DeskTime;
import org.chapterhouse.web.desk.session.PickPage;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Edits of many sessions in words. */
@Named
@RequestScoped
public class BulkTexts {

    @Inject
    private PickPage names;

    @Inject
    private Texts texts;

    String title() {
        return texts.get("bulk.title");
    }

    /** @param sessions how many would change */
    String question(BulkChange change, int sessions) {
        return texts.get("bulk.ask." + change.kind(), value(change), sessions);
    }

    /** Such as {@code Added the topic “Funding”}. */
    public String done(BulkChange change) {
        return texts.get("bulk.done." + change.kind(), value(change));
    }

    /** Of how many sessions, by whom and when. */
    public String about(BulkSummary one) {
        String who = one.person() == null ? texts.get("desk.person.gone") : one.person();
        return texts.get("bulk.earlier", one.sessions(), who, DeskTime.of(one.begunAt()));
    }

    private String value(BulkChange change) {
        return switch (change.kind()) {
            case ADD_TOPIC, REMOVE_TOPIC -> names.name("topics", change.value());
            case ADD_PROGRAM, REMOVE_PROGRAM -> names.name("programs", change.value());
            case VISIBILITY -> texts.family("desk.visibility.").get(change.value());
            case REVIEW_BY -> DeskTime.of(LocalDate.parse(change.value()));
        };
    }

    /** One for each state that sessions are in. */
    List<String> sentences(BulkResult result) {
        return Arrays.stream(BulkState.values())
                .filter(state -> result.count(state) > 0)
                .map(state -> texts.get("bulk.state." + state, result.count(state)))
                .toList();
    }
}
