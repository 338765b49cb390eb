package org.chapterhouse.media.document;

import java.awt.Dimension;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.ShapeContainer;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.chapterhouse.media.MediaType;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What the audience of a presentation sees: neither hidden slides, nor shapes that are hidden, nor shapes that lie beside
 * the slide. The numbers of slides count the shown ones.
 */
final class ShownSlides implements AutoCloseable {

    /** That it is hidden, and that this bit counts (MS-ODRAW, group shape boolean properties). */
    private static final int PPT_HIDDEN = 0x20002;

    private final Closeable container;
    private final SlideShow<?, ?> show;

    private ShownSlides(Closeable container) throws IOException {
        this.container = container;
        show = container instanceof OPCPackage xml
                ? new XMLSlideShow(xml)
                : new HSLFSlideShow((POIFSFileSystem) container);
    }

    /**
     * @param type a kind of presentation
     * @throws org.chapterhouse.problem.Invalid if a password protects it
     */
    static ShownSlides open(Path file, MediaType type) throws IOException, OpenXML4JException {
        ZipGuard.enforce();
        Closeable container = type == MediaType.PPT
                ? new POIFSFileSystem(file.toFile(), true)
                : OPCPackage.open(file.toFile(), PackageAccess.READ);
        try {
            return new ShownSlides(container);
        } catch (EncryptedDocumentException e) {
            container.close();
            throw Refusals.protectedByPassword();
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    /** From the first to the last, without hidden shapes. */
    List<? extends Slide<?, ?>> all() {
        List<? extends Slide<?, ?>> shown = shown();
        shown.forEach(this::removeHiddenShapes);
        return shown;
    }

    /**
     * A slide without its hidden shapes.
     *
     * @param number from 1
     */
    Optional<Slide<?, ?>> find(int number) {
        List<? extends Slide<?, ?>> shown = shown();
        if (number < 1 || number > shown.size()) {
            return Optional.empty();
        }
        Slide<?, ?> slide = shown.get(number - 1);
        removeHiddenShapes(slide);
        return Optional.of(slide);
    }

    private List<? extends Slide<?, ?>> shown() {
        return show.getSlides().stream().filter(slide -> !slide.isHidden()).toList();
    }

    /** Of each slide, in points. */
    Dimension size() {
        return show.getPageSize();
    }

    private void removeHiddenShapes(Slide<?, ?> slide) {
        Dimension size = size();
        Rectangle2D canvas = new Rectangle2D.Double(0, 0, size.getWidth(), size.getHeight());
        removeHidden(slide, new AffineTransform(), canvas);
    }

    /** @param toSlide from the coordinates of the container's shapes to those of the slide */
    private static <S extends Shape<S, P>, P extends TextParagraph<S, P, ?>> void removeHidden(
            ShapeContainer<S, P> container, AffineTransform toSlide, Rectangle2D canvas) {
        for (S shape : List.copyOf(container.getShapes())) {
            if (isMarkedHidden(shape) || ShapePlace.isBeside(canvas, shape, toSlide)) {
                remove(container, shape);
            } else if (shape instanceof GroupShape<?, ?> group && !(shape instanceof TableShape<?, ?>)) {
                ShapePlace.settle(group, canvas);
                removeHidden(group, ShapePlace.inside(group, toSlide), canvas);
            }
        }
    }

    /** From memory only; POI's own ways also change the file's parts, or do nothing in the groups of a PPT. */
    private static <S extends Shape<S, P>, P extends TextParagraph<S, P, ?>> void remove(
            ShapeContainer<S, P> container, S shape) {
        if (container instanceof HSLFGroupShape group) {
            group.getSpContainer().removeChildRecord(((HSLFShape) shape).getSpContainer());
        } else if (shape instanceof HSLFShape) {
            container.removeShape(shape);
        } else {
            container.getShapes().remove(shape);
        }
    }

    /** By what PowerPoint's selection pane sets; POI does not read it. */
    private static boolean isMarkedHidden(Shape<?, ?> shape) {
        if (shape instanceof HSLFShape ppt) {
            return (ppt.getEscherProperty(EscherPropertyTypes.GROUPSHAPE__FLAGS) & PPT_HIDDEN) == PPT_HIDDEN;
        }
        return shape instanceof XSLFShape pptx
                && firstElement(firstElement(pptx.getXmlObject().getDomNode())) instanceof Element properties
                && List.of("1", "true").contains(properties.getAttribute("hidden"));
    }

    private static Node firstElement(Node parent) {
        Node child = parent == null ? null : parent.getFirstChild();
        while (child != null && child.getNodeType() != Node.ELEMENT_NODE) {
            child = child.getNextSibling();
        }
        return child;
    }

    @Override
    public void close() throws IOException {
        show.close();
        if (container instanceof OPCPackage xml) {
            xml.revert();
        } else {
            container.close();
        }
    }
}
