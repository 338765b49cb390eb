package org.chapterhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A mapping that fits no constructor would otherwise be noticed only when its query runs. */
class RowMappingsTest {

    @ParameterizedTest
    @MethodSource("results")
    void eachRowFitsAPublicConstructor(Element result) throws Exception {
        Class<?> row = Class.forName(result.getAttribute("target-class"));
        List<String> columns = elements(result.getElementsByTagName("column"))
                .map(column -> column.getAttribute("class"))
                .toList();
        assertThat(row.getConstructors()).anyMatch(constructor -> fits(constructor, columns));
    }

    static Stream<Named<Element>> results() throws Exception {
        try (InputStream mappings = RowMappingsTest.class.getResourceAsStream("/META-INF/row-mappings.xml")) {
            return elements(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(mappings)
                            .getElementsByTagName("constructor-result"))
                    .map(result -> Named.of(result.getAttribute("target-class"), result));
        }
    }

    /** @param columns their types in order, empty where the driver's is taken */
    private static boolean fits(Constructor<?> constructor, List<String> columns) {
        List<String> parameters = Arrays.stream(constructor.getParameterTypes())
                .map(type -> MethodType.methodType(type).wrap().returnType().getName())
                .toList();
        return parameters.size() == columns.size()
                && IntStream.range(0, columns.size())
                        .allMatch(
                                i -> columns.get(i).isEmpty() || columns.get(i).equals(parameters.get(i)));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }
}
