package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * An article for tests, one sentence a line, each word as {@code form/TAG} or, where the tree
 * matters, {@code form/TAG/head/relation} with heads from 1. A {@code +} before a form glues it to
 * the word before.
 */
final class Tagged {

  private final StringBuilder source = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Integer> blocks = new ArrayList<>();
  private final Language language;

  private Tagged(Language language) {
    this.language = language;
  }

  static Tagged en(String... lines) {
    return new Tagged(Language.EN).add(lines);
  }

  static Tagged de(String... lines) {
    return new Tagged(Language.DE).add(lines);
  }

  private Tagged add(String... lines) {
    for (String line : lines) {
      String[] words = line.strip().split("\\s+");
      int n = words.length;
      int[] starts = new int[n];
      int[] ends = new int[n];
      int[] heads = new int[n];
      String[] forms = new String[n];
      String[] feats = new String[n];
      String[] relations = new String[n];
      Upos[] tags = new Upos[n];
      int from = source.length();
      for (int i = 0; i < n; i++) {
        boolean glued = words[i].startsWith("+");
        String[] parts = (glued ? words[i].substring(1) : words[i]).split("/");
        if (!glued && i > 0) {
          source.append(' ');
        }
        forms[i] = parts[0];
        starts[i] = source.length();
        source.append(parts[0]);
        ends[i] = source.length();
        tags[i] = Upos.valueOf(parts[1]);
        feats[i] = "_";
        heads[i] = parts.length > 2 ? Integer.parseInt(parts[2]) - 1 : i == 0 ? -1 : 0;
        relations[i] = parts.length > 3 ? parts[3] : i == 0 ? "root" : "dep";
      }
      sentences.add(
          new Sentence(
              new Span(from, source.length()),
              starts,
              ends,
              forms,
              forms.clone(),
              tags,
              feats,
              heads,
              relations));
      blocks.add(sentences.size());
      source.append('\n');
    }
    return this;
  }

  Cast cast() {
    return Casting.of(source.toString(), sentences, blocks, language, Optional.empty());
  }

  Cast cast(String day) {
    return Casting.of(
        source.toString(), sentences, blocks, language, Optional.of(LocalDate.parse(day)));
  }

  /** The mentions of an actor, as written. */
  static List<String> mentions(Cast cast, String id) {
    return cast.actor(id).stream().flatMap(a -> a.mentions().stream()).map(Mention::text).toList();
  }

  static List<String> ids(List<Actor> actors) {
    return actors.stream().map(Actor::id).collect(Collectors.toList());
  }
}
