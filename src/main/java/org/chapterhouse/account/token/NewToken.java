package org.chapterhouse.account.token;

/**
 * A token that was just made.
 *
 * @param secret what to send as {@code Authorization: Bearer}; it cannot be shown again
 */
public record NewToken(PersonalToken token, String secret) {

    @Override
    public String toString() {
        return "NewToken[" + token.getName() + "]";
    }
}
