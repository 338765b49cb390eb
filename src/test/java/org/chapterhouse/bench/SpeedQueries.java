package org.chapterhouse.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked while time is taken: the judged queries, and words as they stand side by side in the archive. */
final class SpeedQueries {

    private static final int LONGEST_QUOTE = 4;
    private static final int MOST_TYPED = 12;

    private SpeedQueries() {}

    /** So many, none twice; always the same. */
    static List<String> of(int count) {
        Random dice = new Random(count);
        Vocabulary vocabulary = Vocabulary.ofTheArchive();
        Set<String> queries = new LinkedHashSet<>(judged());
        while (queries.size() < count) {
            // A quotation mark or a leading minus would be syntax.
            queries.add(vocabulary.quote(1 + dice.nextInt(LONGEST_QUOTE), dice).replaceAll("[“”\"]|^-+", ""));
        }
        List<String> mixed = new ArrayList<>(queries);
        Collections.shuffle(mixed, dice);
        return mixed.subList(0, count);
    }

    /** The beginnings of the judged queries, as somebody types them: two letters, three, and so on. */
    static List<String> typed() {
        return judged().stream()
                .flatMap(query -> Stream.iterate(2, length -> length + 1)
                        .limit(Math.max(0, Math.min(query.length(), MOST_TYPED) - 1))
                        .map(length -> query.substring(0, length)))
                .distinct()
                .toList();
    }

    private static List<String> judged() {
        return ArchiveJudgments.read().queries().stream()
                .map(JudgedQuery::query)
                .toList();
    }
}
