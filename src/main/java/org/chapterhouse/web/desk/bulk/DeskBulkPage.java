package org.chapterhouse.web.desk.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.bulk.BulkChange;
import org.chapterhouse.catalog.bulk.BulkEditing;
import org.chapterhouse.catalog.bulk.BulkPreview;
import org.chapterhouse.catalog.bulk.BulkResult;
import org.chapterhouse.catalog.bulk.BulkState;
import org.chapterhouse.catalog.bulk.BulkSummary;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.RequestOrigin;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.desk.DeskFilters;
import org.chapterhouse.web.desk.DeskTime;
import org.chapterhouse.web.frame.MovedPage;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * {@code /desk/bulk}: asks before many sessions are changed, and tells what became of them. Without a choice it lists
 * what was done before.
 */
@Named
@RequestScoped
public class DeskBulkPage {

    private static final String HERE = "/desk/bulk";
    private static final int EARLIER = 20;

    @Inject
    private BulkEditing editing;

    @Inject
    private BulkForm form;

    @Inject
    private BulkTexts told;

    @Inject
    private CurrentViewer current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Choices choices;

    private List<Long> ids = List.of();
    private BulkChange change;
    private BulkPreview preview;
    private BulkResult result;
    private List<BulkSummary> earlier = List.of();
    private String refusal;

    /** Runs before anything is drawn. */
    public void load() {
        if (request.getMethod().equals("POST")) {
            if (!RequestOrigin.of(request).isOwn()) {
                throw new Forbidden("problem.origin");
            }
            post();
        } else if (choices.one("run").isEmpty()) {
            earlier = editing.recent(EARLIER, current.viewer());
        } else {
            result = editing.result(run(), current.viewer());
        }
    }

    private void post() {
        switch (choices.one("do")) {
            case "ask" -> ask();
            case "run" -> {
                ids = BulkForm.ids(Arrays.stream(choices.one("ids").split(" ")));
                show(editing.run(BulkForm.change(choices), ids, current.viewer()));
            }
            case "goOn" -> {
                editing.goOn(run(), current.viewer());
                show(run());
            }
            case "undo" -> {
                editing.undo(run(), current.viewer());
                show(run());
            }
            default -> throw new Invalid("error.problem.text");
        }
    }

    private void ask() {
        try {
            ids = form.chosen(choices, current.viewer());
            change = BulkForm.change(choices);
            preview = editing.preview(change, ids, current.viewer());
        } catch (Invalid e) {
            refusal = e.getMessage();
        }
    }

    private static void show(long run) {
        MovedPage.show(PageAddress.of(HERE).with("run", run).toString());
    }

    private long run() {
        String run = choices.one("run");
        if (!run.matches("\\d{1,18}")) {
            throw new NotFound("problem.bulk.missing", run);
        }
        return Long.parseLong(run);
    }

    /** Null where nothing is asked. */
    public BulkPreview getPreview() {
        return preview;
    }

    /** Null where nothing was done. */
    public BulkResult getResult() {
        return result;
    }

    /** What was done before, the latest first; empty where something is asked or told. */
    public List<BulkSummary> getEarlier() {
        return earlier;
    }

    /** Why it cannot even be asked; null where it can. */
    public String getRefusal() {
        return refusal;
    }

    /** The question, or what was done. */
    public String getTitle() {
        if (preview != null) {
            return told.question(change, preview.changing().size());
        }
        return result == null ? told.title() : told.done(result.change());
    }

    /** What is to be done. */
    public BulkChange getChange() {
        return change;
    }

    /** The name of the input that has the value. */
    public String getInput() {
        return "value." + BulkForm.input(change.kind());
    }

    public String getIds() {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** The list as it was when the sessions were chosen. */
    public String getBack() {
        return choices.address("/desk/sessions", DeskFilters.NAMES).toString();
    }

    /** Those in one state; see {@link BulkState}. */
    public List<BulkResult.Entry> in(String state) {
        return result.in(BulkState.valueOf(state));
    }

    /** When it was done. */
    public String getAt() {
        return DeskTime.of(result.begunAt());
    }

    /** One sentence for each state that sessions are in. */
    public List<String> getSentences() {
        return told.sentences(result);
    }

    /** Whether anything can be put back. */
    public boolean isUndoable() {
        return result.count(BulkState.CHANGED) > 0;
    }
}
