package org.chapterhouse.web.material;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.site.MaterialAddress;
import org.chapterhouse.web.ui.FileSize;
import org.chapterhouse.web.ui.Host;

/**
 * A material to read or to save.
 *
 * @param kind     such as {@code SLIDES}
 * @param href     where it opens, or null where only its title is known
 * @param download where it is saved from, or null where it is not a file of ours
 * @param facts    such as {@code PDF, 1.2 MB} or the site it is on
 * @param also     titles of others at the same address, which is a page of another site
 */
public record MaterialView(
        String title, String kind, String href, String download, String facts, String summary, List<String> also) {

    public static MaterialView of(Material material) {
        StoredFile file = material.getFile();
        return new MaterialView(
                material.getTitle(),
                material.getKind().name(),
                file == null ? material.getUrl() : MaterialAddress.of(material),
                file == null ? null : MaterialAddress.file(material.getId()) + "?download",
                facts(material, file),
                material.getSummary(),
                List.of());
    }

    /** In the same order; those that are links to one page become one. */
    public static List<MaterialView> of(List<Material> materials) {
        Map<Object, MaterialView> byPage = new LinkedHashMap<>();
        for (Material material : materials) {
            boolean link = material.getFile() == null && material.getUrl() != null;
            byPage.merge(
                    link ? material.getUrl() : material.getId(), of(material), (first, other) -> first.with(other));
        }
        return List.copyOf(byPage.values());
    }

    private MaterialView with(MaterialView other) {
        List<String> titles = new ArrayList<>(also);
        titles.add(other.title());
        return new MaterialView(title, kind, href, download, facts, summary, titles);
    }

    /** Whether it opens on another site. */
    public boolean elsewhere() {
        return href != null && download == null;
    }

    /** The titles of {@link #also} as one text; empty for none. */
    public String alsoThere() {
        return String.join("; ", also);
    }

    private static String facts(Material material, StoredFile file) {
        String year = material.getYear() == null ? null : material.getYear().toString();
        Stream<String> where = file == null
                ? Stream.of(Host.of(material.getUrl()))
                : Stream.of(
                        MediaType.ofMime(file.getMediaType()).map(Enum::name).orElse(null),
                        FileSize.megabytes(file.getBytes()));
        return Stream.concat(where, Stream.ofNullable(year))
                .filter(fact -> fact != null && !fact.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
