package org.chapterhouse.web.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Successor;

/**
 * A session that replaces another one, in the form; what is not known is empty.
 *
 * @param at      minutes and seconds
 * @param session its address, or as much of it as tells which it is
 * @param from    minutes and seconds
 */
public record SuccessorRow(String at, String session, String from) {

    /** People copy the address of the page, which may say the second, too. */
    private static final Pattern ADDRESS = Pattern.compile("(?:.*/)?sessions/([^/?#]+)(?:.*[?&]t=(\\d+))?.*");

    /** The slug in the address of a session's page; anything else as it is. */
    public static String slug(String typed) {
        Matcher address = ADDRESS.matcher(typed);
        return address.matches() ? address.group(1) : typed;
    }

    public boolean isEmpty() {
        return (at + session + from).isBlank();
    }

    /** @throws NumberFormatException if a time is none */
    public Successor successor() {
        Matcher address = ADDRESS.matcher(session);
        String pasted = address.matches() ? address.group(2) : null;
        return new Successor(time(at), slug(session), time(from.isEmpty() && pasted != null ? pasted : from));
    }

    private static Integer time(String clock) {
        return clock.isEmpty() ? null : Successor.seconds(clock);
    }

    /** In one line, as the history keeps it. */
    public String told() {
        return Stream.of(at, session, from).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** What the history says of one: times have a colon, addresses have none. */
    static Successor read(String line) {
        List<String> parts = Arrays.asList(line.split(" "));
        int name = parts.get(0).contains(":") && parts.size() > 1 ? 1 : 0;
        return new Successor(
                name == 0 ? null : Successor.seconds(parts.get(0)),
                parts.get(name),
                parts.size() > name + 1 ? Successor.seconds(parts.get(name + 1)) : null);
    }

    /** The values of the inputs. */
    public static Map<String, List<String>> inputs(List<Successor> successors) {
        return Map.of(
                "supersededAt", each(successors, by -> by.at() == null ? "" : Successor.clock(by.at())),
                "supersededSession", each(successors, Successor::session),
                "supersededFrom", each(successors, by -> by.from() == null ? "" : Successor.clock(by.from())));
    }

    private static List<String> each(List<Successor> successors, Function<Successor, String> part) {
        return successors.stream().map(part).toList();
    }
}
