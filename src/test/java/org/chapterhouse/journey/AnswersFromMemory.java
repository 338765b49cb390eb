package org.chapterhouse.journey;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Route;

/** Fetches a file when it is first asked for, and from then on answers each part of the file without a connection. */
final class AnswersFromMemory implements Consumer<Route> {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    private byte[] file;
    private String type;

    @Override
    public void accept(Route route) {
        if (file == null) {
            var whole = route.fetch(new Route.FetchOptions().setHeaders(Map.of()));
            file = whole.body();
            type = whole.headers().get("content-type");
        }
        Matcher range = RANGE.matcher(route.request().headers().getOrDefault("range", "bytes=0-"));
        int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
        int to = range.matches() && !range.group(2).isEmpty() ? Integer.parseInt(range.group(2)) : file.length - 1;
        route.fulfill(new Route.FulfillOptions()
                .setStatus(206)
                .setHeaders(Map.of(
                        "Content-Type",
                        type,
                        "Accept-Ranges",
                        "bytes",
                        "Content-Range",
                        "bytes " + from + "-" + to + "/" + file.length))
                .setBodyBytes(Arrays.copyOfRange(file, from, to + 1)));
    }
}
