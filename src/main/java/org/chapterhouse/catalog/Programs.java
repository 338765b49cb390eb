package org.chapterhouse.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Reading programs, topics and materials. */
@ApplicationScoped
@Transactional
public class Programs {

    private static final String MEDIA_TYPES = """
            select new org.chapterhouse.catalog.Programs$MaterialFile(m.id, m.file.mediaType)
            from Material m where m.id in :ids and m.file.mediaType is not null""";

    @PersistenceContext
    private EntityManager entities;

    /** A row of the query, which is why it is public. */
    public record MaterialFile(long material, String mediaType) {}

    public List<Program> all() {
        return entities.createQuery("select p from Program p order by p.name", Program.class)
                .getResultList();
    }

    /** Those whose latest sessions stand on the home page, in the order they were added. */
    public List<Program> onHome() {
        return entities.createQuery("select p from Program p where p.onHome = true order by p.id", Program.class)
                .getResultList();
    }

    public Program require(String slug) {
        return withSlug("select p from Program p where p.slug = :slug", Program.class, slug)
                .orElseThrow(() -> new NotFound("problem.program.missing", slug));
    }

    public List<Topic> topics() {
        return entities.createQuery("select t from Topic t order by t.name", Topic.class)
                .getResultList();
    }

    public Topic requireTopic(String slug) {
        return withSlug("select t from Topic t where t.slug = :slug", Topic.class, slug)
                .orElseThrow(() -> new NotFound("problem.topic.missing", slug));
    }

    /** Everybody who spoke, by slug. */
    public Map<String, String> presenterNames() {
        return entities.createQuery("select p from Presenter p", Presenter.class)
                .getResultStream()
                .collect(Collectors.toMap(Presenter::getSlug, Presenter::getName));
    }

    /** Newest first, unknown years last. */
    public List<Material> materialsOf(Program program) {
        return entities.createQuery(
                        "select m from Material m where m.program = :program"
                                + " order by case when m.year is null then 1 else 0 end, m.year desc, m.title",
                        Material.class)
                .setParameter("program", program)
                .getResultList();
    }

    public List<Material> materialsOf(Session session) {
        return entities.createQuery(
                        "select m from Material m where m.session = :session order by m.position", Material.class)
                .setParameter("session", session)
                .getResultList();
    }

    /** Id → media type of the file, for materials that are files of ours; visibility is the caller's matter. */
    public Map<Long, String> mediaTypesOf(Collection<Long> materials) {
        return materials.isEmpty()
                ? Map.of()
                : entities.createQuery(MEDIA_TYPES, MaterialFile.class)
                        .setParameter("ids", materials)
                        .getResultStream()
                        .collect(Collectors.toMap(MaterialFile::material, MaterialFile::mediaType));
    }

    /** Session id → its materials in their order, for those that have any. */
    public Map<Long, List<Material>> materialsOf(Collection<Session> sessions) {
        return sessions.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select m from Material m where m.session in :sessions order by m.position",
                                Material.class)
                        .setParameter("sessions", sessions)
                        .getResultStream()
                        .collect(Collectors.groupingBy(m -> m.getSession().getId()));
    }

    /** @throws NotFound also where the material belongs to a session this viewer may not see */
    public Material requireMaterial(long id, Viewer viewer) {
        Material material = entities.find(Material.class, id);
        boolean visible = material != null
                && (material.getSession() == null
                        || Access.mayRead(viewer, material.getSession().getVisibility()));
        if (!visible) {
            throw new NotFound("problem.material.missing");
        }
        return material;
    }

    private <T> Optional<T> withSlug(String query, Class<T> kind, String slug) {
        return Slug.isOne(slug)
                ? entities.createQuery(query, kind)
                        .setParameter("slug", slug)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }
}
