package org.chapterhouse.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the history says of a field, in lines, as it goes into the inputs of the form. */
public final class FormerText {

    private FormerText() {}

    /**
     * @param text  null for no value
     * @param known presenters that may be meant, whose role and organization are told apart for certain
     * @return the values of each input of the field
     */
    public static Map<String, List<String>> inputs(String field, String text, List<PresenterRow> known) {
        List<String> lines = text == null ? List.of() : text.lines().toList();
        return switch (field) {
            case "presenters" -> presenters(lines, known);
            case "supersededBy" ->
                SuccessorRow.inputs(lines.stream().map(SuccessorRow::read).toList());
            case "provenance" -> provenance(lines);
            case "publishAt" -> publishAt(text == null ? "" : text);
            case "programs", "topics" -> Map.of(field, lines);
            default -> Map.of(field, List.of(text == null ? "" : text));
        };
    }

    /** The time zone stands after a space. */
    private static Map<String, List<String>> publishAt(String text) {
        int end = text.indexOf(' ');
        return Map.of(
                "publishAt", List.of(end < 0 ? "" : text.substring(0, end)),
                "publishZone", List.of(end < 0 ? "" : text.substring(end + 1)));
    }

    /** The note stands last, and is no address. */
    private static Map<String, List<String>> provenance(List<String> lines) {
        int last = lines.size() - 1;
        boolean noted = last >= 0 && !lines.get(last).matches("https?://\\S+");
        return Map.of(
                "sources", List.of(String.join("\n", noted ? lines.subList(0, last) : lines)),
                "sourceNote", List.of(noted ? lines.get(last) : ""));
    }

    private static Map<String, List<String>> presenters(List<String> lines, List<PresenterRow> known) {
        List<PresenterRow> rows =
                lines.stream().map(line -> presenter(line, known)).toList();
        return Map.of(
                "presenterName", rows.stream().map(PresenterRow::name).toList(),
                "presenterRole", rows.stream().map(PresenterRow::role).toList(),
                "presenterOrganization",
                        rows.stream().map(PresenterRow::organization).toList());
    }

    /** Name, role and organization are separated by commas, and may have some of their own. */
    private static PresenterRow presenter(String line, List<PresenterRow> known) {
        for (PresenterRow row : known) {
            if (row.told().equals(line)) {
                return row;
            }
        }
        List<String> parts = new ArrayList<>(Arrays.asList(line.split(", ")));
        String name = parts.remove(0);
        String organization = parts.size() < 2 ? "" : parts.remove(parts.size() - 1);
        return new PresenterRow(name, String.join(", ", parts), organization);
    }
}
