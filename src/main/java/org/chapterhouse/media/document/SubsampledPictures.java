package org.chapterhouse.media.document;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.apache.poi.sl.draw.BitmapImageRenderer;

/** Skips pixels of large photographs that a small picture of a slide cannot show, which takes far less memory. */
final class SubsampledPictures extends BitmapImageRenderer {

    /** Pixels of the longer side; smaller pictures are read as usual. */
    private static final int LARGE = 3_000;

    private static final int ENOUGH = LARGE / 2;

    @Override
    public void loadImage(byte[] data, String contentType) throws IOException {
        BufferedImage subsampled = data == null ? null : subsampled(data);
        if (subsampled == null) {
            super.loadImage(data, contentType);
        } else {
            img = subsampled;
        }
    }

    /** Null if it is not large or cannot be read this way. */
    private static BufferedImage subsampled(byte[] data) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
                return longer < LARGE ? null : withAlpha(reader.read(0, every(reader, longer / ENOUGH)));
            } catch (IOException | RuntimeException e) { // POI can read some of those
                return null;
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReadParam every(ImageReader reader, int pixel) {
        ImageReadParam options = reader.getDefaultReadParam();
        options.setSourceSubsampling(pixel, pixel, 0, 0);
        return options;
    }

    /** As POI expects it. */
    private static BufferedImage withAlpha(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return copy;
    }
}
