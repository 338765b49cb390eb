package org.chapterhouse.account.secret;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret part of a token: 256 random bits, with a prefix by which people and scanners recognize a leaked one. */
public final class TokenSecret {

    private static final String PREFIX = "ch_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    public static String random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
