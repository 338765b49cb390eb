package org.chapterhouse.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.local.SiteClient;
import org.chapterhouse.search.OverAnArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import jakarta.inject.Inject;

class SearchFeedIT extends OverAnArchive {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Inject
    private SiteClient site;

    @BeforeEach
    void begin() {
        archive.removeAll();
        archive.session("older", "A wombat & <friends>", "2015-03-01", Visibility.PUBLIC);
        archive.session("newer", "The wombat returns", "2019-02-27", Visibility.PUBLIC);
        archive.session("members", "The wombat for members", "2020-01-01", Visibility.MEMBERS);
        archive.session("draft", "The wombat as a draft", "2021-01-01", Visibility.DRAFT);
        freshness.await();
    }

    @Test
    void itIsWhatRfc4287AsksFor() throws Exception {
        HttpResponse<String> answer = site.get("/search.atom?q=wombat");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        Element feed = feed(answer);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(only(feed, "id")).startsWith("tag:");
        assertThat(only(feed, "title")).contains("wombat");
        assertThat(feed.getElementsByTagNameNS(ATOM, "author").getLength()).isOne();
        OffsetDateTime.parse(only(feed, "updated"));
        assertThat(link(feed, "self")).isEqualTo(site.address() + "/search.atom?q=wombat");
        assertThat(entries(feed)).hasSize(2).allSatisfy(entry -> {
            assertThat(only(entry, "id")).matches("tag:[^,]+,\\d{4}:sessions/(older|newer)");
            OffsetDateTime.parse(only(entry, "updated"));
            assertThat(link(entry, "alternate")).startsWith(site.address() + "/sessions/");
            assertThat(only(entry, "summary")).isNotBlank();
        });
        assertThat(titles(feed)).containsExactly("The wombat returns", "A wombat & <friends>");
    }

    @Test
    void whoeverAsksGetsWhatEverybodyMaySee() throws Exception {
        assertThat(titles(feed(site.get("/search.atom?q=wombat", "Authorization", site.adminBearer()))))
                .hasSize(2);
        assertThat(titles(feed(site.get("/search.atom?q=wombat&year=2020", "Authorization", site.adminBearer()))))
                .isEmpty();
        assertThat(titles(feed(site.get("/search.atom?q=wombat&year=2015")))).containsExactly("A wombat & <friends>");
    }

    @Test
    void whatIsMerelySimilarIsNoNewsUnlessItIsAskedFor() throws Exception {
        long helpers = archive.session("helpers", "Helping hands", "2018-01-01", Visibility.PUBLIC);
        archive.speech(
                helpers,
                "Ask a friend in person to give an hour of unpaid help.",
                "People who are asked to lend a hand say yes.");
        freshness.awaitMeaning();
        String question = "/search.atom?q=how+can+we+find+volunteers";
        assertThat(titles(feed(site.get(question)))).isEmpty();
        assertThat(titles(feed(site.get(question + "&mode=both")))).isEmpty();
        assertThat(titles(feed(site.get(question + "&mode=meaning")))).contains("Helping hands");
    }

    @Test
    void aReaderThatKnowsItIsToldSo() throws Exception {
        HttpResponse<String> first = site.get("/search.atom?q=wombat");
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(site.get("/search.atom?q=wombat", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(site.get("/search.atom?q=wombat", "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void badInputIsAnEmptyFeedOrARefusal() throws Exception {
        for (String query :
                List.of("", "?q=", "?q=%00%01", "?q=%22%3C%26", "?q=wombat&topic=no-such&year=x&mode=x&page=-1")) {
            HttpResponse<String> answer = site.get("/search.atom" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(200);
            assertThat(entries(feed(answer))).as(query).isEmpty();
        }
        assertThat(site.get("/search.atom?q=" + "x".repeat(10_001)).statusCode())
                .isEqualTo(400);
    }

    private static Element feed(HttpResponse<String> answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<Element> entries(Element feed) {
        return elements(feed, "entry");
    }

    private static List<String> titles(Element feed) {
        return entries(feed).stream().map(entry -> only(entry, "title")).toList();
    }

    private static String link(Element parent, String relation) {
        return elements(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElseThrow();
    }

    private static String only(Element parent, String name) {
        List<Element> found = elements(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0).getTextContent();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList children = parent.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, children.getLength())
                .mapToObj(i -> (Element) children.item(i))
                .filter(child -> child.getParentNode() == parent)
                .toList();
    }
}
