package org.wenlan.priorart.web;

import java.util.List;
import org.wenlan.priorart.KeptSearch;

/** What {@code priorart/web/keptList.jte} shows: one's own searches, the last one first. */
record KeptListPage(List<KeptSearch> searches) {}
