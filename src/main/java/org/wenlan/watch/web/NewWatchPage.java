package org.wenlan.watch.web;

import org.wenlan.watch.Watch;

/**
 * What {@code watch/web/newWatch.jte} shows.
 *
 * @param wish as filled in so far
 * @param fault what is wrong with it; empty when nothing is
 */
record NewWatchPage(Watch.Wish wish, String fault) {}
