package org.chapterhouse.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.chapterhouse.local.BenchArchive;
import org.chapterhouse.local.TestLearners;

/** What players of many learners report: ten seconds after ten seconds of a recording of their own choice. */
final class PlayedReports {

    /** What a player sends at once, in seconds. */
    static final int SECONDS = 10;

    private final BenchArchive archive;
    private final List<Playable> recordings = new ArrayList<>();
    private final Map<Integer, Integer> positions = new ConcurrentHashMap<>();

    private record Playable(long id, String slug, int seconds) {}

    PlayedReports(BenchArchive archive, Connection database) throws SQLException {
        this.archive = archive;
        String query = """
                select r.id, s.slug, r.duration_ms / 1000 from recording r join session s on s.id = r.session_id
                where r.checksum is not null and s.visibility = 'PUBLIC' order by r.id""";
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                recordings.add(new Playable(rows.getLong(1), rows.getString(2), rows.getInt(3)));
            }
        }
    }

    /** The next ten seconds of this learner, from the start again after the end. One thread a learner at a time. */
    HttpRequest next(int learner) {
        Playable played = recordings.get(learner % recordings.size());
        int from = positions.getOrDefault(learner, 0);
        int to = from + SECONDS;
        positions.put(learner, to + SECONDS > played.seconds() ? 0 : to);
        String body = "{\"recording\":%d,\"batch\":\"%s\",\"played\":[[%d,%d]],\"position\":%d}"
                .formatted(played.id(), UUID.randomUUID(), from, to, to);
        return HttpRequest.newBuilder(URI.create(archive.url("api/v1/sessions/" + played.slug() + "/watched")))
                .header("Authorization", TestLearners.authorization(learner))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
