package org.dragoman.story;

import java.util.List;

/**
 * The reports of one act.
 *
 * @param id of the event: the smallest id of its reports
 * @param component the smallest id among all reports that hang together with these, near or far
 * @param reports sorted by id
 */
public record EventGroup(String id, String component, List<Report> reports) {

  public EventGroup {
    reports = List.copyOf(reports);
  }
}
