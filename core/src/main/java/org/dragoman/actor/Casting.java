package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.OrganizationNames.Organization;
import org.dragoman.actor.Scan.OrganizationFind;
import org.dragoman.actor.Scan.StateFind;
import org.dragoman.actor.Scan.WordFind;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Finds out who is who in an article.
 *
 * <p>First what needs no context: states, organisations, names with their titles. Then, in the
 * order of the text, what leans on it: groups of a state, offices without a name, pronouns and
 * collective words. May be called without a date, for the bounds that offices put on the date, and
 * again when the date is known.
 */
public final class Casting {

  private final String source;
  private final Language language;
  private final Knowledge knowledge;
  private final Optional<LocalDate> day;
  private final Optional<String> home;
  private final List<Integer> blocks;
  private final List<Scan> scans;
  private final Map<Integer, List<NameRun>> runs = new HashMap<>();
  private final Map<Integer, List<OfficePhrase>> phrases = new HashMap<>();
  private final Map<Integer, Attachment> attachments = new HashMap<>();
  private final Map<String, PersonDraft> people = new LinkedHashMap<>();
  private final Map<String, Organization> organizations = new LinkedHashMap<>();
  private final Groups groups = new Groups(people::containsKey, this::isMedia);
  private final Mentions mentions;
  private Persons persons;

  private Casting(
      String source,
      List<Scan> scans,
      List<Integer> blockOfSentence,
      Language language,
      Optional<LocalDate> published,
      Optional<String> home) {
    this.home = home;
    this.source = source;
    this.language = language;
    this.knowledge = Knowledge.of(language);
    this.day = published;
    this.blocks = List.copyOf(blockOfSentence);
    this.mentions = new Mentions(scans.size(), this::stateOf);
    this.scans = scans;
  }

  /** What needs no context and no date: the words of the lexicon in each sentence. */
  static List<Scan> scans(String source, List<Sentence> sentences, Knowledge knowledge) {
    List<Scan> scans = new ArrayList<>();
    List<List<Piece>> pieces = new ArrayList<>();
    List<List<Gazetteer.Match<StateNames.Form>>> states = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Piece> own = Piece.of(sentence, source, knowledge.usage().writtenWords());
      pieces.add(own);
      states.add(knowledge.states().find(own));
    }
    Doubts doubts = new Doubts(pieces, states, knowledge.organizations());
    for (int i = 0; i < sentences.size(); i++) {
      scans.add(new Scan(i, sentences.get(i), pieces.get(i), states.get(i), knowledge, doubts));
    }
    return List.copyOf(scans);
  }

  /**
   * @param sentences those of the headline first
   * @param blockOfSentence the number of each sentence's paragraph
   * @param published the day of publication, if known: decides who "the president" is
   */
  public static Cast of(
      String source,
      List<Sentence> sentences,
      List<Integer> blockOfSentence,
      Language language,
      Optional<LocalDate> published) {
    return of(source, sentences, blockOfSentence, language, published, Optional.empty());
  }

  /**
   * The same with the town of the dateline: a minister of whom the text says no more is of the
   * state that is reported from, if the article is about it.
   *
   * @param town as one writes it in a sentence; two towns have a slash between them
   */
  public static Cast of(
      String source,
      List<Sentence> sentences,
      List<Integer> blockOfSentence,
      Language language,
      Optional<LocalDate> published,
      Optional<String> town) {
    Knowledge knowledge = Knowledge.of(language);
    List<Scan> scans = scans(source, sentences, knowledge);
    Optional<String> home = town.flatMap(name -> knowledge.states().home(name));
    return new Casting(source, scans, blockOfSentence, language, published, home).cast();
  }

  /** The same article on a day: a cast made without a date, made again when the date is known. */
  Cast on(LocalDate published) {
    return new Casting(source, scans, blocks, language, Optional.of(published), home).cast();
  }

  /** Reads the lexicon of a language ahead of time. */
  public static void warm(Language language) {
    Knowledge.of(language);
  }

  private Cast cast() {
    findNames();
    addPersons();
    for (Scan scan : scans) {
      addStates(scan);
      addOrganizations(scan);
      knowledge.blocs().read(scan, source, knowledge.organizations(), mentions, organizations);
    }
    Owners owners = new Owners(scans, mentions);
    OfficeReference offices = new OfficeReference(knowledge, people, mentions, day, source);
    Pronouns pronouns = new Pronouns(scans, people, mentions, knowledge, blocks);
    Collectives collectives = new Collectives(language, mentions, people, knowledge);
    for (Scan scan : scans) {
      for (OfficePhrase phrase : phrases.get(scan.index)) {
        if (!attachments.get(scan.index).isTaken(phrase) && !phrase.plural()) {
          offices.read(scan, local(phrase));
        }
      }
      pronouns.read(scan, source);
      for (WordFind find : scan.agents) {
        groups.read(scan, find, source, owners, mentions);
      }
      for (WordFind find : scan.titles) {
        if (find.plural()) {
          groups.read(scan, find, source, owners, mentions);
        }
      }
      collectives.read(scan, source);
    }
    new Belonging(mentions, scans).settle(people);
    return new Cast(
        freeze(),
        scans,
        mentions,
        new TermBounds(knowledge, scans, source).of(people),
        this::on,
        (state, place) -> new Portraits(knowledge, day, source).state(state, List.of(place)));
  }

  private void findNames() {
    Set<String> named = new LinkedHashSet<>();
    List<NameRun> all = new ArrayList<>();
    Map<NameRun, List<OfficePhrase>> titles = new LinkedHashMap<>();
    OfficePhrase lastUntaken = null;
    for (Scan scan : scans) {
      scan.states.forEach(find -> named.add(find.form().state()));
      List<NameRun> own = NameRun.in(scan, knowledge);
      List<OfficePhrase> found = OfficePhrases.in(scan, own, source);
      Attachment attachment = new Attachment(scan, own, found);
      OfficePhrase free = attachment.lastFree(found);
      OfficePhrase open = free != null ? free : lastUntaken;
      if (open != null) {
        OfficePhrases.torn(scan, own, open, source)
            .ifPresent(
                torn ->
                    own.stream()
                        .filter(run -> run.first() > torn.last())
                        .findFirst()
                        .ifPresent(
                            run -> {
                              attachment.add(run, torn);
                              attachment.add(run, open);
                            }));
      }
      lastUntaken = free;
      runs.put(scan.index, own);
      phrases.put(scan.index, found);
      attachments.put(scan.index, attachment);
      for (NameRun run : own) {
        all.add(run);
        titles.put(run, attachment.of(run).stream().map(this::local).toList());
      }
    }
    persons = new Persons(knowledge, day, named);
    persons.identify(all, titles);
    new Allegiances(knowledge, day, scans, home).settle(persons.drafts(), persons.owners());
  }

  /** "the country's defense minister": of the state named last. */
  private OfficePhrase local(OfficePhrase phrase) {
    if (isDelegate(phrase)) {
      return phrase.of(Optional.empty());
    }
    if (!phrase.local() || phrase.state().isPresent()) {
      return phrase;
    }
    String last = null;
    for (int s = Math.max(0, phrase.sentence() - 3); s <= phrase.sentence(); s++) {
      for (StateFind find : scans.get(s).states) {
        boolean before = s < phrase.sentence() || find.last() < phrase.first();
        boolean country =
            !Places.isMerePlace(scans.get(s), find)
                || knowledge.states().isState(find.form().state());
        last = before && country ? find.form().state() : last;
      }
    }
    return phrase.of(Optional.ofNullable(last));
  }

  /** An ambassador to the United Nations is his state's man, not theirs. */
  private boolean isDelegate(OfficePhrase phrase) {
    return phrase.office().equals("ambassador")
        && phrase.state().filter(knowledge.organizations()::isCode).isPresent();
  }

  private void addPersons() {
    for (PersonDraft draft : persons.drafts()) {
      people.put(idOf(draft), draft);
    }
    Map<PersonDraft, String> ids = new HashMap<>();
    people.forEach((id, draft) -> ids.put(draft, id));
    for (Scan scan : scans) {
      for (NameRun run : runs.get(scan.index)) {
        PersonDraft draft = persons.of(run).orElse(null);
        if (draft == null) {
          continue;
        }
        mention(scan, run.first(), run.last(), MentionKind.NAME, List.of(ids.get(draft)), false);
        for (OfficePhrase phrase : attachments.get(scan.index).of(run)) {
          mentionOffice(scans.get(phrase.sentence()), phrase, ids.get(draft));
        }
      }
    }
  }

  private String idOf(PersonDraft draft) {
    if (draft.known != null) {
      return draft.known.id();
    }
    String slug = NameKey.slug(draft.longest());
    String id = draft.state().map(s -> slug + "-" + s.toLowerCase(Locale.ROOT)).orElse(slug);
    String free = id;
    for (int n = 2; people.containsKey(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }

  private void mentionOffice(Scan scan, OfficePhrase phrase, String id) {
    int from = token(scan, phrase.titleFirst());
    int to = Math.min(token(scan, phrase.last()), token(scan, phrase.titleLast()));
    Mention.Head head = scan.laterHead(from, Math.max(from, to));
    mention(scan, phrase.first(), phrase.last(), head, MentionKind.OFFICE, List.of(id), false);
  }

  private void mention(
      Scan scan, int first, int last, MentionKind kind, List<String> ids, boolean modifier) {
    Mention.Head head = scan.laterHead(token(scan, first), token(scan, last));
    mention(scan, first, last, head, kind, ids, modifier);
  }

  private void mention(
      Scan scan,
      int first,
      int last,
      Mention.Head head,
      MentionKind kind,
      List<String> ids,
      boolean modifier) {
    Span span = new Span(scan.pieces.get(first).start(), scan.pieces.get(last).end());
    mentions.add(
        new Mention(
            source.substring(span.start(), span.end()),
            span,
            scan.index,
            token(scan, first),
            token(scan, last),
            head,
            kind),
        ids,
        modifier);
  }

  private static int token(Scan scan, int piece) {
    return scan.pieces.get(piece).token();
  }

  private void addStates(Scan scan) {
    for (StateFind find : scan.states) {
      boolean within =
          scan.organization(find.first()) != null
              && scan.organization(find.first()).last() >= find.last();
      if (within || Places.isMerePlace(scan, find)) {
        continue;
      }
      MentionKind kind =
          find.form().isCity() || find.form().isSeat() ? MentionKind.METONYM : MentionKind.NAME;
      mention(
          scan,
          find.first(),
          find.last(),
          kind,
          List.of(find.form().state()),
          isModifier(scan, find));
    }
  }

  private boolean isModifier(Scan scan, StateFind find) {
    int next = find.last() + 1;
    boolean more = next < scan.pieces.size();
    boolean sameToken = more && token(scan, next) == token(scan, find.last());
    if (sameToken) {
      StateFind other = scan.state(next + 1);
      return !(scan.pieces.get(next).is("'s") || other != null && scan.pieces.get(next).is("-"));
    }
    if (!find.form().isAdjective()) {
      return false;
    }
    if (!more || scan.tag(find.last()) == Upos.ADJ) {
      return more;
    }
    return switch (scan.tag(next)) {
      case NOUN, PROPN, ADJ, NUM -> true;
      default -> scan.pieces.get(next).is("-");
    };
  }

  private void addOrganizations(Scan scan) {
    for (OrganizationFind find : scan.organizations) {
      Organization organization = find.organization();
      organizations.putIfAbsent(organization.id(), organization);
      int next = find.last() + 1;
      boolean partial =
          next < scan.pieces.size()
              && token(scan, next) == token(scan, find.last())
              && !scan.pieces.get(next).is("'s");
      mention(
          scan, find.first(), find.last(), MentionKind.NAME, List.of(organization.id()), partial);
    }
  }

  private boolean isMedia(String id) {
    return organizations.containsKey(id) && organizations.get(id).isMedia();
  }

  private Optional<String> stateOf(String id) {
    if (people.containsKey(id)) {
      return people.get(id).state();
    }
    if (organizations.containsKey(id)) {
      return organizations.get(id).stateOrCode();
    }
    return groups.group(id) != null ? Optional.of(groups.group(id).state()) : Optional.of(id);
  }

  private List<Actor> freeze() {
    Map<String, List<Mention>> byId = new LinkedHashMap<>();
    for (int s = 0; s < mentions.sentences(); s++) {
      for (Mentions.Entry entry : mentions.in(s)) {
        for (String id : entry.ids()) {
          byId.computeIfAbsent(id, k -> new ArrayList<>()).add(entry.mention());
        }
      }
    }
    Portraits portraits = new Portraits(knowledge, day, source);
    List<Actor> actors = new ArrayList<>();
    byId.forEach(
        (id, own) -> {
          if (people.containsKey(id)) {
            actors.add(portraits.person(id, people.get(id), own, scans));
          } else if (organizations.containsKey(id)) {
            actors.add(portraits.organization(organizations.get(id), own));
          } else if (groups.group(id) != null) {
            actors.add(portraits.group(groups.group(id), own));
          } else {
            actors.add(portraits.state(id, own));
          }
        });
    return actors;
  }
}
