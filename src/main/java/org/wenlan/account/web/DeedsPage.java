package org.wenlan.account.web;

import java.util.List;
import org.wenlan.account.Deeds.Deed;

/** What was done, newest first; {@code most} on a page. */
record DeedsPage(List<Deed> deeds, int most) {}
