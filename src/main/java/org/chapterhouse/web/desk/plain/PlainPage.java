package org.chapterhouse.web.desk.plain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.desk.CatalogAddress;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Choices;
import org.chapterhouse.web.ui.Pager;
import org.omnifaces.cdi.Param;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * {@code /desk/catalog}: all kinds of things; {@code /desk/catalog/{kind}}: those of one kind, or with {@code ?add} the
 * form for another; {@code /desk/catalog/{kind}/{key}}: the form of one.
 */
@Named
@RequestScoped
public class PlainPage {

    private static final int SIZE = 50;
    private static final int LONGEST = 200;

    @Inject
    private PlainKinds kinds;

    @Inject
    private PlainFormPage formPage;

    @Inject
    private PlainTexts formTexts;

    @Inject
    private CurrentViewer current;

    @Inject
    private Choices choices;

    @Inject
    private Texts texts;

    @Inject
    @Param(pathIndex = 0)
    private String name;

    @Inject
    @Param(pathIndex = 1)
    private String key;

    private PlainKind<?, ?> kind;
    private String view = "kinds";
    private List<PlainRow> rows = List.of();
    private Pager pager;

    /** A kind in the list of all. */
    public record Line(String name, String about, int count, String href) {}

    /** Runs before anything is drawn. */
    public void load() {
        if (name == null) {
            return;
        }
        kind = kinds.require(name);
        if (key != null || formPage.isSent() || !choices.one("add").isEmpty()) {
            view = "plain";
            formPage.load(kind, key);
        } else {
            view = "things";
            list();
        }
    }

    private void list() {
        String text = getText();
        rows = kind.rows(text, choices.page(), SIZE, current.viewer());
        PageAddress address = choices.address(CatalogAddress.of(kind.subject()), List.of("q"));
        pager = new Pager(choices.page(), SIZE, kind.count(text, current.viewer()), address);
    }

    /** What is looked for, without what the database could not compare. */
    public String getText() {
        String plain = choices.one("q").replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** Which of the pages it is. */
    public String getView() {
        return "/WEB-INF/desk/" + view + ".xhtml";
    }

    /** Whether it is a form. */
    public boolean isForm() {
        return view.equals("plain");
    }

    /** Of the page. */
    public String getTitle() {
        return isForm() ? formTexts.getTitle() : kind == null ? texts.get("desk.catalog") : getPlural();
    }

    /** What things of this kind are called together. */
    public String getPlural() {
        return texts.family("desk.kind.").get(name);
    }

    /** What it says on the button. */
    public String getAdd() {
        return texts.family("desk.kind.add.").get(name);
    }

    public String getHref() {
        return CatalogAddress.of(kind.subject());
    }

    public List<PlainRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    /** By name. */
    public List<Line> getKinds() {
        Map<String, String> names = texts.family("desk.kind.");
        Map<String, String> about = texts.family("desk.kind.about.");
        return kinds.all().stream()
                .map(each -> new Line(
                        names.get(each.name()),
                        about.get(each.name()),
                        each.count("", current.viewer()),
                        CatalogAddress.of(each.subject())))
                .sorted(Comparator.comparing(Line::name))
                .toList();
    }
}
