package org.wenlan.watch.web;

import java.util.List;
import org.wenlan.watch.Warnings.Count;
import org.wenlan.watch.Watch;
import org.wenlan.watch.Watches.Colleague;

/**
 * What {@code watch/web/watch.jte} shows.
 *
 * @param mine whether the reader may change it
 * @param colleagues to whom it can be handed over
 * @param feed the feed's new address, shown this once; else empty
 * @param names of the group that is watched; none of other watches
 * @param search the address of the same search
 */
record WatchPage(
    Watch watch,
    Count count,
    boolean mine,
    List<Colleague> colleagues,
    String feed,
    List<String> names,
    String search,
    String fault) {}
