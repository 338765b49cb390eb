package org.chapterhouse.web.desk.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Topic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The programs and topics to choose from in the form of a session. */
@Named
@RequestScoped
public class PickPage {

    @Inject
    private Programs programs;

    private Map<String, String> names;

    /** Something that can be chosen. */
    public record Choice(String slug, String name) {}

    public List<Choice> getPrograms() {
        return programs.all().stream()
                .map(program -> new Choice(program.getSlug(), program.getName()))
                .toList();
    }

    public List<Choice> getTopics() {
        return programs.topics().stream()
                .map(topic -> new Choice(topic.getSlug(), topic.getName()))
                .toList();
    }

    /** @param kind {@code programs} or {@code topics} */
    public List<Choice> of(String kind) {
        return kind.equals("programs") ? getPrograms() : getTopics();
    }

    /** The name of one of them; its slug where it is gone. */
    public String name(String kind, String slug) {
        if (names == null) {
            names = programs.all().stream().collect(Collectors.toMap(p -> "programs/" + p.getSlug(), Program::getName));
            names.putAll(
                    programs.topics().stream().collect(Collectors.toMap(t -> "topics/" + t.getSlug(), Topic::getName)));
        }
        return names.getOrDefault(kind + "/" + slug, slug);
    }
}
