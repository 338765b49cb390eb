package org.chapterhouse.web.search;

import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.browse.VisibleNames;
import org.chapterhouse.community.ChapterDirectory;
import org.chapterhouse.community.ChapterName;
import org.chapterhouse.search.find.FacetValue;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The labels of facet values. */
@RequestScoped
class FacetLabels {

    @Inject
    private Texts texts;

    @Inject
    private Programs programs;

    @Inject
    private VisibleNames names;

    @Inject
    private CurrentViewer current;

    @Inject
    private ChapterDirectory directory;

    String of(SearchFacet facet, FacetValue value) {
        return switch (facet) {
            case KIND -> texts.get("search.kind." + value.value());
            case HAS -> texts.get("browse.has." + value.value());
            default -> value.label();
        };
    }

    /** Of a value that was chosen although nothing has it now: what the viewer may know of it, else as it stands. */
    String of(SearchFacet facet, String value) {
        return known(facet).getOrDefault(value, value);
    }

    private Map<String, String> known(SearchFacet facet) {
        return switch (facet) {
            case PROGRAM -> programs.all().stream().collect(Collectors.toMap(Program::getSlug, Program::getName));
            case TOPIC -> names.topics(current.viewer());
            case CHAPTER -> directory.names().stream().collect(Collectors.toMap(ChapterName::slug, ChapterName::name));
            case KIND -> texts.family("search.kind.");
            case HAS -> texts.family("browse.has.");
            case PRESENTER -> names.presenters(current.viewer());
            case YEAR -> Map.of();
        };
    }
}
