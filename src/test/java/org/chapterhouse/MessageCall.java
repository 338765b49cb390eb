package org.chapterhouse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call in a source or a view that names a message.
 *
 * @param place where it is
 * @param name  what is called
 * @param key   the argument that names the message, as written
 * @param rest  the arguments after it, as written
 */
record MessageCall(String place, String name, String key, List<String> rest) {

    /** Calls whose message is their first argument. */
    private static final Pattern FIRST = Pattern.compile("(?:\\bMessages\\.text|\\btexts\\.get|\\btexts\\.family"
            + "|\\bFormMessages\\.(?:confirm|refuseForm)"
            + "|\\bnew (?:Conflict|Forbidden|Invalid|NotFound|TooMany|Unavailable|Rejected))\\(");

    /** Those whose message is their second argument. */
    private static final Pattern SECOND = Pattern.compile("(?:\\bFormMessages\\.refuse|\\bnew BrokenCaptions)\\(");

    static Stream<MessageCall> in(String place, String source) {
        return Stream.concat(
                FIRST.matcher(source).results().map(call -> of(place, source, call, 0)),
                SECOND.matcher(source).results().map(call -> of(place, source, call, 1)));
    }

    private static MessageCall of(String place, String source, MatchResult call, int position) {
        List<String> arguments = arguments(source, call.end());
        return new MessageCall(
                place,
                source.substring(call.start(), call.end() - 1),
                arguments.get(position),
                List.copyOf(arguments.subList(position + 1, arguments.size())));
    }

    /** Whether the key is written out here, as a whole or as the beginning of a family; otherwise it comes from elsewhere. */
    boolean isWritten() {
        return key.contains("\"") || key.contains("'");
    }

    /** All that is in quotation marks. */
    List<String> keys() {
        return Pattern.compile("\"([^\"]*)\"|'([^']*)'")
                .matcher(key)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    /** How many values are given for the blanks; a cause is none. */
    int values() {
        boolean cause =
                name.startsWith("new ") && rest.size() == 1 && rest.get(0).matches("e|new \\w+Exception\\(.*");
        return cause ? 0 : rest.size();
    }

    /** What stands between the commas of a call that begins before this place, without line breaks. */
    private static List<String> arguments(String source, int begin) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        char quote = 0;
        int depth = 0;
        for (int i = begin; depth >= 0; i++) {
            char letter = source.charAt(i);
            if (quote != 0) {
                quote = letter == quote && source.charAt(i - 1) != '\\' ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if ("([{".indexOf(letter) >= 0) {
                depth++;
            } else if (")]}".indexOf(letter) >= 0) {
                depth--;
            }
            if (depth < 0 || depth == 0 && quote == 0 && letter == ',') {
                arguments.add(argument.toString().strip().replaceAll("\\s+", " "));
                argument.setLength(0);
            } else {
                argument.append(letter);
            }
        }
        return arguments;
    }
}
