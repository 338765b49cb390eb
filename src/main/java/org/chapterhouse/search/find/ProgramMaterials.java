package org.chapterhouse.search.find;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.Material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Finds materials that belong to a program as a whole: toolkits, primers, handouts of workshops. They are part of no
 * session, so the index of sessions does not hold them; there are few, everybody may see them, and the database finds
 * them by the words of their titles, summaries and pages, whether Elasticsearch is away or not.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ProgramMaterials {

    private static final int MOST = 5;
    /** PostgreSQL refuses some control characters, half characters, and words that are longer than any word is. */
    private static final Pattern NO_WORDS = Pattern.compile("[\\p{Cc}\\p{Cs}]|\\S{200,}");

    private static final String FIND = """
            select m.id as material, (select min(p.page) from material_page p
                          where p.material_id = m.id and to_tsvector('english', p.text) @@ asked.words) as page
            from material m
            join program on program.id = m.program_id
            cross join websearch_to_tsquery('english', ?1) as asked (words)
            cross join lateral (select setweight(to_tsvector('english', m.title), 'A')
                || setweight(to_tsvector('english', m.summary), 'B')
                || setweight(to_tsvector('english', concat_ws(' ', program.name, program.acronym)), 'D') as words) own
            where own.words @@ asked.words or exists (select 1 from material_page p
                where p.material_id = m.id and to_tsvector('english', p.text) @@ asked.words)
            order by ts_rank(own.words, asked.words) desc, m.title, m.id
            limit ?2""";

    @PersistenceContext
    private EntityManager entities;

    /**
     * A material in which all words stand.
     *
     * @param page its first page or slide that holds them; null where its title or summary does and no page
     */
    public record Found(Material material, Integer page) {}

    /** A row as row-mappings.xml makes it, which is why it is public. */
    public record Place(Long material, Integer page) {}

    /** Best first, at most five; quotation marks and a leading minus mean what they mean in a search for sessions. */
    public List<Found> find(String text) {
        @SuppressWarnings("unchecked")
        List<Place> found = entities.createNativeQuery(FIND, "MaterialPlace")
                .setParameter(1, NO_WORDS.matcher(text).replaceAll(" "))
                .setParameter(2, MOST)
                .getResultList();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Material> materials = entities.createQuery(
                        "select m from Material m where m.id in :ids", Material.class)
                .setParameter("ids", found.stream().map(Place::material).toList())
                .getResultStream()
                .collect(Collectors.toMap(Material::getId, Function.identity()));
        return found.stream()
                .map(place -> new Found(materials.get(place.material()), place.page()))
                .toList();
    }
}
