package org.wenlan.naming.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.naming.Group;
import org.wenlan.naming.NameGroups.Step;
import org.wenlan.naming.NameRuns.Run;

/**
 * The search for names.
 *
 * @param query as typed
 * @param groups found
 * @param more whether there are more than are shown
 * @param steps how what was typed is taken apart
 * @param last the last run; null before the first
 */
record NamesPage(
    String query, List<Group> groups, boolean more, List<Step> steps, @Nullable Run last) {}
