package org.wenlan.naming.web;

import java.util.List;
import org.wenlan.naming.Decision;
import org.wenlan.naming.Group;
import org.wenlan.naming.Link;
import org.wenlan.naming.Member;
import org.wenlan.naming.NameGroups.Step;

/**
 * One group.
 *
 * @param merges why its names stand together
 * @param search for all its names
 * @param may whether the reader may decide
 * @param fault why what they asked for was refused; empty when it was not
 */
record GroupPage(
    Group group,
    List<Named> members,
    List<Link> merges,
    List<Decision> decisions,
    MemberSearch search,
    boolean may,
    String fault) {

  /** A name with the steps in which it is taken apart. */
  record Named(Member member, List<Step> steps) {}
}
