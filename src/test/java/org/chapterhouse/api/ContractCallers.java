package org.chapterhouse.api;

import java.sql.Connection;
import java.sql.SQLException;

import org.chapterhouse.local.TestArchive;
import org.chapterhouse.local.TestLearners;

/**
 * Who asks in the tests of the contract, and for what.
 *
 * @param admin   value of the header {@code Authorization}
 * @param learner likewise
 */
record ContractCallers(String admin, String learner) {

    static final String SLUG = "contract";

    /** A draft, so that no count of other tests changes. */
    static final String MANIFEST = """
            {"format": "chapterhouse-archive/1", "archive": {"id": "contract", "title": "Contract"}, "sessions": [
             {"id": "contract", "slug": "contract", "title": "A contract", "programs": ["cae"], "visibility": "draft",
              "recordings": [{"id": "contract", "url": "https://media.example.org/contract.mp4", "duration": 200,
               "sections": [{"start": 0, "title": "Welcome"}],
               "captions": [{"language": "en", "text": "WEBVTT\\n\\n00:01.000 --> 00:04.000\\nGood morning."}]}]},
             {"id": "broken"}]}""";

    private static final String LEARNER = "contract@example.org";

    static ContractCallers add(TestArchive archive) throws SQLException {
        try (Connection database = archive.database()) {
            TestLearners.add(database, LEARNER);
        }
        return new ContractCallers("Bearer " + archive.adminToken(), TestLearners.authorization(LEARNER));
    }
}
