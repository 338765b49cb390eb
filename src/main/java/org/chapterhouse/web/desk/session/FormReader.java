package org.chapterhouse.web.desk.session;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.PublishTime;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.SessionFacts;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.Successor;
import org.chapterhouse.catalog.edit.Rules;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.web.desk.PresenterRow;
import org.chapterhouse.web.desk.SuccessorRow;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes what was typed into what can be saved, or says beside each field what is wrong with it. Thread-safe. */
@ApplicationScoped
class FormReader {

    @Inject
    private Rules rules;

    @Inject
    private Texts texts;

    /** @param wrong gets a sentence for each field that cannot be saved */
    SessionFacts read(SessionForm form, Map<String, String> wrong) {
        SessionDetails details = new SessionDetails(
                form.orNull("title"),
                date(form, wrong),
                form.orNull("startTime"),
                minutes(form, wrong),
                form.orNull("summary"),
                form.orNull("coverWord"),
                form.lines("keywords"),
                form.lines("notes"),
                form.orNull("officialUrl"),
                form.orNull("archiveUrl"),
                visibility(form),
                publishAt(form, wrong),
                reviewBy(form, wrong),
                new Provenance(form.lines("sources"), form.orNull("sourceNote")),
                form.all("programs"),
                form.all("topics"),
                form.getPresenters().stream().map(PresenterRow::credit).toList(),
                successors(form, wrong));
        if (!Slug.isOne(form.one("slug"))) {
            wrong.put("slug", texts.get("desk.wrong.slug"));
        }
        rules.broken(details).forEach(field -> wrong.putIfAbsent(input(field), sentence(field)));
        return new SessionFacts(form.one("slug"), details);
    }

    private PartialDate date(SessionForm form, Map<String, String> wrong) {
        try {
            return form.one("heldOn").isEmpty() ? null : PartialDate.parse(form.one("heldOn"));
        } catch (Invalid e) {
            wrong.put("heldOn", e.getMessage());
            return null;
        }
    }

    private Integer minutes(SessionForm form, Map<String, String> wrong) {
        String typed = form.one("durationMinutes");
        if (!typed.matches("\\d{0,5}")) {
            wrong.put("durationMinutes", texts.get("desk.wrong.durationMinutes"));
            return null;
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    private PublishTime publishAt(SessionForm form, Map<String, String> wrong) {
        try {
            return form.one("publishAt").isEmpty()
                    ? null
                    : PublishTime.of(form.one("publishAt"), form.one("publishZone"));
        } catch (Invalid e) {
            wrong.put("publishAt", texts.get("desk.wrong.publishAt"));
            return null;
        }
    }

    private LocalDate reviewBy(SessionForm form, Map<String, String> wrong) {
        try {
            return form.one("reviewBy").isEmpty() ? null : LocalDate.parse(form.one("reviewBy"));
        } catch (DateTimeParseException e) {
            wrong.put("reviewBy", texts.get("desk.wrong.reviewBy"));
            return null;
        }
    }

    private List<Successor> successors(SessionForm form, Map<String, String> wrong) {
        try {
            return form.getSuccessors().stream().map(SuccessorRow::successor).toList();
        } catch (NumberFormatException e) {
            wrong.put("supersededBy", texts.get("desk.wrong.supersededBy"));
            return List.of();
        }
    }

    private static Visibility visibility(SessionForm form) {
        return Visibility.CHOICES.stream()
                .filter(value -> value.name().equals(form.one("visibility")))
                .findFirst()
                .orElse(null);
    }

    /** The name of the input by which a field stands. */
    private static String input(String field) {
        String name = field.replaceFirst("[\\[.].*", "");
        return name.equals("note") ? "sourceNote" : name;
    }

    /** Of a list, it says which entry. */
    private String sentence(String field) {
        String rule = texts.family("desk.wrong.").get(input(field));
        List<String> parts = List.of(field.split("[\\[\\]]"));
        return parts.size() < 2 ? rule : texts.get("desk.wrongEntry", Integer.parseInt(parts.get(1)) + 1, rule);
    }
}
