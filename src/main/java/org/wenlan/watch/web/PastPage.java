package org.wenlan.watch.web;

import java.time.LocalDate;
import java.util.List;
import org.wenlan.watch.Past;
import org.wenlan.watch.Watch;

/**
 * What {@code watch/web/past.jte} shows.
 *
 * @param read see {@link Past.Outcome.Told}
 * @param refusal why nothing is told; empty when something is
 */
record PastPage(
    Watch watch,
    LocalDate since,
    Past.Step step,
    List<Past.Span> spans,
    long documents,
    int read,
    String refusal) {}
