package org.chapterhouse.catalog.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Slug;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Finds the thing to be edited, or things that an edit refers to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Slugs {

    /** Leaves room for a number. */
    private static final int LONGEST_STEM = 110;

    @PersistenceContext
    private EntityManager entities;

    public <T> Optional<T> find(Class<T> type, String slug) {
        return entities.createQuery("select e from " + type.getSimpleName() + " e where e.slug = :slug", type)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** @throws Conflict if something of this type has the address */
    public void refuseTaken(Class<?> type, Slug slug) {
        if (find(type, slug.value()).isPresent()) {
            throw new Conflict("problem.slug.taken", name(type), slug);
        }
    }

    /**
     * The address of something new.
     *
     * @param wanted empty where it is to be made of the label
     * @throws Invalid  if what is wanted cannot be an address
     * @throws Conflict if something of this type has it
     */
    public Slug ofNew(Class<?> type, String wanted, String label) {
        if (wanted.isEmpty()) {
            return free(stem(label, type), slug -> find(type, slug).isEmpty());
        }
        if (!Slug.isOne(wanted)) {
            throw new Invalid("problem.slug.shape", wanted);
        }
        refuseTaken(type, new Slug(wanted));
        return new Slug(wanted);
    }

    /** The stem, or else with the lowest number behind it that makes it free. */
    static Slug free(String stem, Predicate<String> isFree) {
        return Stream.concat(Stream.of(stem), IntStream.iterate(2, i -> i + 1).mapToObj(i -> stem + "-" + i))
                .filter(isFree)
                .map(Slug::new)
                .findFirst()
                .orElseThrow();
    }

    /** A label without a letter or digit, such as “???”, gets an address that says only what it is. */
    static String stem(String label, Class<?> type) {
        try {
            String slug = Slug.of(label == null ? "" : label).value();
            return slug.substring(0, Math.min(slug.length(), LONGEST_STEM)).replaceAll("-$", "");
        } catch (IllegalArgumentException e) {
            return name(type);
        }
    }

    /** @throws Invalid if it is not there */
    public <T> T require(Class<T> type, String slug) {
        return find(type, slug).orElseThrow(() -> new Invalid("problem.slug.unknown", name(type), slug));
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** @throws Invalid if any is not there */
    <T> List<T> require(Class<T> type, List<String> slugs) {
        return slugs.stream().map(slug -> require(type, slug)).toList();
    }
}
