package org.chapterhouse.catalog.edit;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.chapterhouse.catalog.Presenter;
import org.chapterhouse.catalog.Slug;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * People who spoke, each known by name. Names that differ in capitals, accents, spaces or the usual punctuation only are
 * spellings of one name; the last spelling counts. Names that differ in anything else, such as “C++ Team” and “C# Team”,
 * are different people, even where the same address would suit them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Presenters {

    private static final int LONGEST_STEM = 110;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SessionsFiledUnder sessions;

    /** The presenter of this name, created on first mention. */
    Presenter named(String name) {
        String stem = stem(name);
        List<Presenter> similar = entities.createQuery(
                        "select p from Presenter p where p.slug = :stem or p.slug like :more order by p.id",
                        Presenter.class)
                .setParameter("stem", stem)
                .setParameter("more", stem + "-%")
                .getResultList();
        for (Presenter presenter : similar) {
            if (spelling(presenter.getName()).equals(spelling(name))) {
                correct(presenter, name);
                return presenter;
            }
        }
        Presenter presenter = new Presenter(free(stem, similar), name);
        entities.persist(presenter);
        entities.flush();
        return presenter;
    }

    /** All sessions of a presenter are found by the name. */
    private void correct(Presenter presenter, String name) {
        if (!presenter.getName().equals(name)) {
            presenter.rename(name);
            sessions.announcePresentedBy(presenter);
        }
    }

    private static Slug free(String stem, List<Presenter> similar) {
        List<String> taken = similar.stream().map(Presenter::getSlug).toList();
        String slug = stem;
        for (int number = 2; taken.contains(slug); number++) {
            slug = stem + "-" + number;
        }
        return new Slug(slug);
    }

    /** A name without a letter or digit, such as “???”, gets an address that says nothing. */
    private static String stem(String name) {
        try {
            String slug = Slug.of(name).value();
            return slug.substring(0, Math.min(slug.length(), LONGEST_STEM)).replaceAll("-$", "");
        } catch (IllegalArgumentException e) {
            return "presenter-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String spelling(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{InCombiningDiacriticalMarks}\\s.,’'ʻ`´-]", "");
    }
}
