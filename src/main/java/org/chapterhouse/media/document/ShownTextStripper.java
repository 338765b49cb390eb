package org.chapterhouse.media.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Takes what a page shows: neither layers that are off nor what lies outside the page. Gives up before the text of a single
 * page uses up the memory. Text that is drawn invisibly is taken, as it is how scans carry what was recognized on them.
 */
final class ShownTextStripper extends PDFTextStripper {

    private final VisibleLayers layers;
    /** For each piece of marked content around the current place, the outermost last: whether it is shown. */
    private final Deque<Boolean> shown = new ArrayDeque<>();

    private PageEffort effort = new PageEffort();
    private int characters;
    private PDRectangle box;

    ShownTextStripper(VisibleLayers layers) {
        this.layers = layers;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        effort = new PageEffort();
        characters = 0;
        shown.clear();
        box = page.getCropBox();
        super.processPage(page);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        boolean around = shown.isEmpty() || shown.peek();
        shown.push(around
                && (!COSName.OC.equals(tag) || properties == null || layers.shows(PDPropertyList.create(properties))));
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        shown.poll();
        super.endMarkedContentSequence();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        effort.step();
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (layers.shows(form.getOptionalContent())) {
            effort.show(() -> super.showForm(form));
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (layers.shows(form.getOptionalContent())) {
            effort.show(() -> super.showTransparencyGroup(form));
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        characters++;
        if (characters > Refusals.MOST_CHARACTERS_OF_A_PAGE) {
            throw Refusals.tooMuchTextOnAPage();
        }
        if ((shown.isEmpty() || shown.peek()) && isOnPage(text)) {
            super.processTextPosition(text);
        }
    }

    /** Block by block, since PDFBox reads straight across the page. */
    @Override
    protected void writePage() throws IOException {
        List<List<TextPosition>> articles = List.copyOf(charactersByArticle);
        for (List<TextPosition> article : articles) {
            for (List<TextPosition> block : PageLayout.blocks(article)) {
                charactersByArticle.clear();
                charactersByArticle.add(new ArrayList<>(block));
                super.writePage();
            }
        }
        charactersByArticle.clear();
        charactersByArticle.addAll(articles);
    }

    /** By where its baseline begins and ends, so that a letter that is cut at the edge still counts. */
    private boolean isOnPage(TextPosition text) {
        Matrix begin = text.getTextMatrix();
        float right = Math.max(begin.getTranslateX(), text.getEndX());
        float left = Math.min(begin.getTranslateX(), text.getEndX());
        float top = Math.max(begin.getTranslateY(), text.getEndY()) + Math.abs(text.getHeight());
        float bottom = Math.min(begin.getTranslateY(), text.getEndY());
        return right >= 0 && left <= box.getWidth() && top >= 0 && bottom <= box.getHeight();
    }
}
