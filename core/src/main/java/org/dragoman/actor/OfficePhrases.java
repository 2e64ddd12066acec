package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Scan.OrganizationFind;
import org.dragoman.actor.Scan.StateFind;
import org.dragoman.actor.Scan.WordFind;
import org.dragoman.actor.WordList.Word;
import org.dragoman.syntax.Upos;

/**
 * Reads the words around a title of office: whose office it is, and how far the phrase reaches.
 *
 * <p>Goes left from the title over modifiers ("the former Russian deputy …") and right over
 * complements ("… of the Security Council of the Russian Federation (…)").
 */
final class OfficePhrases {

  private static final Set<String> FORMER =
      Set.of(
          "former",
          "ex",
          "then",
          "late",
          "ousted",
          "deposed",
          "ehemaliger",
          "ehemalige",
          "ehemaligen",
          "fruherer",
          "fruhere",
          "fruheren",
          "damalige",
          "damaliger",
          "damaligen",
          "ex-",
          "einstige",
          "einstiger",
          "einstigen");
  private static final Set<String> OF = Set.of("of", "for", "der", "des", "von", "vom", "fur");
  private static final Set<String> POSTED = Set.of("to", "in", "at", "bei", "beim", "zu");
  private static final Set<String> POSTED_OFFICES =
      Set.of(
          "ambassador",
          "envoy",
          "representative",
          "consul",
          "charge-d-affaires",
          "permanent-representative",
          "special-envoy",
          "high-representative");
  private static final Set<String> LOCAL =
      Set.of("country", "nation", "island", "republic", "kingdom", "landes", "country's");
  private static final Set<String> STOP_LEFT = Set.of("'s", "-", "'");

  private OfficePhrases() {}

  static List<OfficePhrase> in(Scan scan, List<NameRun> runs, String source) {
    NameRun[] runAt = new NameRun[scan.pieces.size()];
    for (NameRun run : runs) {
      for (int i = run.first(); i <= run.last(); i++) {
        runAt[i] = run;
      }
    }
    List<OfficePhrase> phrases = new ArrayList<>();
    for (WordFind title : scan.titles) {
      phrases.add(new Reader(scan, runAt, source).read(title));
    }
    for (WordFind noun : scan.agents) {
      boolean person =
          noun.word().kind().equals("people") && !noun.plural() && scan.title(noun.last()) == null;
      if (person && nextTo(noun, runs, scan)) {
        phrases.add(new Reader(scan, runAt, source).read(noun));
      }
    }
    phrases.sort(java.util.Comparator.comparingInt(OfficePhrase::first));
    return phrases;
  }

  /** "his Omani counterpart X", "X, a Swiss diplomat": nouns that say no office, but of whom. */
  private static boolean nextTo(WordFind noun, List<NameRun> runs, Scan scan) {
    for (NameRun run : runs) {
      int gap = run.first() - noun.last();
      boolean before = gap == 1 || gap == 2 && scan.pieces.get(noun.last() + 1).is(",");
      boolean after =
          run.last() < noun.first()
              && noun.first() - run.last() <= 5
              && scan.pieces.get(run.last() + 1).is(",");
      if (!run.single() && (before || after)) {
        return true;
      }
    }
    return false;
  }

  /** Reads "of the Russian Presidency" at the start of a sentence that was torn from its title. */
  static Optional<OfficePhrase> torn(
      Scan scan, List<NameRun> runs, OfficePhrase title, String source) {
    int start = 0;
    while (start < scan.pieces.size()
        && !(scan.is(start, OF)
            && !scan.pieces.get(start).capital()
            && (start == 0 || scan.pieces.get(start - 1).is(".")))) {
      start++;
    }
    int from = start;
    NameRun run =
        runs.stream()
            .filter(r -> r.first() > from + 2 && scan.pieces.get(r.first() - 1).is(","))
            .findFirst()
            .orElse(null);
    if (run == null) {
      return Optional.empty();
    }
    Reader reader = new Reader(scan, new NameRun[scan.pieces.size()], source);
    int end = reader.complement(start + 1, Integer.MAX_VALUE);
    if (end != run.first() - 2 || title.state().isPresent() || reader.state == null) {
      return Optional.empty();
    }
    return Optional.of(
        new OfficePhrase(
            scan.index,
            start,
            end,
            start,
            end,
            title.title() + " " + scan.text(start, end, source),
            title.office(),
            title.sector(),
            reader.organizationSector,
            Optional.ofNullable(reader.organization),
            Optional.ofNullable(reader.state),
            false,
            false,
            false,
            true,
            true));
  }

  private static final class Reader {
    private final Scan scan;
    private final NameRun[] runAt;
    private final String source;
    private String state;
    private String organization;
    private String organizationSector = "";
    private boolean local;
    private boolean former;
    private boolean article;
    private boolean possessive;

    Reader(Scan scan, NameRun[] runAt, String source) {
      this.scan = scan;
      this.runAt = runAt;
      this.source = source;
    }

    OfficePhrase read(WordFind title) {
      Word word = title.word();
      for (int i = title.first(); i <= title.last(); i++) {
        takeState(scan.state(i));
        if (scan.organization(i) != null && scan.organization(i).last() <= title.last()) {
          takeOrganization(scan.organization(i));
        }
      }
      int first = left(title.first());
      int last = right(title.last(), word);
      boolean definite = article || possessive || state != null || organization != null;
      return new OfficePhrase(
          scan.index,
          first,
          last,
          title.first(),
          title.last(),
          scan.text(title.first(), last, source),
          office(word, title, last),
          word.sector(),
          organizationSector,
          Optional.ofNullable(organization),
          Optional.ofNullable(state),
          local,
          former,
          title.plural(),
          definite,
          article);
    }

    /** "The Russian leader" leads the state; a member of a body is not its head. */
    private String office(Word word, WordFind title, int last) {
      if (word.word().startsWith("member")) {
        return "member";
      }
      int before = title.first() - 1;
      boolean beside =
          last == title.last()
              && (scan.state(before) != null || scan.is(before, STOP_LEFT) || local);
      boolean after = scan.state(last) != null && last - title.last() <= 4;
      boolean ofState =
          state != null
              && organization == null
              && organizationSector.isEmpty()
              && (beside || after);
      return word.word().equals("leader") && ofState ? "leader" : word.office();
    }

    private void takeState(StateFind find) {
      if (find != null && state == null && !find.form().kind().equals("inhabitant")) {
        state = find.form().state();
      }
    }

    private void takeOrganization(OrganizationFind find) {
      if (organization != null) {
        return;
      }
      organization = find.organization().name();
      organizationSector = find.organization().sector();
      if (state == null && find.organization().stateOrCode().isPresent()) {
        state = find.organization().stateOrCode().get();
      }
    }

    /** The first piece of the phrase; modifiers that lead to nothing are left outside. */
    private int left(int titleFirst) {
      int kept = titleFirst;
      int i = titleFirst - 1;
      for (int steps = 0; i >= 0 && steps < 8; steps++) {
        StateFind find = scan.state(i);
        OrganizationFind body = scan.organization(i);
        Piece piece = scan.pieces.get(i);
        if (body != null) {
          takeOrganization(body);
          kept = body.first();
          i = kept - 1;
        } else if (find != null) {
          if (find.form().kind().equals("inhabitant") || afterPreposition(find)) {
            break;
          }
          takeState(find);
          kept = find.first();
          i = kept - 1;
        } else if (scan.is(i, FORMER)) {
          former = true;
          kept = i--;
        } else if (scan.agent(i) != null && scan.tag(i) != Upos.VERB) {
          WordFind agent = scan.agent(i);
          if (organizationSector.isEmpty()) {
            organizationSector = agent.word().sector();
          }
          i = agent.first() - 1;
        } else if (scan.is(i, LOCAL)) {
          local = true;
          kept = i--;
        } else if (scan.is(i, STOP_LEFT)) {
          i--;
        } else if (isDeterminer(i)) {
          kept = i;
          break;
        } else if (runAt[i] != null && !runAt[i].single() || scan.title(i) != null) {
          break;
        } else if (isModifier(i) && !piece.is(",")) {
          i--;
        } else {
          break;
        }
      }
      return kept;
    }

    private boolean afterPreposition(StateFind find) {
      boolean name = !find.form().isAdjective() && !find.form().isSeat();
      boolean owner =
          find.last() + 1 < scan.pieces.size() && scan.pieces.get(find.last() + 1).is("'s");
      return name
          && !owner
          && !find.form().kind().equals("acronym")
          && scan.is(find.first() - 1, Set.of("in", "to", "from", "at", "nach", "aus", "near"))
          && !isDeterminer(find.first() - 1);
    }

    private boolean isDeterminer(int i) {
      boolean pronoun =
          scan.tag(i) == Upos.PRON && scan.sentence.has(scan.pieces.get(i).token(), "Poss=Yes")
              || scan.is(
                  i,
                  Set.of(
                      "his", "her", "its", "their", "our", "sein", "seine", "seinen", "seinem",
                      "seiner", "ihr", "ihre", "ihren", "ihrem", "ihrer"));
      possessive |= pronoun;
      boolean determiner = scan.tag(i) == Upos.DET && !pronoun;
      boolean indefinite =
          scan.is(
              i,
              Set.of(
                  "a", "an", "any", "some", "another", "no", "every", "ein", "eine", "einen",
                  "einem", "einer", "eines", "kein", "keine"));
      article |= determiner && !indefinite || scan.is(i, Set.of("the"));
      return determiner || pronoun || indefinite;
    }

    private boolean isModifier(int i) {
      Upos tag = scan.tag(i);
      return tag == Upos.ADJ || tag == Upos.NOUN || tag == Upos.PROPN || tag == Upos.NUM;
    }

    /** The last piece of the phrase. */
    private int right(int titleLast, Word word) {
      int last = titleLast;
      if (scan.agent(last) != null && scan.agent(last).last() > last) {
        last = scan.agent(last).last(); // "head of Norway's intelligence" is of its "service"
      }
      int j = last + 1;
      for (int steps = 0; j < scan.pieces.size() && steps < 4; steps++) {
        if (scan.pieces.get(j).is("(")) {
          int close = j + 2;
          boolean acronym = close < scan.pieces.size() && scan.pieces.get(close).is(")");
          if (!acronym || last == titleLast) {
            break;
          }
          if (scan.organization(j + 1) != null) {
            takeOrganization(scan.organization(j + 1));
          }
          last = close;
          j = close + 1;
          continue;
        }
        boolean genitive =
            scan.state(j) != null
                && scan.tag(j) == Upos.PROPN
                && scan.pieces.get(j).text().endsWith("s")
                && !scan.state(j).form().isAdjective()
                && scan.sentence.is(scan.pieces.get(j).token(), "nmod");
        boolean posted = scan.is(j, POSTED) && POSTED_OFFICES.contains(word.office());
        if (!genitive && !scan.is(j, OF) && !posted) {
          break;
        }
        String before = state;
        int end = complement(genitive ? j : j + 1, posted ? 3 : 12);
        if (end < (genitive ? j : j + 1)) {
          state = before;
          break;
        }
        if (posted) {
          state = before; // the host of an ambassador, not the state that sent him
        }
        last = end;
        j = end + 1;
      }
      return last;
    }

    /** The last piece of the noun phrase that starts at {@code from}, or less if there is none. */
    int complement(int from, int limit) {
      int end = from - 1;
      boolean noun = false;
      for (int k = from; k < scan.pieces.size() && k - from < limit; k++) {
        StateFind find = scan.state(k);
        OrganizationFind body = scan.organization(k);
        Upos tag = scan.tag(k);
        if (body != null) {
          takeOrganization(body);
          k = body.last();
          end = k;
          noun = true;
          continue;
        }
        if (find != null) {
          if (noun && find.first() != from && !find.form().isAdjective() && !scan.is(k - 1, OF)) {
            break;
          }
          takeState(find);
          k = find.last();
          end = k;
          noun |= !find.form().isAdjective();
          continue;
        }
        if (scan.agent(k) != null && organizationSector.isEmpty()) {
          organizationSector = scan.agent(k).word().sector();
        }
        boolean fullName =
            runAt[k] != null
                && !runAt[k].single()
                && noun
                && runAt[k].first() == k
                && k > from
                && !scan.is(k - 1, Set.of("the", "der", "des"));
        boolean determiner = tag == Upos.DET && k == from || scan.is(k, Set.of("the"));
        boolean mark = scan.is(k, STOP_LEFT) && end == k - 1;
        if (fullName) {
          break;
        }
        if (scan.is(k, LOCAL)) {
          local = true;
        }
        if (tag == Upos.NOUN || tag == Upos.PROPN || scan.pieces.get(k).capital() && k > from) {
          end = k;
          noun = true;
        } else if (mark) {
          noun = false;
        } else if (!determiner
            && tag != Upos.ADJ
            && tag != Upos.NUM
            && !(tag == Upos.DET && !noun)) {
          break;
        }
      }
      return noun ? end : from - 1;
    }
  }

  /** Whether the two phrases belong to one person by "and": "president and leader of the party". */
  static boolean coordinated(Scan scan, OfficePhrase left, OfficePhrase right) {
    int gap = right.first() - left.last();
    return gap == 2 && scan.is(left.last() + 1, Set.of("and", "und", "&")) && !right.hasArticle()
        || gap == 1;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
