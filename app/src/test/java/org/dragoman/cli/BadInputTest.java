package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read gets one clear line; the rest is read all the same. */
class BadInputTest {

  private static final String GOOD =
      "Minister visits Paris\n\nPARIS, March 3, 2021 - Russia's foreign minister Sergei Lavrov met"
          + " French President Emmanuel Macron in Paris on Wednesday.\n";

  private static final String GERMAN =
      "Außenminister in Moskau\n\nMOSKAU, 3. März 2021 - Bundesaußenminister Heiko Maas hat am"
          + " Mittwoch den russischen Außenminister Sergej Lawrow in Moskau getroffen. Über die"
          + " Gespräche äußerten sich beide zunächst nicht.\n";

  @TempDir private Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, bytes);
  }

  private Path file(String name, String words) throws IOException {
    return file(name, words.getBytes(StandardCharsets.UTF_8));
  }

  /** Asserts one line that names the file, says what is wrong and what to do, and nothing else. */
  private static void refused(Path path, String wrong, String remedy) {
    Run run = Run.dragoman("read", path, "--format", "jsonl");
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).startsWith("dragoman: " + path + ": ").contains(wrong, remedy);
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void missing() {
    refused(folder.resolve("none.txt"), "there is no such file", "check its name");
  }

  @Test
  void empty() throws IOException {
    refused(file("empty.txt", ""), "the file is empty", "leave it out");
    refused(file("blank.txt", "\uFEFF \n\r\n\t"), "the file is empty", "leave it out");
  }

  @Test
  void binary() throws IOException {
    refused(file("a.bin", new byte[] {1, 2, 0, 4, 0, 0, 9}), "not a text file", "as text or HTML");
    refused(file("a.pdf", "%PDF-1.7 ..."), "this is a PDF", "as text or HTML");
  }

  @Test
  void unreadable() throws IOException {
    Path path = file("locked.txt", GOOD);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(path), "root reads everything");
    refused(path, "it may not be read", "check its permissions");
  }

  @Test
  void damagedUtf8() throws IOException {
    byte[] bytes = GERMAN.getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] = (byte) 0xFF;
    refused(file("broken.txt", bytes), "nearly but not quite UTF-8", "save it again as UTF-8");
  }

  @Test
  void folders() throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));
    refused(none, "the folder holds no files", "name a folder with articles");
    Path notes = file("notes/list.txt", "1\n2\n3\n").getParent();
    Run run = Run.dragoman("read", notes);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains("list.txt: ", "; ");
  }

  @Test
  void oneLineOfAHundredMegabytes() throws IOException {
    Path path = folder.resolve("long.txt");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'a');
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
    }
    refused(path, "larger than 32 MB", "split it");
    refused(
        file("paragraph.txt", "a ".repeat(1_000_000)),
        "a line of more than 1000000 characters",
        "break it into paragraphs");
  }

  @Test
  void languagesNotRead() throws IOException {
    refused(
        file(
            "it.txt",
            "Il presidente del Consiglio ha incontrato ieri a Madrid il primo ministro spagnolo per"
                + " parlare della situazione in Ucraina e delle nuove sanzioni contro la Russia."
                + " I due capi di governo hanno deciso di rivedersi tra due settimane a Roma."),
        "its language is 'it'",
        "Dragoman reads en, de, es, fr, pt, ru");
    refused(
        file(
            "uk.txt",
            "Президент України зустрівся в понеділок у Києві з прем'єр-міністром Індії. Сторони"
                + " обговорили торгівлю та військову співпрацю, повідомили журналістам у Офісі."
                + " Цього разу йшлося також про відбудову міст, які зазнали обстрілів."),
        "its language is 'uk'",
        "Dragoman reads en, de, es, fr, pt, ru");
  }

  @Test
  void theRestGoesOn() throws IOException {
    Path good = file("both/a.txt", GOOD);
    Path bad = file("both/b.txt", new byte[] {0, 1, 2});
    Run run = Run.dragoman("read", good.getParent(), folder.resolve("gone"), "-f", "jsonl");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.outLines()).hasSize(1);
    assertThat(run.out()).contains("\"path\":\"" + good + "\"");
    assertThat(run.errLines()).hasSize(2);
    assertThat(run.err()).contains(bad.toString(), folder.resolve("gone").toString());
    assertThat(run.err()).doesNotContain("\tat ", "Exception");
  }

  @Test
  void encodingsThatAreRead() throws IOException {
    for (String encoding : new String[] {"ISO-8859-1", "UTF-8", "UTF-16", "UTF-16LE"}) {
      Run run =
          Run.dragoman(
              "read", file(encoding, GERMAN.getBytes(Charset.forName(encoding))), "-f", "jsonl");
      assertThat(run.err()).as(encoding).isEmpty();
      assertThat(run.out()).as(encoding).contains("Gespräche äußerten");
      assertThat(run.code()).isZero();
    }
  }

  @Test
  void fileNamesDoNotSteerTheTerminal() {
    Run run = Run.dragoman("read", folder + "/a\u001b[31m\nb");
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).doesNotContain("\u001b");
  }
}
