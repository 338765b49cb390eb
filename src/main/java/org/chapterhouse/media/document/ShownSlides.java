package org.chapterhouse.media.document;

import java.awt.Dimension;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.PlaceableShape;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.ShapeContainer;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
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
        return open(file, type, PackageAccess.READ);
    }

    private static ShownSlides open(Path file, MediaType type, PackageAccess access)
            throws IOException, OpenXML4JException {
        ZipGuard.enforce();
        Closeable container = type == MediaType.PPT
                ? new POIFSFileSystem(file.toFile(), true)
                : OPCPackage.open(file.toFile(), access);
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

    /** The same file where it shows everything, otherwise a new one without the rest, for the caller to delete. */
    static Path only(Path file, MediaType type) throws IOException, OpenXML4JException {
        try (ShownSlides slides = open(file, type)) {
            if (slides.shown().size() == slides.show.getSlides().size() && !slides.removeHiddenShapes()) {
                return file;
            }
        }
        // POI writes only what it opened for writing, which must not be the file that was given.
        Path copy = Files.copy(file, Files.createTempFile("whole", null), StandardCopyOption.REPLACE_EXISTING);
        try (ShownSlides slides = open(copy, type, PackageAccess.READ_WRITE)) {
            slides.removeHiddenShapes();
            slides.removeHiddenSlides();
            return slides.written();
        } finally {
            Files.delete(copy);
        }
    }

    private Path written() throws IOException {
        Path file = Files.createTempFile("shown", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            show.write(out);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
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

    private boolean removeHiddenShapes() {
        boolean removed = false;
        for (Slide<?, ?> slide : shown()) {
            removed |= removeHiddenShapes(slide);
        }
        return removed;
    }

    private boolean removeHiddenShapes(Slide<?, ?> slide) {
        Dimension size = size();
        Rectangle2D canvas = new Rectangle2D.Double(0, 0, size.getWidth(), size.getHeight());
        return removeHidden(slide, new AffineTransform(), canvas);
    }

    private void removeHiddenSlides() {
        for (int i = show.getSlides().size() - 1; i >= 0; i--) {
            if (show.getSlides().get(i).isHidden()) {
                remove(i);
            }
        }
    }

    private void remove(int slide) {
        if (show instanceof XMLSlideShow pptx) {
            pptx.removeSlide(slide);
        } else {
            ((HSLFSlideShow) show).removeSlide(slide);
        }
    }

    /** @param toSlide from the coordinates of the container's shapes to those of the slide */
    private static <S extends Shape<S, P>, P extends TextParagraph<S, P, ?>> boolean removeHidden(
            ShapeContainer<S, P> container, AffineTransform toSlide, Rectangle2D canvas) {
        boolean removed = false;
        for (S shape : List.copyOf(container.getShapes())) {
            if (isMarkedHidden(shape) || liesBeside(shape, toSlide, canvas)) {
                removed |= container.removeShape(shape);
            } else if (shape instanceof GroupShape<?, ?> group) {
                Optional<AffineTransform> inside = inside(group, toSlide);
                removed |= inside.isPresent() && removeHidden(group, inside.get(), canvas);
            }
        }
        return removed;
    }

    private static boolean liesBeside(Shape<?, ?> shape, AffineTransform toSlide, Rectangle2D canvas) {
        return shape instanceof PlaceableShape<?, ?> placed
                && place(placed::getAnchor)
                        .filter(anchor ->
                                !toSlide.createTransformedShape(anchor).intersects(canvas))
                        .isPresent();
    }

    /** Empty where the group does not say where its shapes are. */
    private static Optional<AffineTransform> inside(GroupShape<?, ?> group, AffineTransform toSlide) {
        Optional<Rectangle2D> outer = place(group::getAnchor);
        return place(group::getInteriorAnchor)
                .flatMap(inner -> outer.map(around -> {
                    AffineTransform transform = new AffineTransform(toSlide);
                    transform.translate(around.getX(), around.getY());
                    transform.scale(around.getWidth() / inner.getWidth(), around.getHeight() / inner.getHeight());
                    transform.translate(-inner.getX(), -inner.getY());
                    return transform;
                }));
    }

    /** Empty for no place or extent. POI throws where a file leaves these out. */
    private static Optional<Rectangle2D> place(Supplier<Rectangle2D> anchor) {
        try {
            return Optional.ofNullable(anchor.get()).filter(place -> !place.isEmpty());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** By the attribute that PowerPoint's selection pane sets; POI does not read it. */
    private static boolean isMarkedHidden(Shape<?, ?> shape) {
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
