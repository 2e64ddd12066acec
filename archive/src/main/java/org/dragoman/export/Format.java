package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.store.ArchiveException;

/** The formats events can be exported in; docs/export.md says what each is for. */
public enum Format {
  CSV("csv", "events.csv", true, EventTable::write),
  PARQUET("parquet", "events.parquet", true, ParquetFile::write),
  JSONL("jsonl", "events.jsonl", false, JsonLines::events),
  PLOVER("plover", "plover.jsonl", false, PloverJson::write),
  POLECAT("polecat", "polecat.tsv", true, PolecatTable::write),
  GDELT("gdelt", "gdelt.tsv", false, GdeltTable::write),
  DYAD_DAYS("dyad-days", "dyad-days.csv", false, DyadTable::days),
  DYAD_YEARS("dyad-years", "dyad-years.csv", false, DyadTable::years),
  GEOJSON("geojson", "events.geojson", true, GeoJson::write),
  GEXF("gexf", "events.gexf", false, Graph::gexf),
  GRAPHML("graphml", "events.graphml", false, Graph::graphml),
  FTM("ftm", "events.ftm.jsonl", false, FollowTheMoney::write),
  JSONLD("jsonld", "events.jsonld", false, Linked::jsonLd),
  NTRIPLES("ntriples", "events.nt", false, Linked::ntriples),
  TURTLE("turtle", "events.ttl", false, Linked::turtle);

  /** Writes a selection; the stream stays open. */
  @FunctionalInterface
  private interface Form {
    Written write(Selection selection, Options options, OutputStream out)
        throws IOException, ArchiveException;
  }

  private final String label;
  private final String file;
  private final boolean expands;
  private final Form form;

  Format(String label, String file, boolean expands, Form form) {
    this.label = label;
    this.file = file;
    this.expands = expands;
    this.form = form;
  }

  /** The format of a name; {@code rdf} is N-Triples. */
  public static Optional<Format> named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return wanted.equals("rdf")
        ? Optional.of(NTRIPLES)
        : Arrays.stream(values()).filter(f -> f.label.equals(wanted)).findFirst();
  }

  /** All names, in order. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Format::label).toList();
  }

  public String label() {
    return label;
  }

  /** The file's name when only a folder is given. */
  public String file() {
    return file;
  }

  /** Whether pairs of actor and recipient can be written out; else it does so always or never. */
  public boolean expands() {
    return expands;
  }

  /** Writes a selection; the stream stays open. */
  public Written write(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    return form.write(selection, options, out);
  }
}
