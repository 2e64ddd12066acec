package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.archive.Archive;
import org.dragoman.archive.Judging;
import org.dragoman.archive.PageJson;
import org.dragoman.archive.ReviewQuestion;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Judgement;
import org.dragoman.store.Judgement.Kind;
import org.dragoman.store.Judgements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman review}: open questions and judgements. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Lists who may be one person, and records what people decide.",
    description = {
      "",
      "Without a judgement, the open questions, the likeliest first. A judgement is signed and",
      "dated, goes before what the program thinks, and can be undone: all is then as it was.",
      "",
      "  same A B, different A B, unsure A B     two ids of actors are one person, are not, who knows",
      "  event-code REPORT TYPE[/MODE]           the report tells an act of another type",
      "  event-date REPORT DATE                  the act was on another day",
      "  event-wrong REPORT                      the report tells no act",
      "  same-event R R, different-event R R     two reports are of one act, are not",
      "  undo JUDGEMENT                          take a judgement back",
      "  list                                    all judgements, those taken back too",
      ""
    },
    footer = {
      "",
      "Ids of actors are in the list and in 'dragoman actor NAME', ids of reports in 'dragoman",
      "events --format jsonl'.",
      "",
      "Examples:",
      "  dragoman review",
      "  dragoman review same iwan-petrow ivan-petrov --by 'A. Historian' --note 'both at TASS'",
      "  dragoman review event-code 2f0ae4bb9d0e3a11-e3 CONSULT/visit",
      "  dragoman review undo 8b6e0d5c1f2a3b4c"
    })
final class ReviewCommand implements Callable<Integer> {

  private static final List<String> QUESTIONS = List.of("score", "left", "right", "reason");
  private static final List<String> JUDGEMENTS =
      List.of("judgement", "made", "by", "kind", "left", "right", "value", "withdrawn");
  private static final Map<String, Kind> KINDS =
      Map.of(
          "same", Kind.SAME_ACTOR,
          "different", Kind.DIFFERENT_ACTOR,
          "unsure", Kind.UNSURE_ACTOR,
          "event-code", Kind.EVENT_CODE,
          "event-date", Kind.EVENT_DATE,
          "event-wrong", Kind.EVENT_WRONG,
          "same-event", Kind.SAME_EVENT,
          "different-event", Kind.DIFFERENT_EVENT);

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "JUDGEMENT",
      arity = "0..*",
      description = "What is decided, and of what: see above.")
  private List<String> words = List.of();

  @Option(
      names = "--by",
      paramLabel = "WHO",
      description = "Who signs (default: the name of the user).")
  private String by = System.getProperty("user.name");

  @Option(names = "--note", paramLabel = "WORDS", description = "Why, for those who read it later.")
  private String note;

  @Mixin private ArchiveOptions archive;
  @Mixin private ListingOptions listing;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    try {
      if (words.isEmpty()) {
        questions(out);
        return 0;
      }
      String what = words.get(0);
      List<String> ids = words.subList(1, words.size());
      Kind kind = KINDS.get(what);
      if (what.equals("list") && ids.isEmpty()) {
        judgements(out);
      } else if (what.equals("undo") && ids.size() == 1) {
        undo(out, ids.get(0));
      } else if (kind != null && ids.size() == (kind.isPair() || kind.hasValue() ? 2 : 1)) {
        judge(out, kind, ids);
      } else {
        throw new ArchiveException(
            "'review "
                + String.join(" ", words)
                + "' is no judgement; 'dragoman review --help' shows how they are written");
      }
      return 0;
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }

  private void questions(PrintWriter out) throws ArchiveException {
    try (Archive opened = archive.read("review");
        Listing rows = listing.listing(out, QUESTIONS)) {
      List<ReviewQuestion> questions = opened.store().read(ReviewQuestion::open);
      for (ReviewQuestion question : questions) {
        rows.add(listing.table() ? ActorCommand.question(question) : PageJson.of(question));
      }
      if (listing.table()) {
        rows.close();
        out.println(Count.of(questions.size(), "open question", "open questions"));
      }
    }
  }

  private void judgements(PrintWriter out) throws ArchiveException {
    try (Archive opened = archive.read("review list");
        Listing rows = listing.listing(out, JUDGEMENTS)) {
      List<Judgement> judgements = opened.store().read(Judgements::all);
      for (Judgement judgement : judgements) {
        rows.add(ChangesCommand.shortened(PageJson.of(judgement), listing));
      }
      if (listing.table()) {
        rows.close();
        out.println(Count.of(judgements.size(), "judgement", "judgements"));
      }
    }
  }

  private void judge(PrintWriter out, Kind kind, List<String> ids) throws ArchiveException {
    archive.read("review").close(); // a judgement makes no new archive
    try (Archive opened = archive.write("review")) {
      Judgement judgement =
          Judging.judge(
              opened,
              kind,
              ids.get(0),
              Optional.of(ids).filter(i -> kind.isPair()).map(i -> i.get(1)),
              Optional.of(ids).filter(i -> kind.hasValue()).map(i -> i.get(1)),
              by,
              Optional.ofNullable(note));
      out.println(
          "judgement "
              + judgement.id()
              + " recorded, signed "
              + judgement.signed()
              + "; 'dragoman review undo "
              + judgement.id()
              + "' takes it back");
    }
  }

  private void undo(PrintWriter out, String id) throws ArchiveException {
    archive.read("review").close();
    try (Archive opened = archive.write("review undo")) {
      opened.withdraw(id, by);
      out.println("judgement " + id + " taken back by " + by);
    }
  }
}
