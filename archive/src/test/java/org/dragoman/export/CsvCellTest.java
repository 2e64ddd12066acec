package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'",
    "=HYPERLINK(\"http://x.example\"), '''=HYPERLINK(\"http://x.example\")'",
    "+49 30 1234, '''+49 30 1234'",
    "- a dash opens the line, '''- a dash opens the line'",
    "@minister said, '''@minister said'",
    "-2+3, '''-2+3'",
    "'''=1+1', '''''=1+1'"
  })
  void whatASpreadsheetWouldReckonIsText(String value, String cell) {
    assertThat(CsvCell.harmless(value)).isEqualTo(cell);
    assertThat(CsvCell.original(cell)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "+3", "-2.5", "1e-3", "-1.0E10", "042", "", "a=b", "'quoted'", "'"})
  void numbersAndOtherTextsStayAsTheyAre(String value) {
    assertThat(CsvCell.harmless(value)).isEqualTo(value);
    assertThat(CsvCell.original(value)).isEqualTo(value);
  }

  @Test
  void tabsAndLineEndsInFrontCountToo() {
    for (String value : List.of("\t=1", "\r=1", "\nx")) {
      assertThat(CsvCell.harmless(value)).isEqualTo("'" + value);
      assertThat(CsvCell.original("'" + value)).isEqualTo(value);
    }
  }

  @Test
  void aTableBringsEveryCellBack() throws IOException {
    List<String> row = List.of("=cmd|' /C calc'!A0", "-5.0", "'@x", "plain; text", "a,\"b\"\n=c");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Delimited csv = Delimited.commas(out, new BitSet())) {
      csv.row(row);
    }
    String written = out.toString(StandardCharsets.UTF_8);
    assertThat(written).startsWith("'=cmd").contains(",-5.0,''@x,");
    try (var csv = CsvReader.builder().ofCsvRecord(written)) {
      List<String> cells = csv.stream().findFirst().orElseThrow().getFields();
      assertThat(cells.stream().map(CsvCell::original).toList()).isEqualTo(row);
    }
  }
}
