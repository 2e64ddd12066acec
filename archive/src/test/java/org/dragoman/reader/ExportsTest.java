package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of press databases, split into their articles. */
class ExportsTest {

  private static final String[] NEXIS = {
    "User Name: Ana",
    "Date and Time: 3 January 2020 10:00",
    "Job Number: 123",
    "Documents (2)",
    "1. Envoys leave",
    "2. Latvia condemns Belarus",
    "Client/Matter: -None-",
    "Search Terms: latvia",
    "Search Type: Terms and Connectors",
    "",
    "Envoys leave",
    "The Baltic Post (Riga)",
    "May 24, 2016 Tuesday",
    "First Edition",
    "Copyright 2016 Baltic Post Ltd All Rights Reserved",
    "Section: NEWS; Pg. 4",
    "Length: 9 words",
    "Byline: Ann Smith",
    "Dateline: RIGA",
    "Body",
    "",
    "Latvia recalled its envoy from Minsk.",
    "Language: the law was to blame, he said, and so on and on it went.",
    "Classification",
    "Language: ENGLISH; LATVIAN",
    "Publication-Type: Newspaper",
    "Load-Date: June 1, 2016",
    "End of Document",
    "Belarus antwortet",
    "Kurier",
    "25. Mai 2016 Mittwoch",
    "Copyright 2016 Kurier",
    "Length: 4 words",
    "Body",
    "Minsk wies zwei Diplomaten aus.",
    "Load-Date: May 26, 2016",
    "End of Document"
  };

  @TempDir private Path folder;

  static byte[] docx(String... paragraphs) throws IOException {
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"urn:w\"><w:body>");
    for (String paragraph : paragraphs) {
      int middle = paragraph.length() / 2; // Word cuts its paragraphs into runs
      xml.append("<w:p><w:pPr><w:pStyle w:val=\"x\"/></w:pPr><w:r><w:t xml:space=\"preserve\">")
          .append(paragraph, 0, middle)
          .append("</w:t></w:r><w:r><w:t xml:space=\"preserve\">")
          .append(paragraph.substring(middle).replace("&", "&amp;"))
          .append("</w:t></w:r></w:p>");
    }
    xml.append("</w:body></w:document>");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("[Content_Types].xml", Found.bytes("<Types/>"));
    files.put("word/document.xml", Found.bytes(xml.toString()));
    return Found.zip(files);
  }

  @Test
  void nexis() throws IOException {
    Path path = Files.write(folder.resolve("results.docx"), docx(NEXIS));
    Found found = Found.in(path);
    assertThat(found.complaints()).isEmpty();
    assertThat(found.documents()).hasSize(2);
    Document first = found.document(0);
    assertThat(first.text().string())
        .isEqualTo(
            "meta published: May 24, 2016 Tuesday\n\nEnvoys leave\n\n"
                + "RIGA - Latvia recalled its envoy from Minsk.\n\n"
                + "Language: the law was to blame, he said, and so on and on it went.");
    assertThat(first.stated().headline()).contains("Envoys leave");
    assertThat(first.stated().outlet()).contains("The Baltic Post (Riga)");
    assertThat(first.stated().language()).contains("en");
    Document second = found.document(1);
    assertThat(second.text().string())
        .isEqualTo(
            "meta published: 25. Mai 2016 Mittwoch\n\n"
                + "Belarus antwortet\n\n"
                + "Minsk wies zwei Diplomaten aus.");
    assertThat(second.stated().outlet()).contains("Kurier");
    assertThat(second.path()).isEqualTo(path + "!2");
  }

  @Test
  void anyOtherWordFileIsOneArticle() throws IOException {
    Path path = Files.write(folder.resolve("a"), docx("Envoys leave", "Latvia recalled R & D."));
    assertThat(Found.in(path).text(0)).isEqualTo("Envoys leave\n\nLatvia recalled R & D.");
  }

  @Test
  void factivaRtf() throws IOException {
    String rtf =
        "{\\r"
            + "tf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}\\b Envoys leave"
            + " R\\u299?ga\\b0\\par By Ann Smith\\par 1,009 words\\par 24 May 2016\\par 10:15\\par"
            + " Baltic Wire\\par BALTW\\par English\\par Copyright 2016. All rights"
            + " reserved.\\par\\par Latvia recalled its envoy \\'96 at once.\\par He"
            + " left.\\par\\par Document BALTW00020160524ec5o0005x\\par Minsk answers\\par 12"
            + " words\\par 25 May 2016\\par Baltic Wire\\par BALTW\\par English\\par (c) 2016\\par"
            + " Belarus expelled two.\\par Document BALTW00020160525ec5p0001a\\par}";
    Found found = Found.in(Found.write(folder, "f.rtf", rtf));
    assertThat(found.complaints()).isEmpty();
    assertThat(found.documents()).hasSize(2);
    assertThat(found.text(0))
        .isEqualTo(
            "meta published: 24 May 2016\n\nEnvoys leave Rīga\n\n"
                + "Latvia recalled its envoy – at once.\n\nHe left.");
    assertThat(found.document(0).stated().outlet()).contains("Baltic Wire");
    assertThat(found.document(0).stated().language()).contains("en");
    assertThat(found.text(1))
        .isEqualTo("meta published: 25 May 2016\n\nMinsk answers\n\nBelarus expelled two.");
  }

  @Test
  void factivaHtml() throws IOException {
    String html =
        "<html><head><title>Factiva</title></head><body><div class=\"article"
            + " enArticle\"><table><tr><td><b>HD</b></td><td>Envoys"
            + " leave</td></tr><tr><td><b>WC</b></td><td>9"
            + " words</td></tr><tr><td><b>PD</b></td><td>24 May"
            + " 2016</td></tr><tr><td><b>SN</b></td><td>Baltic Wire</td></tr>"
            + "<tr><td><b>LA</b></td><td>English</td></tr><tr><td><b>LP</b></td><td><p>Latvia"
            + " recalled its envoy.</p></td></tr><tr><td><b>TD</b></td><td><p>He left.</p><p>Minsk"
            + " answered.</p></td></tr><tr><td><b>AN</b></td><td>Document"
            + " BALTW00020160524ec5o0005x</td></tr></table></div></body></html>";
    Found found = Found.in(Found.write(folder, "f.html", html));
    assertThat(found.complaints()).isEmpty();
    assertThat(found.text(0))
        .isEqualTo(
            "meta published: 24 May 2016\n\n"
                + "Envoys leave\n\n"
                + "Latvia recalled its envoy.\n\n"
                + "He left.\n\n"
                + "Minsk answered.");
    assertThat(found.document(0).stated().outlet()).contains("Baltic Wire");
  }
}
