package org.dragoman.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.EventRecord;
import org.dragoman.story.Party;
import org.dragoman.time.PartialDate;

/**
 * A row of a table of events: the event with all its parties, or with one actor and one recipient
 * when pairs are written out.
 *
 * @param actors one or none in an expanded row
 * @param recipients likewise
 */
record EventRow(EventRecord event, List<Party> actors, List<Party> recipients) {

  /** One row for the event, or one for each pair that acts: nobody does anything to himself. */
  static List<EventRow> of(EventRecord event, boolean expand) {
    if (!expand) {
      return List.of(new EventRow(event, event.actors(), event.recipients()));
    }
    List<EventRow> rows = new ArrayList<>();
    for (Party actor : event.actors()) {
      for (Party recipient : event.recipients()) {
        if (!actor.id().equals(recipient.id())) {
          rows.add(new EventRow(event, List.of(actor), List.of(recipient)));
        }
      }
    }
    if (rows.isEmpty()) { // one side is not known, or both are the same
      List<Party> known = event.actors().isEmpty() ? event.recipients() : event.actors();
      for (Party party : known) {
        rows.add(
            event.actors().isEmpty()
                ? new EventRow(event, List.of(), List.of(party))
                : new EventRow(event, List.of(party), List.of()));
      }
    }
    return rows.isEmpty() ? List.of(new EventRow(event, List.of(), List.of())) : rows;
  }

  /** The day that the codes of states are looked up for. */
  Optional<LocalDate> day() {
    return event.date().map(PartialDate::first).or(event::firstPublished);
  }

  /** The first report, whose sentence stands for the event. */
  Optional<EventRecord.NumberedReport> first() {
    return event.reports().stream().findFirst();
  }
}
