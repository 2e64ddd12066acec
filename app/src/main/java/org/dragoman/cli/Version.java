package org.dragoman.cli;

import org.dragoman.Stamp;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the program, its lexicon and its models. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Stamp stamp = Stamp.current();
    return new String[] {
      "dragoman " + stamp.dragoman(),
      "lexicon " + stamp.lexicon(),
      "models " + stamp.models(),
      "java " + System.getProperty("java.version")
    };
  }
}
