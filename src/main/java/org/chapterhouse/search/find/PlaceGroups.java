package org.chapterhouse.search.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.search.document.MomentKind;

/**
 * What was found, as the places people count: a stretch of speech, be it of one passage or of several that overlap, and a
 * page of a material. Decided by where passages lie alone, so that there are as many whether their texts are at hand or not.
 */
final class PlaceGroups {

    /** Far behind all that is ranked. */
    private static final int UNRANKED = 1_000_000;

    private final List<Group> spoken = new ArrayList<>();
    private final List<Group> pages = new ArrayList<>();

    /** @param passage null where its text is not at hand */
    private record Member(FoundPlace place, int rank, FoundPassage passage) {}

    /** A place. */
    static final class Group {

        private final List<Member> members = new ArrayList<>();

        private Group(Member first) {
            members.add(first);
        }

        private FoundPlace first() {
            return members.get(0).place;
        }

        private int rank() {
            return members.stream().mapToInt(Member::rank).min().orElseThrow();
        }

        /** Its best passage, or null where no text is at hand. */
        FoundPassage best() {
            return members.stream()
                    .filter(member -> member.passage != null)
                    .min(Comparator.comparingInt(Member::rank))
                    .map(Member::passage)
                    .orElse(null);
        }

        /** Whether any of it is among the ranked passages. */
        boolean isRanked() {
            return rank() < UNRANKED;
        }

        /** Milliseconds at which it begins, or null. */
        Integer startMillis() {
            return first().startMillis();
        }
    }

    /**
     * @param ranked best first
     * @param others where else something was found, best first
     * @param texts  passages of some or all of the others
     */
    PlaceGroups(List<FoundPassage> ranked, List<FoundPlace> others, List<FoundPassage> texts) {
        List<Member> members = Stream.concat(
                        IntStream.range(0, ranked.size())
                                .mapToObj(i -> new Member(ranked.get(i).place(), i, ranked.get(i))),
                        IntStream.range(0, others.size())
                                .mapToObj(i -> new Member(others.get(i), UNRANKED + i, text(others.get(i), texts))))
                .toList();
        members.stream()
                .filter(member -> isSpeech(member))
                .sorted(Comparator.comparing((Member member) -> member.place.startMillis())
                        .thenComparing(member -> member.place.endMillis()))
                .forEach(this::addSpoken);
        members.stream().filter(member -> !isSpeech(member)).forEach(this::addPage);
    }

    private static FoundPassage text(FoundPlace place, List<FoundPassage> texts) {
        return texts.stream().filter(place::isOf).findFirst().orElse(null);
    }

    private static boolean isSpeech(Member member) {
        return member.place.kind() == MomentKind.TRANSCRIPT;
    }

    /** Passages overlap, and a caption that two of them share is one place: those that overlap the first are with it. */
    private void addSpoken(Member member) {
        Group last = spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
        if (last != null && member.place.startMillis() < last.first().endMillis()) {
            last.members.add(member);
        } else {
            spoken.add(new Group(member));
        }
    }

    /** A page may be cut into several passages. */
    private void addPage(Member member) {
        pages.stream()
                .filter(group -> group.first().isOfSamePage(member.place))
                .findFirst()
                .ifPresentOrElse(group -> group.members.add(member), () -> pages.add(new Group(member)));
    }

    int count() {
        return spoken.size() + pages.size();
    }

    /** In order of time. */
    List<Group> spoken() {
        return List.copyOf(spoken);
    }

    /** Best first. */
    List<Group> pages() {
        return List.copyOf(pages);
    }

    /** Those of speech that are ranked, best first. */
    List<Group> bestSpoken() {
        return spoken.stream()
                .filter(Group::isRanked)
                .sorted(Comparator.comparingInt(Group::rank))
                .toList();
    }
}
