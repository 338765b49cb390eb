package org.chapterhouse.media.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.PlaceableShape;
import org.apache.poi.sl.usermodel.Shape;

/** Where shapes are on a slide, also those in groups, which have coordinates of their own. */
final class ShapePlace {

    private ShapePlace() {}

    /** @param toSlide from the coordinates of the shape to those of the slide */
    static boolean isBeside(Rectangle2D canvas, Shape<?, ?> shape, AffineTransform toSlide) {
        return shape instanceof PlaceableShape<?, ?> placed
                && place(placed::getAnchor)
                        .filter(anchor ->
                                !toSlide.createTransformedShape(anchor).intersects(canvas))
                        .isPresent();
    }

    /** The shapes of a group that says nothing stand where they say themselves. POI draws none of it otherwise. */
    static void settle(GroupShape<?, ?> group, Rectangle2D canvas) {
        if (anchor(group::getAnchor).isEmpty()
                || anchor(group::getInteriorAnchor).isEmpty()) {
            group.setAnchor(canvas);
            group.setInteriorAnchor(canvas);
        }
    }

    /** From the coordinates of the shapes in the group to those of the slide. */
    static AffineTransform inside(GroupShape<?, ?> group, AffineTransform toSlide) {
        AffineTransform transform = new AffineTransform(toSlide);
        place(group::getAnchor)
                .ifPresent(outer -> place(group::getInteriorAnchor).ifPresent(inner -> {
                    transform.translate(outer.getX(), outer.getY());
                    transform.scale(outer.getWidth() / inner.getWidth(), outer.getHeight() / inner.getHeight());
                    transform.translate(-inner.getX(), -inner.getY());
                }));
        return transform;
    }

    /** Empty for no place or extent. */
    private static Optional<Rectangle2D> place(Supplier<Rectangle2D> anchor) {
        return anchor(anchor).filter(place -> !place.isEmpty());
    }

    /** POI throws where a file leaves it out. */
    private static Optional<Rectangle2D> anchor(Supplier<Rectangle2D> anchor) {
        try {
            return Optional.ofNullable(anchor.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
