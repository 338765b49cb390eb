package org.chapterhouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertThat(new Csv()
                        .row("a", null, 1, true)
                        .row("say \"so\"", "a,b", "two\nlines", "")
                        .toString())
                .isEqualTo("a,,1,true\r\n\"say \"\"so\"\"\",\"a,b\",\"two\nlines\",\r\n");
    }

    @Test
    void nothingIsAFormula() {
        assertThat(new Csv().row("=1+1", "+1", "-1", "@x", "\t=1", "a=1", -1).toString())
                .isEqualTo("'=1+1,'+1,'-1,'@x,'\t=1,a=1,-1\r\n");
    }
}
