package org.chapterhouse.web.browse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.SessionContent;
import org.chapterhouse.catalog.browse.Browse;
import org.chapterhouse.catalog.browse.BrowseResult;
import org.chapterhouse.catalog.browse.VisibleNames;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Facet;
import org.chapterhouse.web.ui.Pager;
import org.chapterhouse.web.ui.SessionCard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /browse}: everything in the archive, narrowed by facets that are all in the address. */
@Named
@RequestScoped
public class BrowsePage {

    private static final int SIZE = 20;

    @Inject
    private BrowseRequest request;

    @Inject
    private Browse browse;

    @Inject
    private Programs programs;

    @Inject
    private VisibleNames names;

    @Inject
    private CurrentViewer current;

    @Inject
    private Cards cards;

    @Inject
    private Texts texts;

    private BrowseResult result;
    private List<Facet> facets;
    private List<SessionCard> items;

    @PostConstruct
    void load() {
        result = browse.find(request.filter(SIZE), current.viewer());
        items = cards.of(result.sessions());
        Map<String, String> programNames = Cards.names(programs.all(), Program::getSlug, Program::getName);
        Map<String, String> topicNames = names.topics(current.viewer());
        Map<String, String> presenters = names.presenters(current.viewer());
        facets = List.of(
                facet("has", contents(), texts.family("browse.has.")::get),
                facet("program", result.programs(), programNames::get),
                facet("topic", result.topics(), topicNames::get),
                facet("presenter", result.presenters(), presenters::get));
    }

    private Facet facet(String name, Map<String, Integer> counts, Function<String, String> labels) {
        return Facet.of(name, counts, request.chosen(name), labels, request.one(name + Facet.LIKE));
    }

    private Map<String, Integer> contents() {
        return Arrays.stream(SessionContent.values())
                .collect(Collectors.toMap(
                        BrowseRequest::value,
                        content -> result.contents().getOrDefault(content, 0),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    /** What sessions have to offer; the years follow it. */
    public List<Facet> getFirstFacets() {
        return facets.subList(0, 1);
    }

    public List<Facet> getFacets() {
        return facets.subList(1, facets.size());
    }

    public List<SessionCard> getItems() {
        return items;
    }

    public int getTotal() {
        return result.total();
    }

    /** What the number of sessions is a part of; empty where it is all of them. */
    public String getOf() {
        return result.total() == result.all() ? "" : texts.get("browse.of", result.all());
    }

    public YearBars getYears() {
        return new YearBars(result.years(), request.year("from"), request.year("to"));
    }

    public String getFrom() {
        return request.one("from");
    }

    public String getTo() {
        return request.one("to");
    }

    public String getSort() {
        return request.order().name().toLowerCase(Locale.ROOT);
    }

    public Pager getPager() {
        return new Pager(request.page(), SIZE, result.total(), request.address());
    }

    /** The filters in use, each with the address that takes it away. */
    public List<Chip> getChips() {
        PageAddress here = request.address();
        Stream<Chip> chosen = facets.stream()
                .flatMap(facet -> facet.chosen().stream()
                        .map(choice -> new Chip(
                                choice.label(),
                                here.without(facet.name(), choice.value()).toString())));
        Stream<Chip> years = Stream.of("from", "to")
                .filter(name -> request.year(name) != null)
                .map(name -> new Chip(
                        texts.get("browse.chip." + name, request.one(name)),
                        here.without(name).toString()));
        return Stream.concat(chosen, years).toList();
    }

    /** A filter in use. */
    public record Chip(String label, String remove) {}
}
