package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.api.ReadingRoom;
import org.dragoman.archive.Judging;
import org.dragoman.archive.ReviewQuestion;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Judgement;
import org.dragoman.store.Judgements;

/** {@code /review}: open questions, answered by a key; every judgement can be taken back. */
public final class ReviewPage implements Part {

  /** The page. */
  public record Review(List<ReviewQuestion> questions, List<Judgement> judgements, String signed) {}

  private static final int QUESTIONS = 30;
  private static final int JUDGEMENTS = 100;

  private final ReadingRoom room;

  ReviewPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/review", this::show);
    routes.post("/review", this::judge);
    routes.post("/review/undo", this::undo);
  }

  private void show(Context ctx) throws ArchiveException {
    Frame frame = Frame.of(ctx);
    List<ReviewQuestion> questions =
        room.store().read(connection -> ReviewQuestion.likeliest(connection, QUESTIONS));
    List<Judgement> all = new ArrayList<>(room.store().read(Judgements::all));
    java.util.Collections.reverse(all);
    List<Judgement> judgements = all.subList(0, Math.min(JUDGEMENTS, all.size()));
    Review page = new Review(questions, judgements, signed(ctx));
    Paper.show(ctx, frame, "review", page, () -> rows(questions));
  }

  private void judge(Context ctx) throws ArchiveException {
    Judgement.Kind kind = kind(ctx.formParam("kind"));
    String left = field(ctx, "left").orElse("");
    String signed = signature(ctx);
    room.write(
        "review",
        archive ->
            Judging.judge(
                archive,
                kind,
                left,
                kind.isPair() ? field(ctx, "right") : Optional.empty(),
                kind.hasValue() ? Optional.of(field(ctx, "value").orElse("")) : Optional.empty(),
                signed,
                field(ctx, "note")));
    back(ctx, signed);
  }

  private void undo(Context ctx) throws ArchiveException {
    String signed = signature(ctx);
    String judgement = field(ctx, "judgement").orElse("");
    room.write(
        "review undo",
        archive -> {
          archive.withdraw(judgement, signed);
          return null;
        });
    back(ctx, signed);
  }

  private static void back(Context ctx, String signed) {
    ctx.cookie("signed", Frame.encoded(signed));
    String back = ctx.formParam("back");
    boolean inside = back != null && back.matches("/(?![/\\\\])[^\\s\\\\]*");
    ctx.redirect(inside ? back : "/review", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private static Optional<String> field(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** Whoever the server knows by name signs with that name and no other. */
  private static String signature(Context ctx) {
    boolean known = ctx.attribute(Frame.READER) != null;
    return known ? signed(ctx) : field(ctx, "signed").orElseGet(() -> signed(ctx));
  }

  /**
   * Who signs: who is known by name, else what was signed with last, else the user of this machine.
   */
  static String signed(Context ctx) {
    String named = ctx.attribute(Frame.READER);
    if (named != null) {
      return named;
    }
    String cookie = ctx.cookie("signed");
    if (cookie == null || cookie.isBlank()) {
      return System.getProperty("user.name");
    }
    return java.net.URLDecoder.decode(cookie, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Judgement.Kind kind(String label) throws ArchiveException {
    for (Judgement.Kind kind : Judgement.Kind.values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    throw new ArchiveException("there is no judgement '" + label + "'");
  }

  private static List<Map<String, Object>> rows(List<ReviewQuestion> questions) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ReviewQuestion question : questions) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("left", question.left());
      row.put("left_names", question.leftNames());
      row.put("right", question.right());
      row.put("right_names", question.rightNames());
      row.put("score", question.score());
      row.put("reason", question.reason());
      rows.add(row);
    }
    return rows;
  }
}
