package org.wenlan.retrieval.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.site.Address;
import org.wenlan.site.MenuEntry;

/**
 * What {@code retrieval/web/home.jte} shows.
 *
 * @param documents how many can be searched
 * @param rights how many of each type, the most first
 * @param offices how many of each office, the most first
 * @param newest the last publication day; null when nothing is here
 * @param examples searches to try
 * @param doors the other pages that there are
 */
record HomePage(
    long documents,
    List<Part> rights,
    List<Part> offices,
    @Nullable LocalDate newest,
    List<Example> examples,
    List<MenuEntry> doors) {

  /** A part of what is here. */
  record Part(String code, String text, long documents, Address search) {}

  /** A search to try. */
  record Example(String query, Address search, String key) {}
}
