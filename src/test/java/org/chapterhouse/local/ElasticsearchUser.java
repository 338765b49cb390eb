package org.chapterhouse.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The only one whom the local Elasticsearch obeys: other users of this machine can reach its port, too. */
record ElasticsearchUser(String name, String password) {

    /** The password is random, so it needs no rounds against guessing; Elasticsearch takes no fewer. */
    private static final int ROUNDS = 1_000;

    private static final int SALT_BYTES = 32;
    private static final int HASH_BITS = 256;

    static ElasticsearchUser of(DataFolder data) {
        return new ElasticsearchUser("chapterhouse", data.secret("elasticsearch.password"));
    }

    /** For the header {@code Authorization}. */
    String authorization() {
        return "Basic " + base64((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Makes this the only user, with all rights. */
    void writeTo(Path config) {
        DataFolder.writePrivately(config.resolve("users"), name + ":" + hash() + "\n");
        DataFolder.writePrivately(config.resolve("users_roles"), "superuser:" + name + "\n");
    }

    private String hash() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, HASH_BITS))
                    .getEncoded();
            return "{PBKDF2}" + ROUNDS + "$" + base64(salt) + "$" + base64(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
