package org.chapterhouse.account;

/** Why a password is refused. */
public enum Weakness {
    TOO_SHORT("Please choose a password of at least " + PasswordRules.MIN_LENGTH + " characters."),
    TOO_LONG("Please choose a password of at most " + PasswordRules.MAX_LENGTH + " characters."),
    REPEATED(
            "This password repeats the same few characters. Several unrelated words are easier to remember and harder to guess."),
    SEQUENCE(
            "This password follows the alphabet, the numbers or the keyboard. Several unrelated words are harder to guess."),
    COMMON("This password is among the first that are tried. Several unrelated words are harder to guess."),
    PERSONAL("This password consists mostly of your name, your e-mail address or the name of this site.");

    private final String sentence;

    Weakness(String sentence) {
        this.sentence = sentence;
    }

    /** What to tell a person, in English. */
    public String sentence() {
        return sentence;
    }
}
