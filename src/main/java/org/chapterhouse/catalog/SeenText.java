package org.chapterhouse.catalog;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/**
 * Text without control characters, which the database could not even store, that is empty or has something to be seen:
 * signs such as a space without width are nothing to click on. Tabs and ends of lines are allowed.
 */
@Pattern(regexp = "|(?=[\\s\\S]*" + SeenText.SEEN + ")[\\P{Cntrl}\\t\\n\\r]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface SeenText {

    /** Fillers of Hangul, two vowels of Khmer and an empty sign of Braille count as letters, and yet nothing is drawn. */
    String SEEN =
            "[^\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]";

    String message() default "{rule.seenText}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
