package org.dragoman.api.shape;

import java.util.List;
import java.util.Optional;

/** The codebook, and faults. */
public final class CodebookShapes {

  private CodebookShapes() {}

  /** A type. */
  @Says("A type of event.")
  public record Type(String type, int quad, double score, String definition, List<Mode> modes) {}

  /** A mode. */
  @Says("A mode of a type; without a score of its own the type's counts.")
  public record Mode(String mode, Optional<Double> score) {}

  /** A context or sector. */
  @Says("A code and its meaning.")
  public record Code(String code, String meaning) {}

  /** A CAMEO code. */
  @Says("A CAMEO code and the type, mode and context it stands for.")
  public record Cameo(
      String cameo, String name, String type, Optional<String> mode, Optional<String> context) {}

  /** A field of a query. */
  @Says("A field of the query language.")
  public record QueryField(
      String field,
      @Says(
              value = "What it holds for",
              values = {"act", "sentence", "article"})
          String scope,
      String meaning,
      String example) {}

  /** The codebook. */
  @Says("What may be coded, and what may be asked.")
  public record CodebookPage(
      List<Type> types,
      List<Code> contexts,
      List<Code> sectors,
      List<Cameo> cameo,
      List<QueryField> fields) {}

  /** What is wrong with a query. */
  @Says("Where in a query it fails and what would parse.")
  public record QueryFlaw(
      String written,
      @Says("First code point that is wrong, from 0") int start,
      @Says("End, exclusive") int end,
      String why,
      @Says("A query that parses and may be what was meant") Optional<String> suggestion) {}

  /** RFC 9457. */
  @Says("What went wrong (RFC 9457).")
  public record Problem(
      @Says("A word for programs") String type,
      String title,
      int status,
      @Says("What is wrong and what to do") String detail,
      @Says("Null unless a query is wrong") Optional<QueryFlaw> query) {}
}
