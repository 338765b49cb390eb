package org.chapterhouse.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class FormFieldsTest {

    @Test
    void fieldsOfAFormAreCounted() {
        assertThat(count("application/x-www-form-urlencoded; charset=UTF-8", "a=1&b=2&c"))
                .isEqualTo(3);
    }

    @Test
    void partsAreCountedByTheirBoundaries() {
        assertThat(count("multipart/form-data; boundary=x", "--x\r\n\r\n1\r\n--x\r\n\r\n2\r\n--x--\r\n"))
                .isEqualTo(2);
    }

    @Test
    void nothingElseHasFields() {
        assertThat(count("application/json", "{\"a\": \"&\"}")).isZero();
        assertThat(count(null, "a&b")).isZero();
    }

    private static int count(String type, String body) {
        return FormFields.count(type, body.getBytes(StandardCharsets.UTF_8));
    }
}
