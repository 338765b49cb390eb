package org.chapterhouse.ingest.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.Messages;

/**
 * Reads a table of sessions as spreadsheets save it (RFC 4180, also with semicolons or tabs and with a byte order mark) into
 * the entries of a manifest. The first line names the columns, in any order; a cell that is empty says nothing.
 */
public final class SessionTable {

    private static final int MOST_BYTES = ManifestReader.MOST_BYTES;
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String ARCHIVE = "table";

    private final ManifestSchema schema;

    public SessionTable(ManifestSchema schema) {
        this.schema = schema;
    }

    /** @throws Invalid if it is no such table; what is wrong with a single line is found when its entry is imported */
    public Manifest read(InputStream input) {
        String text = decode(input);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
            var records = parser.iterator();
            Map<TableColumn, Integer> columns = columns(records.next());
            List<Entry> entries = new ArrayList<>();
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                CSVRecord row = records.next();
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    entries.add(entry(columns, row, entries.size() + 1, (int) line));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (entries.size() > schema.most(EntryKind.SESSION)) {
                throw new Invalid("problem.import.table.many", schema.most(EntryKind.SESSION));
            }
            return new Manifest(ARCHIVE, Messages.text("imports.table.title"), entries);
        } catch (IOException | UncheckedIOException | IllegalStateException e) { // an open quotation mark, and the like
            throw new Invalid("problem.import.table.broken");
        }
    }

    private static Entry entry(Map<TableColumn, Integer> columns, CSVRecord row, int position, int line) {
        TableRow cells = new TableRow();
        columns.forEach((column, index) -> cells.put(column, index < row.size() ? row.get(index) : ""));
        if (row.size() > columns.size() && row.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            cells.flaw("problem.import.table.wide", columns.size());
        }
        return cells.entry(position, line);
    }

    private static Map<TableColumn, Integer> columns(CSVRecord header) {
        Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().toLowerCase(Locale.ROOT);
            TableColumn column = TableColumn.of(name)
                    .orElseThrow(() -> new Invalid("problem.import.table.column", name, TableColumn.names()));
            if (columns.put(column, i) != null) {
                throw new Invalid("problem.import.table.twice", name);
            }
        }
        if (!columns.containsKey(TableColumn.TITLE)) {
            throw new Invalid("problem.import.table.title", TableColumn.TITLE.title());
        }
        return columns;
    }

    /** Whichever of the separators the first line has most of. */
    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(header, separator) > count(header, best)) {
                best = separator;
            }
        }
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(best)
                .setIgnoreEmptyLines(true)
                .get();
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }

    private static String decode(InputStream input) {
        try {
            byte[] bytes = input.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Invalid("problem.import.table.large", MOST_BYTES / (1024 * 1024));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Invalid("problem.import.table.encoding");
        } catch (IOException e) {
            throw new Invalid("problem.import.manifest.cutOff");
        }
    }
}
