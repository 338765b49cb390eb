package org.chapterhouse.jobs;

import org.chapterhouse.search.ArchiveFixture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A handler for tests: writes down each message in the database; fails with those it is told to. */
@ApplicationScoped
public class RecordedMessages implements OutboxHandler<RecordedMessages.Message> {

    @Inject
    private ArchiveFixture archive;

    private volatile String failing = "";

    public record Message(String text) {}

    void prepare() {
        archive.sql("create table if not exists recorded_message (text varchar(100))");
    }

    void failOn(String text) {
        failing = text;
    }

    long count(String text) {
        return archive.count("select count(*) from recorded_message where text = '" + text + "'");
    }

    @Override
    public void handle(Message message) {
        archive.sql("insert into recorded_message values ('" + message.text() + "')");
        if (message.text().equals(failing)) {
            throw new IllegalStateException("Told to fail.");
        }
    }

    @Override
    public String name() {
        return "recorded-messages";
    }

    @Override
    public Class<Message> type() {
        return Message.class;
    }
}
