package org.dragoman.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/**
 * A query in Lucene's terms, over one state of the index.
 *
 * <p>Each document is one report in its sentence, so that the plain boolean laws over documents are
 * the query's meaning: fields of an act meet in one report, words in one sentence.
 */
final class Translation {

  private final Query query;
  private final IndexReader reader;
  private final Resolver resolver;
  private final WordQueries text;
  private final WordQueries speech;
  private final ActorIds actors;

  Translation(Query query, IndexReader reader, Resolver resolver, Stems stems) {
    this.query = query;
    this.reader = reader;
    this.resolver = resolver;
    this.text = WordQueries.ofText(reader, stems);
    this.speech = WordQueries.ofSpeech(reader, stems);
    this.actors = new ActorIds(reader, resolver);
  }

  org.apache.lucene.search.Query lucene() throws IOException, QueryException {
    return of(query.expression());
  }

  /** Whether the query has words that make one sentence a better answer than another. */
  static boolean scored(Expression e) {
    if (e instanceof Expression.And and) {
      return and.parts().stream().anyMatch(Translation::scored);
    } else if (e instanceof Expression.Or or) {
      return or.parts().stream().anyMatch(Translation::scored);
    }
    return e instanceof Expression.Word
        || e instanceof Expression.Phrase
        || e instanceof Expression.Pattern
        || e instanceof Expression.Similar;
  }

  private org.apache.lucene.search.Query of(Expression e) throws IOException, QueryException {
    if (e instanceof Expression.And and) {
      return all(and.parts());
    } else if (e instanceof Expression.Or or) {
      return any(or.parts());
    } else if (e instanceof Expression.Not not) {
      return all(List.of(not));
    } else if (e instanceof Expression.Everything) {
      return everything();
    }
    try {
      return e instanceof Expression.Holds holds ? holds(holds) : text.of(e);
    } catch (Expansion.TooMany tooMany) {
      throw tooMany(e);
    }
  }

  private org.apache.lucene.search.Query all(List<Expression> parts)
      throws IOException, QueryException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean positive = false;
    for (Expression part : parts) {
      if (part instanceof Expression.Not not) {
        all.add(of(not.part()), Occur.MUST_NOT);
      } else {
        all.add(of(part), scored(part) ? Occur.MUST : Occur.FILTER);
        positive = true;
      }
    }
    if (!positive) {
      all.add(everything(), Occur.FILTER);
    }
    return all.build();
  }

  private org.apache.lucene.search.Query any(List<Expression> parts)
      throws IOException, QueryException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Expression part : parts) {
      org.apache.lucene.search.Query lucene = of(part);
      any.add(
          scored(part) ? lucene : new BoostQuery(new ConstantScoreQuery(lucene), 0), Occur.SHOULD);
    }
    return any.build();
  }

  private QueryException tooMany(Expression e) {
    String spelling = e.toString();
    int at = Math.max(0, query.written().indexOf(spelling));
    int end = Math.min(query.written().length(), at + spelling.length());
    String why =
        String.format(
            Locale.ROOT,
            "%s stands for more than %,d words; write more of its letters",
            spelling,
            Limits.EXPANSIONS);
    return new QueryException(query.written(), at, end, why, Optional.empty());
  }

  private org.apache.lucene.search.Query holds(Expression.Holds holds)
      throws IOException, Expansion.TooMany {
    Field field = holds.field();
    Value value = holds.value();
    if (value instanceof Value.Any) {
      return any(field);
    }
    if (value instanceof Value.Spoken spoken) {
      return speech.of(spoken.words());
    }
    if (value instanceof Value.Pattern pattern) {
      return pattern(field, pattern.text());
    }
    return switch (field) {
      case ACTOR -> party(name(value), Field.BY, Field.TO);
      case BY, TO, SPEAKER, MENTION -> party(name(value), field);
      case DYAD -> dyad(name(value));
      case EVENT -> event(name(value));
      case QUAD -> quad(name(value));
      case PLACE -> place(name(value));
      case OFFICE -> office(name(value));
      case SOURCE -> source(name(value));
      case STORY ->
          LongPoint.newSetQuery(Entries.ARTICLE_NO, resolver.articlesOfStory(name(value)));
      case DATE, PUBLISHED -> days(field, Bounds.of(field, value));
      case CONFIDENCE -> {
        Bounds bounds = Bounds.of(field, value);
        yield IntPoint.newRangeQuery(field.key(), (int) bounds.from(), (int) bounds.to());
      }
      case REPORTS -> {
        Bounds bounds = Bounds.of(field, value);
        yield new ReportsWhere(resolver.reportsOfEvents(bounds.from(), bounds.to()));
      }
      case LANG -> SortedDocValuesField.newSlowExactQuery(field.key(), new BytesRef(name(value)));
      default -> term(field.key(), name(value));
    };
  }

  /** All sentences: the index has documents of its own besides. */
  private static org.apache.lucene.search.Query everything() {
    return new FieldExistsQuery(Entries.ARTICLE_NO);
  }

  private static org.apache.lucene.search.Query any(Field field) {
    return switch (field) {
      case LANG -> everything();
      case SOURCE -> new FieldExistsQuery(Field.SOURCE.key());
      case DATE -> new FieldExistsQuery(Entries.YEARS);
      case EVENT, FACTUALITY, TIME, QUAD, CONFIDENCE -> new FieldExistsQuery(Entries.REPORT_NO);
      case ACTOR -> anyOf(Entries.HAS, Set.of(Field.BY.key(), Field.TO.key()));
      default -> term(Entries.HAS, field.key());
    };
  }

  private static String name(Value value) {
    return ((Value.Name) value).text();
  }

  private static org.apache.lucene.search.Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static org.apache.lucene.search.Query anyOf(String field, Set<String> entries) {
    Collection<BytesRef> terms = new ArrayList<>();
    entries.forEach(entry -> terms.add(new BytesRef(entry)));
    return new TermInSetQuery(field, terms);
  }

  private org.apache.lucene.search.Query party(String name, Field... sides)
      throws IOException, Expansion.TooMany {
    return party(actors.of(name), sides);
  }

  private static org.apache.lucene.search.Query party(Set<String> ids, Field... sides) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Field side : sides) {
      any.add(anyOf(side.key(), ids), Occur.SHOULD);
    }
    return any.build();
  }

  private org.apache.lucene.search.Query pattern(Field field, String pattern)
      throws IOException, Expansion.TooMany {
    return switch (field) {
      case ACTOR -> party(actors.like(pattern), Field.BY, Field.TO);
      case BY, TO, SPEAKER, MENTION -> party(actors.like(pattern), field);
      case SOURCE -> sourcesLike(pattern);
      default -> {
        StringBuilder folded = new StringBuilder();
        for (String piece : pattern.split("(?=\\*)|(?<=\\*)")) {
          folded.append(piece.equals("*") ? piece : Tokens.folded(piece));
        }
        yield new AutomatonQuery(
            new Term(field.key(), pattern), Expansion.pattern("", folded.toString(), ""));
      }
    };
  }

  private static org.apache.lucene.search.Query dyad(String dyad) {
    boolean directed = dyad.indexOf('>') >= 0;
    String[] sides = dyad.split("[->]", 2);
    if (!dyad.contains("*")) {
      String unordered =
          sides[0].compareTo(sides[1]) < 0 ? sides[0] + "-" + sides[1] : sides[1] + "-" + sides[0];
      return term(Field.DYAD.key(), directed ? dyad : unordered);
    }
    boolean from = sides[1].equals("*");
    String state = from ? sides[0] : sides[1];
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (from || !directed) {
      any.add(new PrefixQuery(new Term(Field.DYAD.key(), state + ">")), Occur.SHOULD);
    }
    if (!from || !directed) {
      any.add(new WildcardQuery(new Term(Field.DYAD.key(), "*>" + state)), Occur.SHOULD);
    }
    return any.build();
  }

  private org.apache.lucene.search.Query event(String event) {
    boolean type = Character.isUpperCase(event.charAt(0));
    return type
        ? term(Field.EVENT.key(), event)
        : LongPoint.newSetQuery(Entries.REPORT_NO, resolver.reportsOfEvent(event));
  }

  private static org.apache.lucene.search.Query quad(String quad) {
    Set<String> quads =
        switch (quad) {
          case "cooperation" -> Set.of("1", "2");
          case "conflict" -> Set.of("3", "4");
          case "verbal" -> Set.of("1", "3");
          case "material" -> Set.of("2", "4");
          default -> Set.of(quad);
        };
    return anyOf(Field.QUAD.key(), quads);
  }

  private static org.apache.lucene.search.Query place(String place) {
    Set<String> entries = new TreeSet<>();
    entries.add(Entries.cut(Tokens.folded(place)));
    Places.name(place).map(Tokens::folded).ifPresent(entries::add);
    States.territory(place).map(Entries::state).ifPresent(entries::add);
    return anyOf(Field.PLACE.key(), entries);
  }

  private static org.apache.lucene.search.Query office(String office) {
    Set<String> entries = new TreeSet<>();
    entries.add(Entries.cut(Tokens.folded(office)));
    Offices.key(office).ifPresent(entries::add);
    return anyOf(Field.OFFICE.key(), entries);
  }

  /** Outlets by their whole name or a word of it. */
  private org.apache.lucene.search.Query source(String source) throws IOException {
    String folded = Tokens.folded(source);
    return sources(
        name -> {
          String other = Tokens.folded(name);
          return other.equals(folded) || List.of(other.split(" ")).contains(folded);
        });
  }

  private org.apache.lucene.search.Query sourcesLike(String pattern) throws IOException {
    CharacterRunAutomaton like =
        new CharacterRunAutomaton(Expansion.pattern("", pattern.toLowerCase(Locale.ROOT), ""));
    return sources(name -> like.run(name.toLowerCase(Locale.ROOT)));
  }

  private org.apache.lucene.search.Query sources(Predicate<String> wanted) throws IOException {
    Set<BytesRef> found = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum names = DocValues.getSorted(leaf.reader(), Field.SOURCE.key()).termsEnum();
      for (BytesRef name = names.next(); name != null; name = names.next()) {
        if (wanted.test(name.utf8ToString())) {
          found.add(BytesRef.deepCopyOf(name));
        }
      }
    }
    return found.isEmpty()
        ? new MatchNoDocsQuery()
        : SortedDocValuesField.newSlowSetQuery(Field.SOURCE.key(), List.copyOf(found));
  }

  private static org.apache.lucene.search.Query days(Field field, Bounds bounds) {
    if (bounds.from() > bounds.to()) {
      return new MatchNoDocsQuery();
    }
    int[] from = {(int) bounds.from()};
    int[] to = {(int) bounds.to()};
    return IntRange.newIntersectsQuery(field.key(), from, to);
  }
}
