package org.chapterhouse.web.bounds;

/** Counts the fields of a form. Undertow refuses a form with too many only when a field is read. */
final class FormFields {

    private FormFields() {}

    /**
     * @param contentType null for none
     * @return an upper bound, 0 for what is no form
     */
    static int count(String contentType, byte[] body) {
        if (contentType == null) {
            return 0;
        } else if (contentType.startsWith("application/x-www-form-urlencoded")) {
            return 1 + occurrences(body, "&");
        }
        // Boundaries begin like this, and few other lines do.
        return contentType.startsWith("multipart/form-data") ? occurrences(body, "\n--") : 0;
    }

    private static int occurrences(byte[] body, String wanted) {
        int count = 0;
        for (int i = 0; i + wanted.length() <= body.length; i++) {
            count += isAt(i, body, wanted) ? 1 : 0;
        }
        return count;
    }

    private static boolean isAt(int position, byte[] body, String wanted) {
        for (int i = 0; i < wanted.length(); i++) {
            if (body[position + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
