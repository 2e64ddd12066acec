package org.dragoman;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Cast;
import org.dragoman.actor.TenureBound;
import org.dragoman.article.Article;
import org.dragoman.article.DateMark;
import org.dragoman.lexicon.Table;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;
import org.dragoman.time.Candidate;
import org.dragoman.time.Constraint;
import org.dragoman.time.KnownEvents;
import org.dragoman.time.PartialDate;
import org.dragoman.time.Summits;
import org.dragoman.time.Tense;
import org.dragoman.time.Tenses;
import org.dragoman.time.Told;
import org.dragoman.time.TookOffice;

/**
 * What article and cast say about the day of publication, in the terms of the dating step: dates
 * the page bears, terms of the office holders named, dated acts that the text tells of.
 */
final class PublicationClues {

  /** How probable it is that a text which names a holder with his office is of his time. */
  /** For so many days after his term the news call a man by his office: fallen, seized, dead. */
  private static final int STILL_CALLED = 60;

  private static final double SURE = 0.98;

  /** The same for offices of which one may hold several, or whose lists have gaps. */
  private static final double LIKELY = 0.8;

  private static final Set<String> LISTED_IN_PART =
      Set.of(
          "spokesperson",
          "ambassador",
          "envoy",
          "commander",
          "chief-of-staff",
          "party-leader",
          "opposition-leader",
          "commissioner",
          "deputy-foreign-minister",
          "deputy-prime-minister",
          "national-security-adviser");

  private static final KnownEvents KNOWN = KnownEvents.load();
  private static final Summits SUMMITS = Summits.load();
  private static final Map<Language, List<List<String>>> TAKING_OFFICE = phrases();
  private static final Map<Language, Table.Row> FIRST_SINCE = firstSinceWords();

  private PublicationClues() {}

  /** The dates that the page, its dateline and its metadata bear. */
  static List<Candidate> candidates(Article article) {
    List<Candidate> candidates = new ArrayList<>();
    String source = article.source().string();
    article
        .dateline()
        .flatMap(d -> d.date())
        .flatMap(
            span ->
                Candidate.find(
                    source, span, article.language(), org.dragoman.time.DateMark.DATELINE))
        .ifPresent(candidates::add);
    for (DateMark mark : article.dateMarks()) {
      candidates.addAll(
          Candidate.findAll(source, mark.span(), article.language(), trust(mark.kind())));
    }
    return candidates;
  }

  private static org.dragoman.time.DateMark trust(DateMark.Kind kind) {
    return switch (kind) {
      case PUBLISHED -> org.dragoman.time.DateMark.PUBLISHED_LABEL;
      case UPDATED -> org.dragoman.time.DateMark.UPDATED_LABEL;
      case BYLINE -> org.dragoman.time.DateMark.BYLINE;
      case BARE -> org.dragoman.time.DateMark.PAGE;
      case COPYRIGHT -> org.dragoman.time.DateMark.COPYRIGHT;
      case URL -> org.dragoman.time.DateMark.URL;
      case MARKUP -> org.dragoman.time.DateMark.MARKUP;
    };
  }

  /** What the people and the acts in the text say about the day it was written. */
  static List<Constraint> constraints(
      String source,
      List<Sentence> sentences,
      List<List<Told>> told,
      Cast cast,
      Language language) {
    List<Constraint> constraints = new ArrayList<>();
    constraints.addAll(tenures(cast));
    Set<String> states = new LinkedHashSet<>();
    for (Actor actor : cast.actors()) {
      actor.state().ifPresent(states::add);
    }
    for (int s = 0; s < sentences.size(); s++) {
      List<String> names = cast.inSentence(s).stream().map(Actor::name).toList();
      constraints.addAll(
          KNOWN.constraints(
              source,
              sentences.get(s).span(),
              language,
              names,
              states,
              near(cast, s),
              told.get(s)));
      Sentence sentence = sentences.get(s);
      constraints.addAll(
          SUMMITS.constraints(
              source, sentence.span(), language, told.get(s), at -> tense(sentence, at, language)));
      if (!cast.tenureBounds().isEmpty() && speaksOfTakingOffice(sentences.get(s), language)) {
        constraints.addAll(tookOffice(sentences.get(s), s, told.get(s), cast));
        if (isFirstSince(sentence, language)) {
          constraints.addAll(firstSince(sentence, source, s, cast));
        }
      }
    }
    return constraints;
  }

  /** The states of those who stand in the sentence or in one of the two before it and behind it. */
  private static Set<String> near(Cast cast, int sentence) {
    Set<String> states = new LinkedHashSet<>();
    for (int s = sentence - 2; s <= sentence + 2; s++) {
      cast.inSentence(s).forEach(actor -> actor.state().ifPresent(states::add));
    }
    return states;
  }

  /**
   * One constraint for each office named: the text was written in one of its holder's terms,
   * whichever that was.
   */
  private static List<Constraint> tenures(Cast cast) {
    Map<String, List<TenureBound>> byOffice = new LinkedHashMap<>();
    for (TenureBound bound : cast.tenureBounds()) {
      if (bound.office().equals("minister")) {
        continue; // of what, the words do not say
      }
      String key = bound.person() + "/" + bound.office() + "/" + bound.evidence().start();
      byOffice.computeIfAbsent(key, k -> new ArrayList<>()).add(bound);
    }
    List<Constraint> constraints = new ArrayList<>();
    for (List<TenureBound> terms : byOffice.values()) {
      List<Constraint.Interval> intervals = new ArrayList<>();
      List<String> said = new ArrayList<>();
      for (TenureBound term : terms) {
        Optional<PartialDate> from = term.from().flatMap(PartialDate::parse);
        Optional<PartialDate> to = term.to().flatMap(PartialDate::parse);
        if (from.isPresent() || to.isPresent()) {
          intervals.add(
              new Constraint.Interval(
                  from.map(PartialDate::first).orElse(null),
                  to.map(PartialDate::last).map(day -> day.plusDays(STILL_CALLED)).orElse(null)));
          said.add(
              from.map(PartialDate::value).orElse("")
                  + " to "
                  + to.map(PartialDate::value).orElse("today"));
        }
      }
      if (!intervals.isEmpty()) {
        TenureBound first = terms.get(0);
        constraints.add(
            new Constraint(
                intervals,
                Constraint.Kind.TENURE,
                first.evidence(),
                first.text(),
                first.person()
                    + ", "
                    + first.office()
                    + " ("
                    + first.of()
                    + ") "
                    + String.join(" or ", said),
                LISTED_IN_PART.contains(first.office()) ? LIKELY : SURE));
      }
    }
    return constraints;
  }

  private static Tense tense(Sentence sentence, int at, Language language) {
    for (int t = 0; t < sentence.size(); t++) {
      if (sentence.span(t).end() > at) {
        return Tenses.of(sentence, t, language);
      }
    }
    return Tense.UNKNOWN;
  }

  private static List<Constraint> tookOffice(
      Sentence sentence, int number, List<Told> told, Cast cast) {
    List<Constraint> found = new ArrayList<>();
    List<Actor> people = cast.inSentence(number);
    for (TenureBound bound : cast.tenureBounds()) {
      boolean here = people.stream().anyMatch(a -> a.id().equals(bound.person()));
      Optional<PartialDate> from = bound.from().flatMap(PartialDate::parse);
      if (here && from.isPresent()) {
        TookOffice.constraint(
                told.stream().map(Told::expression).toList(),
                sentence.span(),
                from.get(),
                bound.person())
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** One constraint for each person whose terms are known and who stands there with the office. */
  private static List<Constraint> firstSince(
      Sentence sentence, String source, int number, Cast cast) {
    Map<String, List<PartialDate>> starts = new LinkedHashMap<>();
    List<Actor> people = cast.inSentence(number);
    for (TenureBound bound : cast.tenureBounds()) {
      if (people.stream().anyMatch(a -> a.id().equals(bound.person()))) {
        bound
            .from()
            .flatMap(PartialDate::parse)
            .ifPresent(
                from -> starts.computeIfAbsent(bound.person(), k -> new ArrayList<>()).add(from));
      }
    }
    List<Constraint> found = new ArrayList<>();
    String text = source.substring(sentence.span().start(), sentence.span().end());
    starts.forEach(
        (who, terms) -> TookOffice.first(sentence.span(), text, terms, who).ifPresent(found::add));
    return found;
  }

  private static boolean isFirstSince(Sentence sentence, Language language) {
    Table.Row row = FIRST_SINCE.get(language);
    boolean first = false;
    boolean since = false;
    for (int t = 0; t < sentence.size(); t++) {
      String form = sentence.form(t).toLowerCase(Locale.ROOT);
      String stem = row.get("first").replace("*", "");
      first |= row.get("first").endsWith("*") ? form.startsWith(stem) : form.equals(stem);
      since |= first && row.list("since").contains(form);
    }
    return since;
  }

  /** Whether one of the language's phrases for it stands there, other words between or not. */
  private static boolean speaksOfTakingOffice(Sentence sentence, Language language) {
    for (List<String> phrase : TAKING_OFFICE.get(language)) {
      int next = 0;
      for (int t = 0; t < sentence.size() && next < phrase.size(); t++) {
        if (sentence.lemma(t).equalsIgnoreCase(phrase.get(next))) {
          next++;
        }
      }
      if (next == phrase.size()) {
        return true;
      }
    }
    return false;
  }

  private static Map<Language, Table.Row> firstSinceWords() {
    Map<Language, Table.Row> rows = new EnumMap<>(Language.class);
    for (Table.Row row : Table.read("first-since.txt").rows()) {
      rows.put(Language.of(row.get("language")).orElseThrow(), row);
    }
    return rows;
  }

  private static Map<Language, List<List<String>>> phrases() {
    Map<Language, List<List<String>>> phrases = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      phrases.put(
          language,
          Table.read(language.code() + "/taking-office.txt").rows().stream()
              .map(row -> List.of(row.get("phrase").split(" +")))
              .toList());
    }
    return phrases;
  }
}
