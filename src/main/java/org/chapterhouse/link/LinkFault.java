package org.chapterhouse.link;

import java.sql.Timestamp;

/**
 * A link that did not answer, at one place where it stands.
 *
 * @param kind  of what has the link: SESSION, RECORDING, MATERIAL, PROGRAM, CHAPTER, RESOURCE or EVENT
 * @param title of what has it
 * @param page  path of the page where readers meet it; null for none
 */
public record LinkFault(CheckedLink link, String kind, String title, String page) {

    /** As row-mappings.xml makes it. */
    public LinkFault(
            String url,
            String outcome,
            Integer status,
            Timestamp checkedAt,
            Timestamp answeredAt,
            String kind,
            String title,
            String page) {
        this(new CheckedLink(url, outcome, status, checkedAt, answeredAt), kind, title, page);
    }
}
