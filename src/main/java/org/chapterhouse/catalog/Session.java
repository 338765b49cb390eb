package org.chapterhouse.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.account.Visibility;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

/** One webinar, workshop or meeting that the archive knows of, whether or not a recording of it is at hand. */
@Entity
public class Session {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;
    private String title;

    @Column(name = "held_on")
    private PartialDate heldOn;

    @Column(name = "start_time")
    private String startTime;

    @Column(name = "duration_minutes")
    private Integer durationMinutes;

    private String summary = "";

    @Column(name = "cover_word")
    private String coverWord;

    @Convert(converter = LinesConverter.class)
    private List<String> keywords = List.of();

    @Convert(converter = LinesConverter.class)
    private List<String> notes = List.of();

    @Column(name = "official_url")
    private String officialUrl;

    @Column(name = "archive_url")
    private String archiveUrl;

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.DRAFT;

    @Column(name = "publish_at")
    private Instant publishAt;

    @Column(name = "publish_zone")
    private String publishZone;

    @Column(name = "review_by")
    private LocalDate reviewBy;

    @Embedded
    private Provenance provenance = Provenance.UNKNOWN;

    /** Null where it is not in the trash. */
    @Embedded
    private Trashing trashing;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @ManyToMany
    @OrderColumn(name = "position")
    @JoinTable(
            name = "session_program",
            joinColumns = @JoinColumn(name = "session_id"),
            inverseJoinColumns = @JoinColumn(name = "program_id"))
    private List<Program> programs = new ArrayList<>();

    @ManyToMany
    @OrderColumn(name = "position")
    @JoinTable(
            name = "session_topic",
            joinColumns = @JoinColumn(name = "session_id"),
            inverseJoinColumns = @JoinColumn(name = "topic_id"))
    private List<Topic> topics = new ArrayList<>();

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Appearance> appearances = new ArrayList<>();

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Supersession> supersessions = new ArrayList<>();

    protected Session() {}

    public Session(Slug slug) {
        this.slug = slug.value();
    }

    /** Apart from programs, topics, presenters and successors, which are other entities. */
    public void describe(SessionDetails details, Instant now) {
        title = details.title();
        heldOn = details.heldOn();
        startTime = details.startTime();
        durationMinutes = details.durationMinutes();
        summary = details.summary() == null ? "" : details.summary();
        coverWord = details.coverWord();
        keywords = details.keywords();
        notes = details.notes();
        officialUrl = details.officialUrl();
        archiveUrl = details.archiveUrl();
        visibility = details.visibility();
        plan(details.publishAt());
        reviewBy = details.reviewBy();
        provenance = details.provenance();
        changedAt = now;
    }

    public SessionDetails details() {
        return SessionDetails.of(this);
    }

    /** Whoever knows the old address is led to the new one by {@link FormerAddress}. */
    public void move(Slug address) {
        slug = address.value();
    }

    /** Something shown with it has changed. */
    public void touch(Instant now) {
        changedAt = now;
    }

    /**
     * From then on nobody sees it, until it is restored.
     *
     * @param accountId of whoever does so
     */
    public void trash(Long accountId, Instant now) {
        trashing = new Trashing(now, accountId, visibility);
        visibility = Visibility.TRASHED;
    }

    /** Whoever saw it before sees it again. It does not become public because of a time that is over. */
    public void restore(Instant now) {
        visibility = trashing.getVisibilityBefore();
        trashing = null;
        if (publishAt != null && !publishAt.isAfter(now)) {
            plan(null);
        }
    }

    /** From now on everybody sees it. */
    public void publish() {
        visibility = Visibility.PUBLIC;
        plan(null);
    }

    private void plan(PublishTime time) {
        publishAt = time == null ? null : time.at();
        publishZone = time == null ? null : time.zone().getId();
    }

    /** When a draft becomes public by itself; null for never. */
    public PublishTime getPublishAt() {
        return publishAt == null ? null : new PublishTime(publishAt, ZoneId.of(publishZone));
    }

    public boolean isTrashed() {
        return visibility == Visibility.TRASHED;
    }

    /** How it came into the trash; null where it is not there. */
    public Trashing getTrashing() {
        return trashing;
    }

    /** The first program is the one it is shown under. */
    public void fileUnder(List<Program> newPrograms, List<Topic> newTopics) {
        programs.clear();
        programs.addAll(newPrograms);
        topics.clear();
        topics.addAll(newTopics);
    }

    /** In the order in which they are named; those that stay the same are kept. */
    public void present(List<Appearance> newAppearances) {
        if (!Appearance.credits(newAppearances).equals(Appearance.credits(appearances))) {
            appearances.clear();
            appearances.addAll(newAppearances);
            for (int i = 0; i < appearances.size(); i++) {
                appearances.get(i).belongTo(this, i);
            }
        }
    }

    /** What replaces it, or moments of it; those that stay the same are kept. */
    public void supersede(List<Supersession> newSupersessions) {
        if (!Supersession.successors(newSupersessions).equals(Supersession.successors(supersessions))) {
            supersessions.clear();
            supersessions.addAll(newSupersessions);
            for (int i = 0; i < supersessions.size(); i++) {
                supersessions.get(i).belongTo(this, i);
            }
        }
    }

    public Long getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    /** When an editor should look whether it still holds; null for never. */
    public LocalDate getReviewBy() {
        return reviewBy;
    }

    public String getTitle() {
        return title;
    }

    public PartialDate getHeldOn() {
        return heldOn;
    }

    public String getStartTime() {
        return startTime;
    }

    public Integer getDurationMinutes() {
        return durationMinutes;
    }

    public String getSummary() {
        return summary;
    }

    public String getCoverWord() {
        return coverWord;
    }

    public List<String> getKeywords() {
        return keywords;
    }

    public List<String> getNotes() {
        return notes;
    }

    public String getOfficialUrl() {
        return officialUrl;
    }

    public String getArchiveUrl() {
        return archiveUrl;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    /** Whether only editors see it. */
    public boolean isDraft() {
        return visibility == Visibility.DRAFT;
    }

    /** Where the facts about it were read. */
    public Provenance getProvenance() {
        return provenance;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public List<Program> getPrograms() {
        return programs;
    }

    /** The program it is shown under; null where it belongs to none. */
    public Program getPrimaryProgram() {
        return programs.isEmpty() ? null : programs.get(0);
    }

    public List<Topic> getTopics() {
        return topics;
    }

    public List<Appearance> getAppearances() {
        return appearances;
    }

    /** What replaces it, or moments of it. */
    public List<Supersession> getSupersessions() {
        return Supersession.inOrder(supersessions);
    }
}
