package org.chapterhouse.web.desk.plain;

import java.util.List;

import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** All kinds there are. Thread-safe. */
@ApplicationScoped
class PlainKinds {

    private List<PlainKind<?, ?>> all = List.of();

    @Inject
    void gather(@Any Instance<PlainKind<?, ?>> found) {
        all = found.stream().toList();
    }

    List<PlainKind<?, ?>> all() {
        return all;
    }

    /** @throws NotFound if there is no such kind */
    PlainKind<?, ?> require(String name) {
        return all.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.desk.missing", name));
    }
}
