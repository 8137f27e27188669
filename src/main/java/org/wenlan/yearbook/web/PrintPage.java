package org.wenlan.yearbook.web;

import java.util.List;
import java.util.Map;
import org.wenlan.yearbook.Edition;
import org.wenlan.yearbook.Errata.Erratum;

/**
 * A yearbook on paper.
 *
 * @param images PNG in base 64 by the code of a picture
 */
record PrintPage(
    Edition edition, String regionName, List<Erratum> errata, Map<String, String> images) {}
