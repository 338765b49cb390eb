package org.chapterhouse.web.desk.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.catalog.PresenterCredit;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.SessionFacts;
import org.chapterhouse.web.desk.FormerText;
import org.chapterhouse.web.desk.PresenterRow;
import org.chapterhouse.web.desk.SuccessorRow;
import org.chapterhouse.web.desk.TypedForm;

/**
 * The form of a session as it is on the page, everything a text. Inputs have the names that the history gives the fields,
 * apart from the parts of presenters and sources.
 */
public final class SessionForm extends TypedForm {

    /** Which inputs belong to a field that has several. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "presenters", List.of("presenterName", "presenterRole", "presenterOrganization"),
            "provenance", List.of("sources", "sourceNote"),
            "publishAt", List.of("publishAt", "publishZone"),
            "supersededBy", List.of("supersededAt", "supersededSession", "supersededFrom"));

    private static final List<String> SINGLE = List.of(
            "title",
            "slug",
            "heldOn",
            "startTime",
            "durationMinutes",
            "summary",
            "coverWord",
            "keywords",
            "notes",
            "officialUrl",
            "archiveUrl",
            "visibility",
            "reviewBy",
            "programs",
            "topics");

    private SessionForm() {}

    static SessionForm of(SessionFacts facts) {
        SessionForm form = new SessionForm();
        SessionDetails now = facts.details();
        form.put("slug", facts.slug());
        form.put("title", now.title());
        form.put("heldOn", now.heldOn());
        form.put("startTime", now.startTime());
        form.put("durationMinutes", now.durationMinutes());
        form.put("summary", now.summary());
        form.put("coverWord", now.coverWord());
        form.put("keywords", String.join("\n", now.keywords()));
        form.put("notes", String.join("\n", now.notes()));
        form.put("officialUrl", now.officialUrl());
        form.put("archiveUrl", now.archiveUrl());
        form.put("visibility", now.visibility());
        form.put("publishAt", now.publishAt() == null ? null : now.publishAt().local());
        form.put("publishZone", now.publishAt() == null ? null : now.publishAt().zone());
        form.put("reviewBy", now.reviewBy());
        form.put("sources", String.join("\n", now.provenance().getSources()));
        form.put("sourceNote", now.provenance().getNote());
        form.values.put("programs", now.programs());
        form.values.put("topics", now.topics());
        form.put("presenterName", now.presenters(), PresenterCredit::name);
        form.put("presenterRole", now.presenters(), PresenterCredit::role);
        form.put("presenterOrganization", now.presenters(), PresenterCredit::organization);
        form.values.putAll(SuccessorRow.inputs(now.supersededBy()));
        return form;
    }

    /** As it was sent. */
    static SessionForm of(Map<String, String[]> sent) {
        SessionForm form = new SessionForm();
        Stream.concat(SINGLE.stream(), PARTS.values().stream().flatMap(List::stream))
                .forEach(name -> form.take(name, sent));
        return form;
    }

    private void put(String name, List<PresenterCredit> people, Function<PresenterCredit, String> part) {
        values.put(
                name,
                people.stream().map(part).map(text -> text == null ? "" : text).toList());
    }

    /** This form, but with what the other says of one field. */
    SessionForm taking(String field, SessionForm other) {
        SessionForm form = new SessionForm();
        form.values.putAll(values);
        inputs(field).forEach(name -> form.values.put(name, other.all(name)));
        return form;
    }

    /** This form, but with another day to be reviewed. */
    SessionForm reviewedBy(LocalDate day) {
        SessionForm form = new SessionForm();
        form.values.putAll(values);
        form.put("reviewBy", day);
        return form;
    }

    /** Whether the form has inputs for a field. */
    static boolean has(String field) {
        return PARTS.containsKey(field) || SINGLE.contains(field);
    }

    /** This form, but with what the history says of fields; those without inputs are left out. */
    SessionForm saying(Map<String, String> former) {
        SessionForm form = new SessionForm();
        form.values.putAll(values);
        former.forEach((field, text) -> {
            if (has(field)) {
                form.values.putAll(FormerText.inputs(field, text, getPresenters()));
            }
        });
        return form;
    }

    /** The names of the inputs of a field. */
    private static List<String> inputs(String field) {
        return PARTS.getOrDefault(field, List.of(field));
    }

    /** Without rows in which nothing is typed. */
    public List<PresenterRow> getPresenters() {
        List<String> names = all("presenterName");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new PresenterRow(names.get(i), at("presenterRole", i), at("presenterOrganization", i)))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /** Likewise. */
    public List<SuccessorRow> getSuccessors() {
        return IntStream.range(0, all("supersededSession").size())
                .mapToObj(i ->
                        new SuccessorRow(at("supersededAt", i), at("supersededSession", i), at("supersededFrom", i)))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private String at(String name, int row) {
        List<String> all = all(name);
        return row < all.size() ? all.get(row) : "";
    }

    /** All that is said of a field, in lines, for somebody who compares. */
    String told(String field) {
        if (field.equals("presenters")) {
            return getPresenters().stream().map(PresenterRow::told).collect(Collectors.joining("\n"));
        }
        if (field.equals("supersededBy")) {
            return getSuccessors().stream().map(SuccessorRow::told).collect(Collectors.joining("\n"));
        }
        if (field.equals("publishAt") && one(field).isEmpty()) {
            return "";
        }
        return String.join(
                        "\n",
                        inputs(field).stream()
                                .flatMap(name -> all(name).stream())
                                .toList())
                .strip();
    }
}
