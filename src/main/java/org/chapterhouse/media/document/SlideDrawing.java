package org.chapterhouse.media.document;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.sl.usermodel.Slide;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.problem.NotFound;

/** Draws one page of a file. */
final class SlideDrawing {

    /** A page may be this much taller than wide; the rest of a longer one makes it narrower. */
    private static final int TALLEST = 2;

    private static final float QUALITY = 0.85f;

    private SlideDrawing() {}

    /** @throws NotFound if there is no such page */
    static byte[] jpeg(Path file, MediaType type, int page, int width) throws IOException, OpenXML4JException {
        return switch (type) {
            case PDF -> encoded(ofPdf(file, page, width));
            default -> encoded(ofShow(file, type, page, width));
        };
    }

    private static BufferedImage ofPdf(Path file, int page, int width) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw noSuchPage();
            }
            PDPage drawn = document.getPage(page - 1);
            boolean turned = drawn.getRotation() % 180 != 0;
            float pageWidth =
                    turned ? drawn.getCropBox().getHeight() : drawn.getCropBox().getWidth();
            float pageHeight =
                    turned ? drawn.getCropBox().getWidth() : drawn.getCropBox().getHeight();
            BoundedRenderer renderer = new BoundedRenderer(document);
            // Large photographs are read only as finely as they are shown.
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page - 1, (float) scale(pageWidth, pageHeight, width), ImageType.RGB);
        }
    }

    private static BufferedImage ofShow(Path file, MediaType type, int page, int width)
            throws IOException, OpenXML4JException {
        try (ShownSlides shown = ShownSlides.open(file, type)) {
            return drawn(shown.find(page).orElseThrow(SlideDrawing::noSuchPage), shown.size(), width);
        }
    }

    private static BufferedImage drawn(Slide<?, ?> slide, Dimension size, int width) {
        double scale = scale(size.getWidth(), size.getHeight(), width);
        BufferedImage image = new BufferedImage(
                (int) Math.max(1, size.getWidth() * scale),
                (int) Math.max(1, size.getHeight() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(Drawable.IMAGE_RENDERER, new SubsampledPictures());
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            slide.draw(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static double scale(double pageWidth, double pageHeight, int width) {
        return Math.min(width / Math.max(1, pageWidth), TALLEST * width / Math.max(1, pageHeight));
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam options = writer.getDefaultWriteParam();
            options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            options.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), options);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static NotFound noSuchPage() {
        return new NotFound("problem.page.missing");
    }
}
