package org.dragoman.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StringField;
import org.dragoman.record.ActorRecord;
import org.dragoman.text.Language;

/**
 * What the index has to know once, however many sentences use it: the forms of each stem and the
 * bearers of each name.
 *
 * <p>The entries stand in documents of their own, which no search finds and no removal of an
 * article takes away; an entry that leads nowhere does no harm, nor does one that is there twice.
 * So the words of a sentence are indexed once, as they stand, and {@code visit} finds {@code
 * visited} by looking up the forms of its stem: this halves the index.
 */
final class Dictionary {

  /** Entries remembered as written; then all are forgotten and may be written again. */
  private static final int REMEMBERED = 400_000;

  private final Stems stems = new Stems();
  private final Set<String> written = new HashSet<>();
  private final Set<String> forms = new TreeSet<>();
  private final Set<String> names = new TreeSet<>();

  void words(List<String> words, Optional<Language> language) {
    if (language.isEmpty()) {
      return;
    }
    for (String word : words) {
      if (isNew(language.get().code() + ":" + word)) {
        String stem = stems.of(language.get(), word);
        forms.add(stem + Names.END + word);
      }
    }
  }

  void names(ActorRecord actor) {
    if (actor.kind().equals("state")) {
      return;
    }
    if (isNew(actor.id() + Names.END + actor.name())) {
      names.addAll(Names.entries(actor.id(), actor.name()));
    }
    for (String name : actor.names()) {
      if (isNew(actor.id() + Names.END + name)) {
        names.addAll(Names.entries(actor.id(), name));
      }
    }
  }

  private boolean isNew(String entry) {
    if (written.size() >= REMEMBERED) {
      written.clear();
    }
    return written.add(entry);
  }

  /** The entries that are not in the index yet, as a document. */
  Optional<Document> take() {
    if (forms.isEmpty() && names.isEmpty()) {
      return Optional.empty();
    }
    Document document = new Document();
    for (String form : forms) {
      document.add(new StringField(Entries.FORMS, form, org.apache.lucene.document.Field.Store.NO));
    }
    for (String name : names) {
      document.add(new StringField(Entries.NAMES, name, org.apache.lucene.document.Field.Store.NO));
    }
    forms.clear();
    names.clear();
    return Optional.of(document);
  }
}
