package org.chapterhouse.catalog.browse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import org.chapterhouse.database.Patience;
import org.chapterhouse.problem.Unavailable;

/** A query too long for a line, in a file beside this class. It takes one parameter, a text. */
final class SqlFile {

    private final String sql;

    /** Makes something of the columns of a row, by their names. */
    interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }

    SqlFile(String name) {
        try (InputStream file = SqlFile.class.getResourceAsStream(name)) {
            sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Unavailable when the database does not answer */
    <T> List<T> rows(DataSource database, String parameter, RowReader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Patience.begin(connection);
            select.setString(1, parameter);
            List<T> read = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    read.add(reader.read(row));
                }
            }
            return List.copyOf(read);
        } catch (SQLException e) {
            throw new Unavailable("problem.database", e);
        }
    }
}
