package org.dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every query, whatever it is. */
class QueryPropertiesTest {

  @Property(tries = 2000)
  void canonicalSpellingParsesToTheSame(@ForAll("expressions") Expression expression)
      throws Exception {
    Query query = Query.parse(expression.toString());
    assertThat(query.expression()).isEqualTo(expression);
    assertThat(query.canonical()).isEqualTo(expression.toString());
  }

  @Property(tries = 5000)
  void anythingParsesOrSaysWhereAndProposesWhatDoes(@ForAll("scribbles") String written)
      throws Exception {
    try {
      Query query = Query.parse(written);
      assertThat(Query.parse(query.canonical()).expression()).isEqualTo(query.expression());
    } catch (QueryException e) {
      assertThat(e.start()).isBetween(0, written.length());
      assertThat(e.end()).isBetween(e.start(), written.length());
      assertThat(e.explanation()).contains("^").contains(e.why());
      if (e.suggestion().isPresent()) {
        Query.parse(e.suggestion().get());
      }
    }
  }

  @Provide
  Arbitrary<String> scribbles() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a", "war", " ", " ", "(", ")", "\"", "AND ", "OR ", "NOT ", "-", "*", "~", "~5", ":",
            "actor:", "date:", "event:", "dyad:", "said:", "[", "]", " TO ", "2018", ">=", "<",
            "RUS-CUB", "CONSULT", "\\", "/", "„", "“", "«", "é", "😀", "\u0000", "foo:", ".");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(14).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(30));
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return expressions(3);
  }

  private static Arbitrary<Expression> expressions(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<Expression> inner = Arbitraries.lazy(() -> expressions(depth - 1));
    return Arbitraries.oneOf(
        leaves(),
        inner.list().ofMinSize(2).ofMaxSize(4).map(Expression::and),
        inner.list().ofMinSize(2).ofMaxSize(4).map(Expression::or),
        inner.map(Expression::not));
  }

  private static Arbitrary<Expression> leaves() {
    Arbitrary<String> words =
        Arbitraries.oneOf(
            Arbitraries.of("AND", "TO", "actor:x", "-a", "a*b", "a\\b", "U.S.", "don't", "a~2"),
            Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("éжß(\"~-:\\*[]<>")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(s -> s.codePoints().anyMatch(Character::isLetterOrDigit)));
    Arbitrary<String> single = Arbitraries.strings().withCharRange('a', 'z').ofLength(6);
    return Arbitraries.oneOf(
        Arbitraries.just(new Expression.Everything()),
        words.map(Expression.Word::new),
        Combinators.combine(words, Arbitraries.integers().between(0, 9)).as(Expression.Phrase::new),
        Combinators.combine(single, Arbitraries.integers().between(1, 2))
            .as(Expression.Similar::new),
        single.map(s -> new Expression.Pattern(s + "*")),
        words.map(w -> new Expression.Holds(Field.SAID, new Value.Spoken(new Expression.Word(w)))),
        words
            .map(w -> w.replace("*", ""))
            .map(w -> new Expression.Holds(Field.ACTOR, new Value.Name(w))),
        Arbitraries.just(new Expression.Holds(Field.DYAD, new Value.Name("RUS>CUB"))),
        Arbitraries.just(new Expression.Holds(Field.PLACE, new Value.Any())),
        Arbitraries.just(
            new Expression.Holds(
                Field.DATE,
                new Value.Range(
                    Optional.of(new Value.Limit("2018", true)),
                    Optional.of(new Value.Limit("2019-05", true))))),
        Arbitraries.of(true, false)
            .map(
                included ->
                    new Expression.Holds(
                        Field.CONFIDENCE,
                        new Value.Range(
                            Optional.empty(), Optional.of(new Value.Limit("0.7", included))))));
  }
}
