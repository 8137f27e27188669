package org.wenlan.watch.web;

import java.util.List;
import org.wenlan.watch.Warnings.Count;
import org.wenlan.watch.Watch;

/** What {@code watch/web/watches.jte} shows: one's own watches and those shared in one's unit. */
record WatchesPage(List<Row> rows, long unread) {

  /** A watch with its counts. */
  record Row(Watch watch, Count count, boolean mine) {}
}
