package org.chapterhouse.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Any number of sessions with recordings elsewhere and captions, of the archive's own words, put into the database
 * beside what is there. The same number always gives the same session.
 */
final class GeneratedSessions {

    /** One caption more is shared with the passage before. */
    private static final int WORDS_A_PASSAGE = 60;

    private static final int AT_ONCE = 200;

    private final Vocabulary vocabulary = Vocabulary.ofTheArchive();
    private final Connection database;
    private final int passages;
    private final List<Long> programs;
    private final List<Long> topics;
    private final List<Long> presenters;
    private final long firstSession;
    private final long firstRecording;
    private final GeneratedVectors vectors;
    private final CopiedTable sessions = new CopiedTable(
            "session", "id, slug, title, held_on, duration_minutes, summary, visibility, changed_at, version");
    private final CopiedTable sessionPrograms = new CopiedTable("session_program", "session_id, position, program_id");
    private final CopiedTable sessionTopics = new CopiedTable("session_topic", "session_id, position, topic_id");
    private final CopiedTable appearances = new CopiedTable("appearance", "session_id, position, presenter_id, role");
    private final CopiedTable recordings = new CopiedTable("recording", "id, session_id, url, duration_ms");
    private final CopiedTable captions = new CopiedTable("caption_track", "recording_id, language, origin, vtt");

    /** @param passages of each session, about */
    GeneratedSessions(Connection database, int passages) throws SQLException {
        this.database = database;
        this.passages = passages;
        programs = ids("program");
        topics = ids("topic");
        presenters = ids("presenter");
        firstSession = next("session");
        firstRecording = next("recording");
        vectors = new GeneratedVectors(database);
    }

    /** Puts them in and has them indexed as after an import. */
    void load(int count, IntConsumer loaded) throws SQLException {
        for (int number = 0; number < count; number++) {
            add(number);
            if (number + 1 == count || (number + 1) % AT_ONCE == 0) {
                send();
                loaded.accept(number + 1);
            }
        }
        try (var statement = database.createStatement()) {
            for (String table : List.of("session", "recording")) {
                statement.execute(
                        "select setval(pg_get_serial_sequence('%1$s', 'id'), max(id)) from %1$s".formatted(table));
            }
            statement.execute("analyze");
            statement.execute("insert into index_queue (session_id, revision, process_after, enqueued_at)"
                    + " select id, nextval('index_revision'), now(), now() from session where id >= " + firstSession);
        }
    }

    private void add(int number) {
        Random dice = new Random(number);
        long session = firstSession + number;
        String title = words(4 + dice.nextInt(5), dice) + " " + number;
        String summary = words(40, dice);
        sessions.row(
                session,
                "generated-" + number,
                title,
                2005 + dice.nextInt(20) + "-05-17",
                60,
                summary,
                visibility(dice),
                "2026-01-01T00:00:00Z",
                0);
        relate(session, dice);
        SpokenText speech = new SpokenText(vocabulary.say(passages * WORDS_A_PASSAGE, dice));
        long recording = firstRecording + number;
        recordings.row(recording, session, "https://talks.example.org/" + number, speech.millis());
        captions.row(recording, "en", "MACHINE", speech.captions());
        vectors.add(title, summary, speech.captions(), dice);
    }

    private void relate(long session, Random dice) {
        List<Long> of = some(programs, 1 + dice.nextInt(2), dice);
        List<Long> about = some(topics, 1 + dice.nextInt(3), dice);
        List<Long> by = some(presenters, 1 + dice.nextInt(3), dice);
        for (int i = 0; i < of.size(); i++) {
            sessionPrograms.row(session, i, of.get(i));
        }
        for (int i = 0; i < about.size(); i++) {
            sessionTopics.row(session, i, about.get(i));
        }
        for (int i = 0; i < by.size(); i++) {
            appearances.row(session, i, by.get(i), "Director");
        }
    }

    private String words(int count, Random dice) {
        return String.join(" ", vocabulary.say(count, dice));
    }

    private void send() throws SQLException {
        for (CopiedTable table : List.of(sessions, sessionPrograms, sessionTopics, appearances, recordings, captions)) {
            table.send(database);
        }
        vectors.send(database);
    }

    private static String visibility(Random dice) {
        int of100 = dice.nextInt(100);
        return of100 < 5 ? "MEMBERS" : of100 < 7 ? "DRAFT" : "PUBLIC";
    }

    private static List<Long> some(List<Long> all, int count, Random dice) {
        return dice.ints(0, all.size())
                .distinct()
                .limit(count)
                .mapToObj(all::get)
                .toList();
    }

    private List<Long> ids(String table) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select id from %s order by id".formatted(table))) {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }

    private long next(String table) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select coalesce(max(id), 0) + 1 from %s".formatted(table))) {
            row.next();
            return row.getLong(1);
        }
    }
}
