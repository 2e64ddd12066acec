package org.dragoman.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

/** What stands between quotation marks, style by style. */
class QuotationMarksTest {

  private static List<String> quoted(String text) {
    return quoted(text, false);
  }

  private static List<String> quoted(String text, boolean continued) {
    return QuotationMarks.in(text, new Span(0, text.length()), continued).stream()
        .map(s -> text.substring(s.start(), s.end()))
        .toList();
  }

  @Test
  void everyStyle() {
    assertThat(quoted("He said “we are ready” today.")).containsExactly("we are ready");
    assertThat(quoted("He said \"we are ready\" today.")).containsExactly("we are ready");
    assertThat(quoted("Er sagte: „Wir sind bereit.“ Dann ging er."))
        .containsExactly("Wir sind bereit.");
    assertThat(quoted("Er sagte: »Wir sind bereit.«")).containsExactly("Wir sind bereit.");
    assertThat(quoted("Il dit « nous sommes prêts » hier.")).containsExactly("nous sommes prêts");
    assertThat(quoted("He said ‘we are ready’ today.")).containsExactly("we are ready");
    assertThat(quoted("He said 'we are ready' today.")).containsExactly("we are ready");
  }

  @Test
  void mixedStyles() {
    assertThat(quoted("Er sagte: „Wir sind bereit.” Punkt.")).containsExactly("Wir sind bereit.");
    assertThat(quoted("Er sagte: „Wir sind bereit.\" Punkt.")).containsExactly("Wir sind bereit.");
    assertThat(quoted("He said “we are ready\" today.")).containsExactly("we are ready");
    assertThat(quoted("Er nannte es ”Unsinn und Lüge” und ging."))
        .containsExactly("Unsinn und Lüge");
  }

  @Test
  void innerQuotesBelongToTheOuter() {
    assertThat(quoted("“They call it ‘the big lie’ at home,” he said."))
        .containsExactly("They call it ‘the big lie’ at home,");
    assertThat(quoted("„Sie nennen es ‚die große Lüge‘ daheim“, sagte er."))
        .containsExactly("Sie nennen es ‚die große Lüge‘ daheim");
  }

  @Test
  void severalInOneParagraph() {
    assertThat(quoted("“We came,” he said. “We saw.” He spoke of “a victory”."))
        .containsExactly("We came,", "We saw.", "a victory");
  }

  @Test
  void apostrophesAreNoMarks() {
    assertThat(quoted("The ministers' plan isn't Norway's, it's Sweden's.")).isEmpty();
    assertThat(quoted("The ministers’ plan isn’t Norway’s.")).isEmpty();
    assertThat(quoted("In the '90s and '80s they talked.")).isEmpty();
  }

  @Test
  void blanksInsideTheMarksAreLeftOut() {
    assertThat(quoted("Il parle de «\u00a0la paix\u00a0» encore.")).containsExactly("la paix");
    assertThat(quoted("China accused them of \" so many lies.\" Then it was quiet."))
        .containsExactly("so many lies.");
  }

  @Test
  void unclosedRunsOnOnlyWhereTheNextParagraphGoesOn() {
    assertThat(quoted("He began: “We will never give in.", true))
        .containsExactly("We will never give in.");
    assertThat(quoted("He began: “We will never give in.", false)).isEmpty();
    assertThat(quoted("“We will never give in.", false)).containsExactly("We will never give in.");
  }

  @Test
  void closedButNotOpenedGoesOnFromTheParagraphBefore() {
    assertThat(quoted("We will not forget what was done here,\" they said."))
        .containsExactly("We will not forget what was done here,");
  }

  @Test
  void emptyMarksAreNothing() {
    assertThat(quoted("He typed \"\" and “” twice.")).isEmpty();
  }
}
