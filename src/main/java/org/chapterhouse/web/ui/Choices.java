package org.chapterhouse.web.ui;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.chapterhouse.site.PageAddress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What the address of the current page asks for. Blank values count as not given. */
@RequestScoped
public class Choices {

    @Inject
    private HttpServletRequest request;

    /** Each value once, in order. */
    public List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : List.copyOf(new LinkedHashSet<>(
                        Arrays.stream(values).filter(value -> !value.isBlank()).toList()));
    }

    public Set<String> set(String name) {
        return Set.copyOf(all(name));
    }

    /** The first value, or an empty text. */
    public String one(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** The number of the page of a list, from 1; anything else counts as 1. */
    public int page() {
        return one("page").matches("[1-9]\\d{0,6}") ? Integer.parseInt(one("page")) : 1;
    }

    /** A page with these of its choices as they are now. */
    public PageAddress address(String path, List<String> names) {
        PageAddress address = PageAddress.of(path);
        for (String name : names) {
            address = address.with(name, all(name));
        }
        return address;
    }
}
