package org.chapterhouse.media.document;

import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/** The layers of a PDF as they are when it is opened (ISO 32000, optional content). */
final class VisibleLayers {

    private final PDOptionalContentProperties layers;

    VisibleLayers(PDDocument document) {
        layers = document.getDocumentCatalog().getOCProperties();
    }

    /** @param layer of a piece of content, one or a combination; null where it is on none */
    boolean shows(PDPropertyList layer) {
        if (layers == null) {
            return true;
        }
        return layer instanceof PDOptionalContentMembershipDictionary several ? showsSeveral(several) : showsOne(layer);
    }

    private boolean showsOne(PDPropertyList layer) {
        return !(layer instanceof PDOptionalContentGroup group) || layers.isGroupEnabled(group);
    }

    private boolean showsSeveral(PDOptionalContentMembershipDictionary several) {
        List<PDPropertyList> groups = several.getOCGs();
        COSName policy = several.getVisibilityPolicy();
        if (COSName.ALL_ON.equals(policy)) {
            return groups.stream().allMatch(this::showsOne);
        }
        if (COSName.ALL_OFF.equals(policy)) {
            return groups.stream().noneMatch(this::showsOne);
        }
        if (COSName.ANY_OFF.equals(policy)) {
            return groups.isEmpty() || !groups.stream().allMatch(this::showsOne);
        }
        return groups.isEmpty() || groups.stream().anyMatch(this::showsOne);
    }
}
