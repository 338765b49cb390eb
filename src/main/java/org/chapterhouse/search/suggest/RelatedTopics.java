package org.chapterhouse.search.suggest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Topic;
import org.chapterhouse.catalog.browse.Browse;
import org.chapterhouse.catalog.browse.BrowseFilter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Topics to look at instead of a search that found nothing: those that share words with it, in any of their forms. */
@ApplicationScoped
public class RelatedTopics {

    private static final int MOST = 6;
    private static final int NAME_COUNTS = 2;

    @Inject
    private Programs programs;

    @Inject
    private Browse browse;

    /** Closest first; only topics with sessions that this viewer may see. */
    public List<Topic> to(String text, Viewer viewer) {
        Set<String> words = RelatedWords.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        Map<Topic, Integer> closeness = programs.topics().stream()
                .collect(Collectors.toMap(Function.identity(), topic -> closeness(topic, words)));
        Set<String> inUse =
                browse.find(BrowseFilter.everything(), viewer).topics().keySet();
        return closeness.keySet().stream()
                .filter(topic -> closeness.get(topic) > 0 && inUse.contains(topic.getSlug()))
                .sorted(Comparator.<Topic, Integer>comparing(closeness::get)
                        .reversed()
                        .thenComparing(Topic::getName))
                .limit(MOST)
                .toList();
    }

    private static int closeness(Topic topic, Set<String> words) {
        Set<String> name = RelatedWords.of(topic.getName());
        Set<String> synonyms = RelatedWords.of(String.join(" ", topic.getSynonyms()));
        return words.stream()
                .mapToInt(word ->
                        RelatedWords.holds(name, word) ? NAME_COUNTS : RelatedWords.holds(synonyms, word) ? 1 : 0)
                .sum();
    }
}
