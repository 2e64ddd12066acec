package org.dragoman.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.dragoman.store.Finding.Mending;

/**
 * Looks over an archive for damage and names all it finds.
 *
 * <p>Everything kept is read once: every reading is unpacked and parsed, every document's bytes are
 * hashed, every row that follows from a reading is compared with one made anew. It asks in pieces,
 * so that a writer can commit between them.
 */
public final class Check {

  /** Articles or documents compared at a time. */
  private static final int AT_A_TIME = 2000;

  private Check() {}

  /** Opens the archive and checks it; what keeps it from opening is told as a damage. */
  public static List<Damage> run(Path folder, InstantSource clock, IndexState index) {
    try (Store store = Store.open(folder, Store.Access.READ, clock)) {
      return run(store, index);
    } catch (ArchiveException e) {
      return List.of(new Damage(folder.toString(), e.getMessage(), "'check' went no further"));
    }
  }

  /** All damages, by folder, tables, articles, documents and index. */
  public static List<Damage> run(Store store, IndexState index) {
    return findings(store, index).stream().map(Finding::damage).toList();
  }

  /**
   * Mends what can be mended, in one transaction.
   *
   * @param derived makes the derived tables again, in this order
   * @return what was found, each with what was done about it
   * @throws ArchiveException when the mending failed; then nothing was changed
   */
  public static List<Damage> repair(Store store, IndexState index, Rebuild... derived)
      throws ArchiveException {
    return Repair.run(store, findings(store, index), List.of(derived));
  }

  private static List<Finding> findings(Store store, IndexState index) {
    List<Finding> findings = new ArrayList<>();
    try {
      for (String name : Folder.names(store.folder())) {
        if (!Folder.NAMES.contains(name)) {
          findings.add(
              new Finding(
                  new Damage(
                      store.folder().resolve(name).toString(),
                      "is no part of an archive",
                      "move it elsewhere"),
                  Mending.NONE,
                  0,
                  name));
        }
      }
    } catch (ArchiveException e) {
      findings.add(unreadable(store, "folder", e));
    }
    long[] last = new long[2];
    ask(
        store,
        findings,
        "tables",
        connection -> {
          last[0] = Articles.last(connection);
          last[1] = Batch.max(connection, "SELECT max(document_no) FROM documents");
          Changes.since(connection, 0);
          Judgements.all(connection);
          return Invariants.check(connection);
        });
    for (long from = 1; from <= last[0]; from += AT_A_TIME) {
      long first = from;
      ask(
          store,
          findings,
          "articles from number " + from,
          connection -> Comparison.articles(connection, first, first + AT_A_TIME - 1));
    }
    for (long from = 1; from <= last[1]; from += AT_A_TIME) {
      long first = from;
      ask(
          store,
          findings,
          "documents from number " + from,
          connection -> Comparison.bytes(connection, first, first + AT_A_TIME - 1));
    }
    index(store, index, last[0], findings);
    return findings;
  }

  /** Asks a question whose answer is damages; that it cannot be answered is one too. */
  private static void ask(
      Store store, List<Finding> findings, String where, Store.Reading<List<Finding>> question) {
    try {
      findings.addAll(store.read(question));
    } catch (ArchiveException e) {
      findings.add(unreadable(store, where, e));
    }
  }

  private static Finding unreadable(Store store, String where, ArchiveException e) {
    return Finding.of(store.folder() + ", " + where, e.getMessage(), Mending.NONE, 0, where);
  }

  private static void index(Store store, IndexState index, long last, List<Finding> findings) {
    String where = store.indexFolder().toString();
    String mend = "the next 'add' or 'check --repair' brings it up to the tables";
    String what;
    try {
      OptionalLong indexed = index.lastArticle();
      if (indexed.orElse(0) == last) {
        return;
      }
      what =
          indexed.isEmpty()
              ? "there is no index, and articles up to number " + last + " are kept"
              : indexed.getAsLong() < last
                  ? "the index ends at article " + indexed.getAsLong() + ", the tables at " + last
                  : "the index ends at article "
                      + indexed.getAsLong()
                      + ", after the tables' "
                      + last;
    } catch (IOException e) {
      what = "the index is damaged: " + e.getMessage();
    }
    findings.add(new Finding(new Damage(where, what, mend), Mending.NONE, 0, Folder.INDEX));
  }
}
