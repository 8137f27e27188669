package org.wenlan.notices.web;

import java.util.List;
import java.util.Map;
import org.wenlan.docket.CaseFile;
import org.wenlan.notices.Notices.Published;
import org.wenlan.notices.Tiers.Tier;

/**
 * Notices: published for everyone, and beside it the open ones for an officer.
 *
 * @param open empty for anyone else
 * @param tiers how many complainants stand how
 * @param rule the subjects of the law that make up the rule of tiers
 */
record NoticesPage(
    List<Published> published,
    boolean officer,
    List<CaseFile> open,
    Map<Tier, Integer> tiers,
    List<String> rule,
    boolean more) {}
