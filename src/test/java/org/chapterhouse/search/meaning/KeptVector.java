package org.chapterhouse.search.meaning;

/** How a vector is kept in the database, for those who put it there themselves. */
public final class KeptVector {

    private KeptVector() {}

    /** Under what that of a text is kept, in hexadecimal digits. */
    public static String hash(String text) {
        return VectorStore.hash(text);
    }

    public static byte[] bytes(float[] vector) {
        return VectorStore.bytes(vector);
    }
}
