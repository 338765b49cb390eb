package org.chapterhouse.account;

import org.chapterhouse.problem.Invalid;

/** How people are called: any script, one line. */
final class PersonName {

    static final int MAX_LENGTH = 100;

    private PersonName() {}

    /** @throws Invalid when blank, longer than 100 characters or not one line of text */
    static String normalized(String name) {
        String normalized = name == null ? "" : name.strip().replaceAll("[\\s\\p{Z}]+", " ");
        if (normalized.isEmpty()) {
            throw new Invalid("signup.name.missing");
        }
        if (normalized.length() > MAX_LENGTH || normalized.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid("signup.name.long", MAX_LENGTH);
        }
        return normalized;
    }
}
