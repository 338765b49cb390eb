package org.chapterhouse.catalog.edit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.Messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Path;
import jakarta.validation.Validator;

/** Checks details to be saved against the constraints their record declares. */
@ApplicationScoped
public class Rules {

    @Inject
    private Validator validator;

    /**
     * A field that breaks a rule.
     *
     * @param field  as {@link #check} names it
     * @param rule   name of the constraint, such as {@code Size}
     * @param limits its attributes, such as {@code max}
     */
    public record Fault(String field, String rule, Map<String, Object> limits) {}

    /** @throws Invalid with one sentence that names each wrong field */
    public void check(Record details) {
        String wrong = validator.validate(details).stream()
                .map(violation -> Messages.text(
                        "problem.field", field(violation.getPropertyPath()), told(violation.getMessage())))
                .sorted()
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw new Invalid("problem.fields", wrong);
        }
    }

    /** The fields of these details that break a rule, as {@link #check} names them, in no order; empty if none does. */
    public List<String> broken(Record details) {
        return validator.validate(details).stream()
                .map(violation -> field(violation.getPropertyPath()))
                .toList();
    }

    /** What is wrong with these details, in no order; empty for nothing. */
    public List<Fault> faults(Record details) {
        return validator.validate(details).stream()
                .map(violation -> new Fault(
                        field(violation.getPropertyPath()),
                        violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName(),
                        violation.getConstraintDescriptor().getAttributes()))
                .toList();
    }

    /** Our own constraints name a message, those of Jakarta Validation bring theirs. */
    private static String told(String message) {
        return message.startsWith("{") ? Messages.text(message.substring(1, message.length() - 1)) : message;
    }

    /** As people know it: {@code sources[0]} rather than {@code provenance.sources[0].<list element>}. */
    private static String field(Path path) {
        return path.toString().replace(".<list element>", "").replaceFirst("^provenance\\.", "");
    }
}
