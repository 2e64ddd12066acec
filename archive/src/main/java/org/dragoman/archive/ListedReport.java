package org.dragoman.archive;

import org.dragoman.record.EventRecord.NumberedReport;

/** A report in a list of reports, with the event it is one of. */
public record ListedReport(String event, NumberedReport report) {}
