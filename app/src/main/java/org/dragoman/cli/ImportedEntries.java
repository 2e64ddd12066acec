package org.dragoman.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.lexicon.Table;

/**
 * People and tenures on their way from a user's file into a folder beside the lexicon. What does
 * not fit is refused with its reason; the folder gets its name only when it is whole.
 */
final class ImportedEntries implements AutoCloseable {

  /** More than this many would not fit into a reader's memory. */
  static final int MOST = 500_000;

  /** A row that cannot be taken, and why. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  private final Path folder;
  private final Path beside;
  private final BufferedWriter people;
  private final BufferedWriter tenures;
  private final Map<String, String> states = new HashMap<>();
  private final Map<String, String> offices = new HashMap<>();
  private final Map<String, String> sectors = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private int taking;

  ImportedEntries(Path folder, String source) throws IOException {
    this.folder = folder;
    this.beside = folder.resolveSibling(folder.getFileName() + ".new");
    remove(beside);
    Files.createDirectories(beside);
    people = Files.newBufferedWriter(beside.resolve("people.txt"), StandardCharsets.UTF_8);
    tenures = Files.newBufferedWriter(beside.resolve("tenures.txt"), StandardCharsets.UTF_8);
    for (BufferedWriter out : List.of(people, tenures)) {
      out.write(
          "# Imported from " + source.replaceAll("\\R", " ") + " by dragoman lexicon import\n");
    }
    people.write("person | name | family | state | sector | aliases | source\n");
    tenures.write("person | office | of | from | to | source\n");
    for (Table.Row row : Table.read("states.txt").rows()) {
      states.putIfAbsent(row.get("state").toLowerCase(Locale.ROOT), row.get("state"));
      states.putIfAbsent(row.get("name").toLowerCase(Locale.ROOT), row.get("state"));
      if (row.get("to").isEmpty() && !row.get("iso2").isEmpty()) {
        states.putIfAbsent(row.get("iso2").toLowerCase(Locale.ROOT), row.get("state"));
      }
    }
    for (Table.Row row : Table.read("en/offices.txt").rows()) {
      offices.putIfAbsent(row.get("title").toLowerCase(Locale.ROOT), row.get("office"));
      offices.putIfAbsent(row.get("office"), row.get("office"));
      sectors.putIfAbsent(row.get("office"), row.get("sector"));
    }
    for (Table.Row row : Table.read("people.txt").rows()) {
      known.putIfAbsent(slug(row.get("name")) + "/" + row.get("state"), row.get("person"));
    }
    for (Table.Row row : Table.read("tenures.txt").rows()) {
      taken.add(
          row.get("person")
              + "/"
              + row.get("office")
              + "/"
              + row.get("of")
              + "/"
              + year(row.get("from")));
    }
  }

  private static String year(String date) {
    return date.substring(0, Math.min(4, date.length()));
  }

  /** The state of a code of two or three letters or of an English name. */
  String state(String text) throws Refused {
    String state = states.get(text.strip().toLowerCase(Locale.ROOT));
    if (state == null) {
      throw new Refused("state not known: '" + text + "'");
    }
    return state;
  }

  /** The office of a key or a title, be it one with more words around it. */
  String office(String text) throws Refused {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    String whole = offices.get(lower);
    if (whole != null) {
      return whole;
    }
    String[] words = lower.split("[^\\p{L}\\p{N}'-]+");
    for (int length = Math.min(words.length, 8); length > 0; length--) {
      for (int from = 0; from + length <= words.length; from++) {
        String part = String.join(" ", List.of(words).subList(from, from + length));
        if (offices.containsKey(part)) {
          return offices.get(part);
        }
      }
    }
    throw new Refused("office not known: '" + text + "'");
  }

  /** A date to the day, the month or the year; empty stays empty. */
  static String date(String text) throws Refused {
    String date = text.strip();
    if (date.length() > 10 && date.charAt(10) == 'T') {
      date = date.substring(0, 10);
    }
    if (!date.isEmpty() && !date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      throw new Refused("no date of the form YYYY, YYYY-MM or YYYY-MM-DD: '" + text + "'");
    }
    try {
      if (!date.isEmpty()) {
        LocalDate.parse(date + "-01-01".substring(0, 10 - date.length()));
      }
    } catch (DateTimeException e) {
      throw new Refused("no such day: '" + text + "'");
    }
    return date;
  }

  /**
   * A person of a state, new or one that the lexicon has.
   *
   * @return the id
   */
  String person(String name, String state, String sector, List<String> aliases, String source)
      throws IOException, Refused {
    String clean = clean(name);
    String slug = slug(clean);
    if (slug.isEmpty()) {
      throw new Refused("no name");
    }
    String own = known.get(slug + "/" + state);
    if (own != null) {
      return own;
    }
    String id = slug + "-" + state.toLowerCase(Locale.ROOT);
    if (!taken.contains(id)) {
      count();
      taken.add(id);
      List<String> others = new ArrayList<>();
      for (String alias : aliases) {
        String other = clean(alias).replace(",", "");
        if (!other.isEmpty() && !other.equals(clean) && !others.contains(other)) {
          others.add(other);
        }
      }
      people.write(
          String.join(" | ", id, clean, "", state, sector, String.join(", ", others), source));
      people.write("\n");
    }
    return id;
  }

  /** Refuses a term that ends before it begins, as far as both dates say. */
  static void inOrder(String from, String to) throws Refused {
    int length = Math.min(from.length(), to.length());
    if (to.substring(0, length).compareTo(from.substring(0, length)) < 0) {
      throw new Refused("ends before it begins: " + from + " to " + to);
    }
  }

  /** A term of office; one that begins in the year of a known one is not taken again. */
  void tenure(String person, String office, String of, String from, String to, String source)
      throws IOException, Refused {
    String term = person + "/" + office + "/" + of + "/" + year(from);
    if (taken.contains(term)) {
      return;
    }
    count();
    taken.add(term);
    tenures.write(String.join(" | ", person, office, of, from, to, source));
    tenures.write("\n");
  }

  String sector(String office) {
    return sectors.getOrDefault(office, "GOV");
  }

  private void count() throws Refused {
    if (taking >= MOST) {
      throw new Refused("more than " + MOST + " entries; import a part of the file");
    }
    taking++;
  }

  int size() {
    return taking;
  }

  private static String clean(String text) {
    return text.replaceAll("[|\\p{Cntrl}#]+", " ").strip().replaceAll("\\s+", " ");
  }

  static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** Gives the folder its name, in the place of what was imported under it before. */
  void keep() throws IOException {
    close();
    Path old = folder.resolveSibling(folder.getFileName() + ".old");
    remove(old);
    if (Files.exists(folder)) {
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    remove(old);
  }

  /** Leaves nothing of it. */
  void drop() throws IOException {
    close();
    remove(beside);
  }

  @Override
  public void close() throws IOException {
    people.close();
    tenures.close();
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  static Optional<String> first(List<String> values) {
    return values.stream().filter(value -> !value.isBlank()).findFirst();
  }
}
