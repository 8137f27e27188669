package org.wenlan.composite.web;

import java.util.List;
import org.wenlan.composite.Publications.Entry;

/** All published results, the newest first. */
record EditionsPage(List<Entry> entries) {}
