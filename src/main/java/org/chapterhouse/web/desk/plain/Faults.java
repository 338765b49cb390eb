package org.chapterhouse.web.desk.plain;

import java.util.List;
import java.util.Map;

import org.chapterhouse.catalog.edit.Rules;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says beside each field which rule it breaks and what to do. Thread-safe. */
@ApplicationScoped
class Faults {

    @Inject
    private Rules rules;

    @Inject
    private Texts texts;

    /** @param wrong gets a sentence for each input that has none yet */
    void find(Record details, Map<String, String> wrong) {
        rules.faults(details).forEach(fault -> wrong.putIfAbsent(input(fault.field()), sentence(fault)));
    }

    /** The name of the input by which a field stands. */
    private static String input(String field) {
        String name = field.replaceFirst("[\\[.].*", "");
        return name.equals("note") && !field.equals(name) ? "sourceNote" : name;
    }

    /** Of a list, it says which entry. */
    private String sentence(Rules.Fault fault) {
        List<String> parts = List.of(fault.field().split("[\\[\\]]"));
        return parts.size() < 2
                ? rule(fault)
                : texts.get("desk.wrongEntry", Integer.parseInt(parts.get(1)) + 1, rule(fault));
    }

    private String rule(Rules.Fault fault) {
        return switch (fault.rule()) {
            case "Size" -> texts.get("desk.rule.size", fault.limits().get("max"));
            case "Min" -> texts.get("desk.rule.min", fault.limits().get("value"));
            case "Max" -> texts.get("desk.rule.max", fault.limits().get("value"));
            default -> texts.family("desk.rule.").get(fault.rule());
        };
    }
}
