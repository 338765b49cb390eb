package org.chapterhouse.search.query;

/** What a search can be narrowed by, in the order in which pages offer it. */
public enum SearchFacet {

    /** Where the words stand; its values are those of {@link org.chapterhouse.search.document.MomentKind}. */
    KIND("kind", null, null),
    PROGRAM("program", "programs", "program_labels"),
    TOPIC("topic", "topics", "topic_labels"),
    /** Sessions of unknown date match no year. */
    YEAR("year", "year", "year"),
    /** The chapter or state whose story a session tells. */
    CHAPTER("chapter", "chapters", "chapter_labels"),
    PRESENTER("presenter", "presenters", "presenter_labels"),
    /** What a session has to offer; all that is chosen must be there. */
    HAS("has", "has", "has");

    private final String parameter;
    private final String field;
    private final String labels;

    /**
     * @param field  of the index, with what people choose
     * @param labels of the index, with {@link org.chapterhouse.search.document.Label}s, or the same field where a value is its own label
     */
    SearchFacet(String parameter, String field, String labels) {
        this.parameter = parameter;
        this.field = field;
        this.labels = labels;
    }

    /** What its choices are called in an address. */
    public String parameter() {
        return parameter;
    }

    /** Where the index has what people choose; null for {@link #KIND}, which no single field tells. */
    public String field() {
        return field;
    }

    /** Where the index has it with what it is called, or the same field where a value is its own label. */
    public String labels() {
        return labels;
    }

    public boolean isLabeled() {
        return labels != null && !labels.equals(field);
    }
}
