package org.chapterhouse.ingest.manifest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.problem.Messages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A line of a table of sessions on its way to an entry. */
final class TableRow {

    /** The address in the line that the template has, which is no session. */
    static final String EXAMPLE = "example-of-a-session";

    private static final int LONGEST_SLUG = 80;
    private static final int MONTHS = 12;
    private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern WITH_SLASHES = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final List<String> flaws = new ArrayList<>();

    void put(TableColumn column, String cell) {
        String value = cell.strip();
        if (value.isEmpty()) {
            return;
        }
        switch (column) {
            case DATE -> date(column, value);
            case MINUTES -> minutes(column, value);
            case PRESENTERS -> presenters(column, value);
            case VISIBILITY -> json.put(column.key(), value.toLowerCase(Locale.ROOT));
            default -> {
                if (column.listed()) {
                    ArrayNode list = json.putArray(column.key());
                    split(value, "[;\\n]").forEach(list::add);
                } else {
                    json.put(column.key(), value);
                }
            }
        }
    }

    void flaw(String key, Object... values) {
        flaws.add(Messages.text(key, values));
    }

    /** Recognized by its address, which is made of the title where the line has none. */
    Entry entry(int position, int line) {
        String key = TableColumn.SLUG.key();
        if (!json.has(key)) {
            json.put(key, slug(json.path(TableColumn.TITLE.key()).asText()));
        }
        String slug = json.get(key).asText();
        if (slug.equals(EXAMPLE)) {
            flaw("problem.import.table.example");
        }
        json.put(EntryKind.SESSION.idField(), slug);
        return new Entry(EntryKind.SESSION, position, json, line, List.copyOf(flaws));
    }

    /** Month and day are never guessed: 3/4/2019 is a day in March or one in April. */
    private void date(TableColumn column, String value) {
        Matcher slashes = WITH_SLASHES.matcher(value);
        if (ISO.matcher(value).matches()) {
            json.put(column.key(), value);
        } else if (slashes.matches()) {
            int first = Integer.parseInt(slashes.group(1));
            int second = Integer.parseInt(slashes.group(2));
            String monthFirst = iso(slashes.group(3), first, second);
            String dayFirst = iso(slashes.group(3), second, first);
            if (first <= MONTHS && second <= MONTHS && first != second) {
                flaw("problem.import.table.date.either", column.title(), value, monthFirst, dayFirst);
            } else {
                flaw("problem.import.table.date", column.title(), value, first <= MONTHS ? monthFirst : dayFirst);
            }
        } else {
            flaw("problem.import.table.date", column.title(), value, "2019-02-27");
        }
    }

    private static String iso(String year, int month, int day) {
        return "%s-%02d-%02d".formatted(year, month, day);
    }

    private void minutes(TableColumn column, String value) {
        if (value.matches("\\d{1,4}")) {
            json.put(column.key(), Integer.parseInt(value));
        } else {
            flaw("problem.import.table.minutes", column.title(), value);
        }
    }

    private void presenters(TableColumn column, String value) {
        ArrayNode list = json.putArray(column.key());
        for (String presenter : split(value, "[;\\n]")) {
            String[] parts = presenter.split("\\|", -1);
            if (parts.length > 3 || parts[0].isBlank()) {
                flaw("problem.import.table.presenter", column.title(), presenter);
                return;
            }
            ObjectNode credit = list.addObject().put("name", parts[0].strip());
            putPart(credit, "role", parts, 1);
            putPart(credit, "organization", parts, 2);
        }
    }

    private static void putPart(ObjectNode credit, String key, String[] parts, int index) {
        if (parts.length > index && !parts[index].isBlank()) {
            credit.put(key, parts[index].strip());
        }
    }

    private static List<String> split(String value, String at) {
        return Arrays.stream(value.split(at))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
        return cut.replaceAll("^-|-$", "");
    }
}
