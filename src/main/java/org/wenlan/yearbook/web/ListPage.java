package org.wenlan.yearbook.web;

import java.util.List;
import java.util.Map;
import org.wenlan.yearbook.Edition;

/**
 * All yearbooks that a reader may see.
 *
 * @param regions names by code
 * @param inside whether the reader may build one
 * @param region and year that the form begins with
 */
record ListPage(
    List<Edition> editions, Map<String, String> regions, boolean inside, String region, int year) {}
