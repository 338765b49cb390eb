package org.chapterhouse.media.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The text of materials as kept in the database. */
@ApplicationScoped
@Transactional
public class MaterialTexts {

    private static final String SOME = """
            select material_id, page, start_ms, text from material_page
            where material_id = ?1 and page between ?2 and ?3 order by page""";
    private static final String ALL = """
            select material_id, page, start_ms, text from material_page
            where material_id = any (cast(string_to_array(?1, ',') as bigint[])) order by material_id, page""";

    @PersistenceContext
    private EntityManager entities;

    /** A row as row-mappings.xml makes it, which is why it is public. */
    public record Page(long material, int number, Integer startMillis, String text) {

        private PageText pageText() {
            return new PageText(number, startMillis, text);
        }
    }

    /** In order of pages. */
    public List<PageText> of(Material material) {
        return of(material, 1, Integer.MAX_VALUE);
    }

    /** How many pages there are. */
    public int countOf(Material material) {
        return ((Number) entities.createNativeQuery("select count(*) from material_page where material_id = ?1")
                        .setParameter(1, material.getId())
                        .getSingleResult())
                .intValue();
    }

    /** Some of them, in order: those from the first to the last number, both included. */
    public List<PageText> of(Material material, int first, int last) {
        @SuppressWarnings("unchecked")
        Stream<Page> pages = entities.createNativeQuery(SOME, "MaterialPage")
                .setParameter(1, material.getId())
                .setParameter(2, first)
                .setParameter(3, last)
                .getResultStream();
        return pages.map(Page::pageText).toList();
    }

    /** Material id → its pages in order, for those that have any. */
    public Map<Long, List<PageText>> of(Collection<Material> materials) {
        String ids =
                materials.stream().map(material -> material.getId().toString()).collect(Collectors.joining(","));
        @SuppressWarnings("unchecked")
        Stream<Page> pages = materials.isEmpty()
                ? Stream.of()
                : entities.createNativeQuery(ALL, "MaterialPage")
                        .setParameter(1, ids)
                        .getResultStream();
        return pages.collect(
                Collectors.groupingBy(Page::material, Collectors.mapping(Page::pageText, Collectors.toList())));
    }

    /** Replaces what was kept before. */
    public void keep(Material material, List<PageText> pages) {
        entities.flush();
        entities.createNativeQuery("delete from material_page where material_id = ?1")
                .setParameter(1, material.getId())
                .executeUpdate();
        for (PageText page : pages) {
            // An untyped null would be sent as text, which an integer column refuses.
            entities.createNativeQuery("insert into material_page (material_id, page, start_ms, text)"
                            + " values (?1, ?2, cast(nullif(?3, -1) as integer), ?4)")
                    .setParameter(1, material.getId())
                    .setParameter(2, page.page())
                    .setParameter(3, page.startMillis() == null ? -1 : page.startMillis())
                    .setParameter(4, page.text())
                    .executeUpdate();
        }
    }
}
