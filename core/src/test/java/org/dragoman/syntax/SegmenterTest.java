package org.dragoman.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class SegmenterTest {

  private static final Segmenter EN = new Segmenter(Language.EN);
  private static final Segmenter DE = new Segmenter(Language.DE);

  private static List<String> sentences(Segmenter segmenter, String text) {
    return segmenter.segment(text, new Span(0, text.length())).stream()
        .map(s -> text.substring(s.span().start(), s.span().end()))
        .toList();
  }

  private static String words(Segmenter segmenter, String text) {
    List<String> words = new ArrayList<>();
    for (Sentence sentence : segmenter.segment(text, new Span(0, text.length()))) {
      for (int i = 0; i < sentence.size(); i++) {
        words.add(sentence.form(i));
      }
    }
    return String.join(" ", words);
  }

  private static void english(String... parts) {
    assertThat(sentences(EN, String.join(" ", parts))).containsExactly(parts);
  }

  private static void german(String... parts) {
    assertThat(sentences(DE, String.join(" ", parts))).containsExactly(parts);
  }

  @Test
  void fullStop_beforeCapital_endsSentence() {
    english("The talks failed.", "Both sides left Geneva.");
    german("Die Gespräche scheiterten.", "Beide Seiten reisten ab.");
    english("Will they sign?", "Nobody knows!", "We wait.");
  }

  @Test
  void strayFullStop_beforeSmallLetter_endsNothing() {
    english("He spoke to the press. of the Norwegian Cabinet, Jens Berg.");
    german("Er sprach mit der Presse. des norwegischen Kabinetts.");
  }

  @Test
  void titles_endNothing() {
    english("Mr. Brown met Dr. Green.", "They talked.");
    english("Gen. Smith and Sen. Lee agreed.");
    german("Dr. Weber und Prof. Klein reisten nach Oslo.");
    german("Die Resolution Nr. 1701 gilt.");
    german("Er nannte u. a. Polen, z. B. Warschau.");
  }

  @Test
  void abbreviationsThatMayEnd_endBeforeAnOpener() {
    english("He left the U.S.", "The visit was short.");
    english("The U.S. Senate voted.");
    english("They met on Dec. 11 in Oslo.");
    english("They arrived at 5 p.m.", "He spoke first.");
    english("Acme Inc. sued.");
    german("Er traf Diplomaten usw.", "Die Reise war kurz.");
  }

  @Test
  void initials_endNothing() {
    english("George W. Bush spoke.", "J. R. Smith did not.");
    german("Willy B. Schmidt kam.");
  }

  @Test
  void ordinals_endNothing() {
    german("Am 11. Dezember kam er.");
    german("Der 2. Weltkrieg endete 1945.", "Die Stadt lag in Trümmern.");
    german("Papst Johannes Paul II. reiste nach Polen.");
    german("Der Vertrag gilt seit dem 3. Oktober 1990.", "Er bleibt.");
  }

  @Test
  void spanishInitials_areOneWord() {
    assertThat(words(EN, "Relations with EE.UU. are cold.")).contains("EE.UU. are");
    assertThat(words(EN, "EE.UU condemned it.")).startsWith("EE.UU condemned");
  }

  @Test
  void quotes_closeWithTheirSentence() {
    english("“We will answer.”", "The minister left.");
    english("\"We will answer.\"", "The minister left.");
    english("'We will answer.'", "The minister left.");
    english("«We will answer.»", "The minister left.");
    german("„Wir werden antworten.“", "Der Minister ging.");
    german("‚Wir antworten.‘", "Der Minister ging.");
    german("»Wir antworten.«", "Der Minister ging.");
    english("“Will you answer?” he asked.", "“No.”", "She left.");
  }

  @Test
  void quotes_openTheNextSentence() {
    english("He paused.", "“We are ready.”");
    english("He paused.", "\"We are ready,\" he said.");
    german("Er zögerte.", "„Wir sind bereit“, sagte er.");
  }

  @Test
  void ellipsis_endsOnlyBeforeANewBeginning() {
    english("I do not know … and I do not care.");
    english("I do not know...", "He does.");
    german("Ich weiß es nicht … und will es nicht wissen.");
    german("Die Lage … Russland schweigt.");
  }

  @Test
  void brackets_closeWithTheirSentence() {
    english("(It was late.)", "They left.");
    english("He met Kim (the leader of the North) in Hanoi.");
  }

  @Test
  void dateline_isKeptApart() {
    english("OSLO, Dec. 11 (AFP)", "The minister resigned.", "Nobody was surprised.");
    english("OSLO —", "The minister resigned.");
    german("BERLIN (dpa) –", "Der Minister trat zurück.", "Niemand war überrascht.");
    german("Wien, 3. Mai (APA)", "Der Minister trat zurück.");
    english("Anna Berg (Labour) resigned.");
    english("NATO - led troops left.");
    german("Anna Berg (SPD) trat zurück.");
  }

  @Test
  void emptyLine_endsSentence_oneLineEndDoesNot() {
    assertThat(sentences(EN, "Minister resigns\n\nOslo is calm")).hasSize(2);
    assertThat(sentences(EN, "The minister\nresigned")).hasSize(1);
    assertThat(sentences(EN, "Minister resigns\r\n\r\nOslo is calm")).hasSize(2);
  }

  @Test
  void missingSpace_afterFullStop_isSeen() {
    assertThat(sentences(EN, "They left.The talks are over."))
        .containsExactly("They left.", "The talks are over.");
  }

  @Test
  void contractions_arePartedAsInTheTreebanks() {
    assertThat(words(EN, "They don't and can't, cannot, won’t."))
        .isEqualTo("They do n't and ca n't , can not , wo n’t .");
    assertThat(words(EN, "Russia's and Cuba’s allies' ships"))
        .isEqualTo("Russia 's and Cuba ’s allies ' ships");
    assertThat(words(EN, "We're sure they'll go, I'd say I've seen it; I'm out."))
        .isEqualTo("We 're sure they 'll go , I 'd say I 've seen it ; I 'm out .");
    assertThat(words(DE, "Im Juni zum Fluss, vom Meer zur Stadt am Rhein"))
        .isEqualTo("In dem Juni zu dem Fluss , von dem Meer zu der Stadt an dem Rhein");
  }

  @Test
  void partsOfGermanContractions_shareTheirPlace() {
    Sentence sentence = DE.segment("Er kam zum Fluss.", new Span(0, 17)).get(0);
    assertThat(sentence.span(2)).isEqualTo(sentence.span(3)).isEqualTo(new Span(7, 10));
  }

  @Test
  void hyphens_partWords_butNotPrefixesAndNumbers() {
    assertThat(words(EN, "US-led, pro-Western, e-mail, 2014-2015"))
        .isEqualTo("US - led , pro-Western , e-mail , 2014-2015");
    assertThat(words(DE, "US-Präsident")).isEqualTo("US - Präsident");
  }

  @Test
  void numbers_areOneWord() {
    assertThat(words(EN, "$1,500.75 or 3.5% at 10:30")).isEqualTo("$ 1,500.75 or 3.5 % at 10:30");
    assertThat(words(EN, "on the 11th at 5pm")).isEqualTo("on the 11th at 5 pm");
    assertThat(words(DE, "10.000 Soldaten, 1,5 Mio. Euro"))
        .isEqualTo("10.000 Soldaten , 1,5 Mio. Euro");
  }

  @Test
  void links_handlesAndTags_areOneWord() {
    assertThat(words(EN, "See https://example.org/a?b=1,2. Or @mfa_x and #Peace!"))
        .isEqualTo("See https://example.org/a?b=1,2 . Or @mfa_x and #Peace !");
    assertThat(words(EN, "Write to a.b@example.org now")).isEqualTo("Write to a.b@example.org now");
    assertThat(words(EN, "example.com says")).isEqualTo("example.com says");
  }

  @Test
  void offsets_cutTheSource() {
    String text = "  “Don’t go,” she said — 😀 twice.  Zażółć it's 5% .";
    for (Sentence sentence : EN.segment(text, new Span(1, text.length()))) {
      for (int i = 0; i < sentence.size(); i++) {
        Span span = sentence.span(i);
        assertThat(text.substring(span.start(), span.end())).isEqualTo(sentence.form(i));
        assertThat(sentence.span().contains(span)).isTrue();
      }
    }
  }

  @Test
  void block_isNotLeft() {
    String text = "One two. Three four. Five six.";
    assertThat(EN.segment(text, new Span(9, 20))).hasSize(1);
    assertThat(EN.segment(text, new Span(9, 20)).get(0).span()).isEqualTo(new Span(9, 20));
    assertThat(EN.segment(text, new Span(4, 4))).isEmpty();
    assertThat(EN.segment("  \n ", new Span(0, 4))).isEmpty();
  }

  @Test
  void textWithoutStop_isCut() {
    String text = "word ".repeat(10_000);
    List<Sentence> sentences = EN.segment(text, new Span(0, text.length()));
    assertThat(sentences).allMatch(s -> s.size() <= Segmenter.LONGEST);
    assertThat(sentences.stream().mapToInt(Sentence::size).sum()).isEqualTo(10_000);
  }

  @Test
  void garbage_takesTimeInProportion() {
    for (String piece : List.of("x", ".", "\"", "(", "'", "a.", "1", "-", "😀", "\u0000", "A.B")) {
      String text = piece.repeat(300_000 / piece.length());
      long start = System.nanoTime();
      EN.segment(text, new Span(0, text.length()));
      DE.segment(text, new Span(0, text.length()));
      assertThat(System.nanoTime() - start).as(piece).isLessThan(5_000_000_000L);
    }
  }

  @Test
  void randomText_losesNoLetter() {
    Random random = new Random(3);
    String letters = "aB1.!?\"'“”„(),-–…\n\t Ü.U n'tz.B.@#:/%€😀\u200B";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      for (Segmenter segmenter : List.of(EN, DE)) {
        int end = 0;
        String s = text.toString();
        for (Sentence sentence : segmenter.segment(s, new Span(0, s.length()))) {
          for (int i = 0; i < sentence.size(); i++) {
            Span span = sentence.span(i);
            if (i > 0 && span.equals(sentence.span(i - 1))) {
              continue;
            }
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(s.substring(end, span.start())).matches("[\\s\\u200B]*");
            end = span.end();
          }
        }
        assertThat(s.substring(end)).matches("[\\s\\u200B]*");
      }
    }
  }
}
