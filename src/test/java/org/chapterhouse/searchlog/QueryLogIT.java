package org.chapterhouse.searchlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.find.SessionSearch;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.searchlog.QueryReport.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

class QueryLogIT extends OverAnArchive {

    private static final Duration MONTH = Duration.ofDays(30);

    @Inject
    private QueryLog log;

    @Inject
    private QueryRecords records;

    @Inject
    private QueryReport report;

    @Inject
    private SessionSearch search;

    @BeforeEach
    void begin() {
        archive.sql("delete from query_log");
    }

    @Test
    void fourPeopleAreHiddenAndTheFifthShows() {
        people(4, "levy", 3);
        records.searched(NormalizedQuery.of("levy"), 3, "account 4");
        assertThat(report.list(Kind.ALL, MONTH, 10)).isEmpty();
        records.searched(NormalizedQuery.of("LEVY"), 3, "account 5");
        assertThat(report.list(Kind.ALL, MONTH, 10)).containsExactly(new QueryCount("levy", 5, 5, 0, 3));
    }

    @Test
    void pagingOnAndFilteringCountOnce() {
        for (Integer results : new Integer[] {40, 12, null, 0}) {
            records.searched(NormalizedQuery.of("millage"), results, "account 1");
        }
        assertThat(archive.count("select count(*) from query_log")).isOne();
        assertThat(archive.count("select results from query_log")).isEqualTo(40);
        archive.sql("update query_log set seen_at = seen_at - interval '31 minutes'");
        records.searched(NormalizedQuery.of("millage"), 40, "account 1");
        assertThat(archive.count("select count(*) from query_log"))
                .as("later it is another search")
                .isEqualTo(2);
    }

    @Test
    void whatNobodyFindsAndWhatNobodyOpensAreListedByThemselves() {
        people(5, "nothing", 0);
        people(5, "left", 7);
        people(5, "opened", 7);
        people(5, "filtered", null);
        records.followed(NormalizedQuery.of("Opened "), "account 2");
        records.followed(NormalizedQuery.of("left"), "account 77");
        assertThat(texts(Kind.FOUND_NOTHING)).containsExactly("nothing");
        assertThat(texts(Kind.NEVER_FOLLOWED)).containsExactly("left");
        assertThat(texts(Kind.ALL)).containsExactlyInAnyOrder("nothing", "left", "opened", "filtered");
        assertThat(report.list(Kind.ALL, MONTH, 10))
                .filteredOn(query -> query.text().equals("opened"))
                .singleElement()
                .satisfies(query -> assertThat(query.followedPercent()).isEqualTo(20));
    }

    @Test
    void whatIsMerelySimilarIsNothingFoundUnlessMeaningAloneWasAskedFor() {
        SearchResults similar = new SearchResults(7, 0, true, List.of(), List.of(), Map.of(), 1, false);
        SearchResults some = new SearchResults(7, 3, true, List.of(), List.of(), Map.of(), 1, false);
        log.searched(SearchQuery.of("similar", 1, 10), similar, "account 1");
        log.searched(SearchQuery.of("held", 1, 10), some, "account 1");
        log.searched(SearchQuery.of("meant", 1, 10).by(Mode.MEANING), similar, "account 1");
        freshness.until(() -> archive.count("select count(*) from query_log") == 3);
        assertThat(archive.text("select string_agg(text || ' ' || results, ', ' order by text) from query_log"))
                .isEqualTo("held 7, meant 7, similar 0");
    }

    @Test
    void peopleOfDifferentMonthsAreNotAddedUp() {
        for (String month : List.of("2024-05-01", "2024-06-01")) {
            archive.sql("insert into query_log (text, month, person, asked_at, seen_at, results) select 'slowly', '"
                    + month + "', md5('" + month
                    + "' || n), now() - interval '1 day', now(), 1 from generate_series(1, 3) n");
        }
        assertThat(report.list(Kind.ALL, MONTH, 10)).isEmpty();
    }

    @Test
    void aRowDoesNotSayWhoAskedAndTheKeyGoesWithTheMonth() {
        archive.sql("delete from query_key");
        records.forget();
        records.searched(NormalizedQuery.of("one"), 1, "account 1");
        records.searched(NormalizedQuery.of("two"), 1, "account 1");
        assertThat(archive.count("select count(distinct person) from query_log"))
                .isOne();
        String then = archive.text("select min(person) from query_log");
        archive.sql("update query_key set month = month - interval '1 month'");
        archive.sql("update query_log set asked_at = now() - interval '14 months' where text = 'two'");
        records.forget();
        assertThat(archive.count("select count(*) from query_key")).isZero();
        assertThat(archive.text("select string_agg(text, ',') from query_log")).isEqualTo("one");
        records.searched(NormalizedQuery.of("three"), 1, "account 1");
        assertThat(archive.text("select person from query_log where text = 'three'"))
                .isNotEqualTo(then);
    }

    @Test
    void pagesAreNotHeldUpAndNothingTypedIsAnError() {
        for (String text : List.of("", "\0", "😀\ud83d", "x".repeat(10_000), "'; drop table query_log --")) {
            SearchQuery query = SearchQuery.of(text, 1, 10);
            log.searched(query, search.find(query, Viewer.ANONYMOUS), "network 192.0.2.1");
            log.followed(text, "network 192.0.2.1");
        }
        freshness.until(() -> archive.count("select count(*) from query_log where clicked") == 3);
    }

    private void people(int number, String text, Integer results) {
        for (int i = 1; i <= number; i++) {
            records.searched(NormalizedQuery.of(text), results, "account " + i);
        }
    }

    private List<String> texts(Kind kind) {
        return report.list(kind, MONTH, 10).stream().map(QueryCount::text).toList();
    }
}
