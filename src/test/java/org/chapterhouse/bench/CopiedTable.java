package org.chapterhouse.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;

/** Rows for a table, sent to PostgreSQL in one COPY. */
final class CopiedTable {

    private final String table;
    private final String columns;
    private final StringBuilder rows = new StringBuilder();

    /** @param columns with commas between */
    CopiedTable(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /** @param values as many as there are columns; null is SQL's */
    void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : escaped(values[i].toString()));
        }
        rows.append('\n');
    }

    /** Empty afterwards. */
    void send(Connection database) throws SQLException {
        try {
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(table, columns), new StringReader(rows.toString()));
            rows.setLength(0);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
