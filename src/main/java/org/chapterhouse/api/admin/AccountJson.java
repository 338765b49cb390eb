package org.chapterhouse.api.admin;

import java.time.Instant;
import java.util.Locale;

import org.chapterhouse.account.AccountChange;
import org.chapterhouse.account.Person;
import org.chapterhouse.account.Role;
import org.chapterhouse.api.MergePatch;
import org.chapterhouse.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * An account.
 *
 * @param role       the highest, which includes the others
 * @param reason     why it is disabled; null where it is not, or where nobody said why
 * @param signedInAt the last time; null for never, and for longer ago than the audit log goes back
 */
@Schema(name = "ManagedAccount")
public record AccountJson(
        long id,
        String name,
        String email,

        @Schema(enumeration = {"learner", "editor", "admin"})
        String role,

        boolean disabled,
        @Schema(nullable = true) String reason,
        Instant joinedAt,
        @Schema(nullable = true) Instant signedInAt) {

    static AccountJson of(Person person) {
        return new AccountJson(
                person.id(),
                person.name(),
                person.email(),
                person.role().name().toLowerCase(Locale.ROOT),
                person.disabled(),
                person.reason(),
                person.joinedAt(),
                person.signedInAt());
    }

    /**
     * A role of this name.
     *
     * @throws Invalid if there is none
     */
    static Role role(String name) {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return role;
            }
        }
        throw new Invalid("problem.api.role");
    }

    /**
     * What of it can be changed.
     *
     * @param reason why it is to be disabled, at most 200 characters
     */
    @Schema(
            name = "AccountPatch",
            additionalProperties = Schema.False.class,
            examples = "{\"disabled\": true, \"reason\": \"Left the association\"}")
    public record Patch(
            @Schema(enumeration = {"learner", "editor", "admin"})
            String role,

            Boolean disabled,
            String reason) {

        /** @throws Invalid if it cannot be applied to any account */
        static AccountChange change(JsonObject patch) {
            if (patch.containsValue(JsonValue.NULL)) {
                throw new Invalid("problem.api.patch.format");
            }
            return MergePatch.apply(patch, new Patch(null, null, null), Patch.class, Patch::change);
        }

        private AccountChange change() {
            return new AccountChange(role == null ? null : AccountJson.role(role), disabled, reason);
        }
    }
}
