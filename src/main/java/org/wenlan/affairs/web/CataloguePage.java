package org.wenlan.affairs.web;

import java.util.List;
import java.util.Map;
import org.wenlan.affairs.Affair;
import org.wenlan.affairs.Definitions.Published;

/**
 * What can be applied for.
 *
 * @param query words that were looked for; may be empty
 * @param unknown code of a form that was not found; empty otherwise
 */
record CataloguePage(String query, Map<Affair.Group, List<Published>> groups, String unknown) {}
