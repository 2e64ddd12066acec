package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {

  private static final String GERMAN =
      "Die Außenminister trafen sich am Dienstag in der Hauptstadt und öffneten die Grenze für"
          + " Lastwagen. Das Ministerium äußerte sich nicht näher über die Gespräche.";

  private static Document read(byte[] bytes) throws UnreadableSource {
    return Source.of(new ByteArrayInputStream(bytes)).read();
  }

  @Test
  void idIsTheDigestOfTheBytes() throws Exception {
    Document document = read("abc".getBytes(StandardCharsets.UTF_8));
    assertThat(document.id()).isEqualTo("ba7816bf8f01cfea");
    assertThat(document.path()).isEqualTo("-");
  }

  @Test
  void encodings() throws Exception {
    for (String name : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"}) {
      Document document = read(GERMAN.getBytes(Charset.forName(name)));
      assertThat(document.text().string()).as(name).isEqualTo(GERMAN);
    }
  }

  @Test
  void damagedUtf8IsSaidSo() {
    byte[] bytes = (GERMAN + GERMAN).getBytes(StandardCharsets.UTF_8);
    bytes[200] = (byte) 0xFF;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageStartingWith("-: its bytes are damaged")
        .hasMessageEndingWith("save it again as UTF-8");
  }

  @Test
  void emptyBinaryAndOverlongFiles() {
    assertThatThrownBy(() -> read(new byte[0])).hasMessage("-: the file is empty; leave it out");
    assertThatThrownBy(() -> read(new byte[] {'a', 0, 1, 2, 'b'}))
        .hasMessageContaining("not a text file (byte 1 is 0)");
    assertThatThrownBy(() -> read("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
        .hasMessageContaining("this is a PDF");
    assertThatThrownBy(() -> read("a".repeat(1_000_001).getBytes(StandardCharsets.US_ASCII)))
        .hasMessageContaining("a line of more than 1000000 characters");
    assertThatThrownBy(() -> read(new byte[(32 << 20) + 1]))
        .hasMessageContaining("larger than 32 MB");
  }

  @Test
  void foldersAreWalkedByName(@TempDir Path folder) throws IOException, UnreadableSource {
    Files.createDirectory(folder.resolve("b"));
    for (String name : new String[] {"c.txt", "b/x.txt", "a.txt", ".hidden"}) {
      Files.writeString(folder.resolve(name), "x");
    }
    assertThat(Source.under(folder))
        .extracting(
            source -> folder.relativize(Path.of(source.path())).toString().replace('\\', '/'))
        .containsExactly("a.txt", "b/x.txt", "c.txt");
  }

  @Test
  void missingFilesAndEmptyFolders(@TempDir Path folder) {
    assertThatThrownBy(() -> Source.under(folder))
        .hasMessageContaining("the folder holds no files");
    Path missing = folder.resolve("none.txt");
    assertThatThrownBy(() -> Source.under(missing))
        .hasMessage(missing + ": there is no such file; check its name");
    assertThatThrownBy(() -> Source.of(missing).read()).hasMessageContaining("no such file");
  }

  @Test
  void html() throws Exception {
    Document document =
        read(
            """
            <!doctype html><html lang=en><head><title>Border open | Post</title>
            <meta property="article:published_time" content="2021-03-01">
            <link rel=canonical href="https://post.example/1"></head>
            <body><nav>Home</nav><h1>Border open</h1><p>The border is <b>open</b>&nbsp;again.</p>
            <script>var a = 1;</script><ul><li>One<li>Two</ul></body></html>
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(document.text().string())
        .isEqualTo(
            "meta published: 2021-03-01\n\nBorder open\n\nThe border is open again.\n\nOne\n\nTwo");
    assertThat(document.url()).contains("https://post.example/1");
  }
}
