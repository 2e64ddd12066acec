package org.dragoman.web;

import io.javalin.config.RoutesConfig;

/** Something the server answers, or does before or after it answers: pages, the API, filters. */
@FunctionalInterface
public interface Part {

  /** Says for which addresses. */
  void addTo(RoutesConfig routes);
}
