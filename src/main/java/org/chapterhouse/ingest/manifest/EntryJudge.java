package org.chapterhouse.ingest.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes an entry as far as it fits the schema: one bad link, one long summary, one odd date must not keep a session out.
 * Safe for many threads.
 */
@ApplicationScoped
public class EntryJudge {

    private final ManifestSchema schema;

    protected EntryJudge() {
        schema = null;
    }

    @Inject
    public EntryJudge(ManifestSchema schema) {
        this.schema = schema;
    }

    /**
     * @param known whether an entry of this id was imported before: what is left out of it stays as it is then
     * @throws Rejected if something does not fit that the entry needs, or that might change who sees it or what it plays
     */
    public Judged judge(Entry entry, boolean known) {
        if (!entry.flaws().isEmpty()) {
            throw rejected(entry.flaws());
        }
        String definition = entry.kind().definition();
        List<String> flaws = schema.flaws(definition, entry.json(), known);
        if (flaws.isEmpty()) {
            return new Judged(entry, List.of());
        }
        List<String> clauses = new ArrayList<>();
        Set<JsonPointer> places = new HashSet<>();
        for (ValidationMessage flaw : schema.validate(definition, entry.json())) {
            Optional<JsonPointer> place = schema.dispensable(definition, flaw, known);
            if (place.isEmpty()) {
                throw rejected(flaws);
            }
            places.add(place.get());
            clauses.add(SchemaErrorText.describe(flaw));
        }
        JsonNode rest = Pruning.without(entry.json(), places);
        if (!schema.flaws(definition, rest, known).isEmpty()) {
            throw rejected(flaws);
        }
        return new Judged(
                new Entry(entry.kind(), entry.position(), rest, entry.line(), List.of()),
                clauses.stream().distinct().toList());
    }

    private static Rejected rejected(List<String> flaws) {
        return new Rejected("problem.import.flaws", FlawList.told(flaws), FlawList.untold(flaws));
    }
}
