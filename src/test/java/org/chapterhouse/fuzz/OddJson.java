package org.chapterhouse.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid JSON in which some values give way to odd ones. */
public final class OddJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_EDITS = 3;

    private OddJson() {}

    /** @param at which of the values below the root, in any order */
    private record Edit(int at, JsonNode value, boolean added) {}

    private record Place(JsonNode parent, String field, int index) {

        void put(JsonNode value, boolean added) {
            if (parent instanceof ArrayNode array) {
                if (added) {
                    array.insert(index, value);
                } else {
                    array.set(index, value);
                }
            } else {
                ((ObjectNode) parent).set(added ? field + "s" : field, value);
            }
        }
    }

    public static Arbitrary<JsonNode> of(List<JsonNode> valid) {
        Arbitrary<Edit> edit = Combinators.combine(
                        Arbitraries.integers().between(0, 10_000),
                        values(),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(4, Arbitraries.just(false)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(true))))
                .as(Edit::new);
        return Combinators.combine(Arbitraries.of(valid), edit.list().ofMaxSize(MOST_EDITS))
                .as(OddJson::edited);
    }

    private static JsonNode edited(JsonNode valid, List<Edit> edits) {
        JsonNode edited = valid.deepCopy();
        for (Edit edit : edits) {
            List<Place> places = new ArrayList<>();
            collect(edited, places);
            if (!places.isEmpty()) {
                places.get(edit.at % places.size()).put(edit.value.deepCopy(), edit.added);
            }
        }
        return edited;
    }

    private static void collect(JsonNode node, List<Place> places) {
        node.fieldNames().forEachRemaining(field -> places.add(new Place(node, field, 0)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(new Place(node, null, i));
        }
        node.forEach(child -> collect(child, places));
    }

    private static Arbitrary<JsonNode> values() {
        Stream<String> texts = Stream.of(
                "",
                " ",
                "\0",
                "\n",
                "\u0085",
                "\u2028",
                "\uD83D",
                "\uFEFF",
                "a\nb",
                "../x",
                "a//b",
                "con",
                "http://",
                "http://a:99999999/",
                "https://a/\u00e9?q#f",
                "2020-02-30",
                "2021-02-29",
                "2199",
                "24:00",
                "x".repeat(10_000),
                "a-".repeat(10_000),
                "a" + "\t".repeat(10_000),
                "x".repeat(10_000) + "\1",
                "{0} '%s' $1 \\",
                "-->",
                "en-US");
        Stream<JsonNode> numbers = Stream.of(
                JSON.numberNode(0),
                JSON.numberNode(-0.0),
                JSON.numberNode(1),
                JSON.numberNode(5.0),
                JSON.numberNode(1800.5),
                JSON.numberNode(86_400),
                JSON.numberNode(1e-300),
                JSON.numberNode(Double.POSITIVE_INFINITY),
                JSON.numberNode(Long.MAX_VALUE),
                JSON.numberNode(new java.math.BigInteger("9".repeat(500))),
                JSON.numberNode(1e300));
        Stream<JsonNode> others = Stream.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.arrayNode(),
                JSON.objectNode(),
                JSON.arrayNode().add(JSON.nullNode()),
                JSON.arrayNode().add(1).add("a").add("a"),
                JSON.objectNode().put("id", "a").put("file", "a.pdf").put("url", "https://a.org/"),
                nested(40));
        return Arbitraries.of(Stream.of(texts.map(JSON::textNode), numbers, others)
                .flatMap(all -> all)
                .map(JsonNode.class::cast)
                .toList());
    }

    private static JsonNode nested(int depth) {
        JsonNode nested = JSON.textNode("deep");
        for (int i = 0; i < depth; i++) {
            nested = JSON.arrayNode().add(nested);
        }
        return nested;
    }
}
