package org.dragoman.cli;

/** Makes judgements and takes them back without end, and says each when the command has ended. */
final class Judge {

  private Judge() {}

  /** Arguments: the archive, then the ids of two people. */
  public static void main(String[] arguments) {
    for (int i = 0; ; i++) {
      Run run =
          Run.dragoman(
              "review",
              i % 2 == 0 ? "different" : "same",
              arguments[1],
              arguments[2],
              "--note",
              "take " + i,
              "--archive",
              arguments[0]);
      System.out.println(run.code() == 0 ? run.out().strip() : "failed " + run.err().strip());
      System.out.flush();
    }
  }
}
