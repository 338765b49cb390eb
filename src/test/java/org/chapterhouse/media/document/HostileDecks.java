package org.chapterhouse.media.document;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/** PowerPoint files of one slide that ask too much. */
final class HostileDecks {

    private static final int EMF_HEADER = 88;

    private HostileDecks() {}

    /** A gray and grainy photograph of so many pixels. */
    static Path photograph(Path folder, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] values = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        new Random(1).nextBytes(values);
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (0x60 + (values[i] & 0x3f));
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return withPicture(new XMLSlideShow(), folder.resolve("photograph.pptx"), jpeg.toByteArray(), PictureType.JPEG);
    }

    /** A picture in the format of Windows that fills the slide, of which a record says what is not true. */
    static Path metafile(Path folder, int type, int size, int count) {
        ByteBuffer emf = ByteBuffer.allocate(EMF_HEADER + 1_000).order(ByteOrder.LITTLE_ENDIAN);
        emf.putInt(1).putInt(EMF_HEADER);
        for (int edge : new int[] {0, 0, 1_000, 1_000, 0, 0, 10_000, 10_000}) {
            emf.putInt(edge);
        }
        emf.put(" EMF".getBytes(StandardCharsets.US_ASCII))
                .putInt(0x10000)
                .putInt(EMF_HEADER + 1_000)
                .putInt(1_000);
        emf.position(EMF_HEADER);
        emf.putInt(type)
                .putInt(size)
                .putInt(0)
                .putInt(0)
                .putInt(1_000)
                .putInt(1_000)
                .putInt(count)
                .putInt(count);
        return withPicture(new HSLFSlideShow(), folder.resolve("metafile.ppt"), emf.array(), PictureType.EMF);
    }

    private static Path withPicture(SlideShow<?, ?> show, Path file, byte[] picture, PictureType type) {
        return written(
                show,
                file,
                () -> show.createSlide()
                        .createPicture(show.addPicture(picture, type))
                        .setAnchor(new Rectangle(0, 0, 720, 540)));
    }

    /** A picture that lies elsewhere, and text that leads there. */
    static Path elsewhere(Path folder, String address) {
        XMLSlideShow show = new XMLSlideShow();
        return written(show, folder.resolve("elsewhere.pptx"), () -> {
            XSLFSlide slide = show.createSlide();
            XSLFPictureShape picture = slide.createPicture(show.addPicture(new byte[] {1, 2, 3}, PictureType.PNG));
            picture.setAnchor(new Rectangle(0, 0, 300, 300));
            PackageRelationship link =
                    slide.getPackagePart().addExternalRelationship(address, XSLFRelation.IMAGES.getRelation());
            CTPicture xml = (CTPicture) picture.getXmlObject();
            xml.getBlipFill().getBlip().unsetEmbed();
            xml.getBlipFill().getBlip().setLink(link.getId());
            slide.createTextBox().setText("Seen");
            slide.createTextBox().appendText(address, true).createHyperlink().setAddress(address);
        });
    }

    /** Groups in groups in groups. */
    static Path nested(Path folder, int depth) {
        XMLSlideShow show = new XMLSlideShow();
        return written(show, folder.resolve("nested.pptx"), () -> {
            XSLFGroupShape group = show.createSlide().createGroup();
            for (int i = 0; i < depth; i++) {
                group = group.createGroup();
            }
            group.createTextBox().setText("Deep");
        });
    }

    private static Path written(SlideShow<?, ?> show, Path file, Filling filling) {
        try (show;
                OutputStream out = Files.newOutputStream(file)) {
            filling.run();
            show.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Filling {

        void run() throws IOException;
    }
}
