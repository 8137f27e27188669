package org.wenlan.account.web;

import java.util.List;
import org.wenlan.account.Accounts.Member;
import org.wenlan.territory.Unit;

/**
 * Everyone who has an account.
 *
 * @param word of an invitation that was just made; empty otherwise
 */
record PeoplePage(List<Member> members, List<Unit> units, String word, String fault) {}
