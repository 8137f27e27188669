package org.wenlan.naming.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.wenlan.naming.Member;
import org.wenlan.rights.Names;
import org.wenlan.site.Address;

/**
 * A search for all names of a group.
 *
 * @param address of the results
 * @param left names that found no place in a query of the allowed length
 */
record MemberSearch(Address address, int left) {
  /** A query holds 256 words and 4,096 letters; this leaves room to narrow it. */
  private static final int WORDS = 220;

  private static final int LETTERS = 3_400;

  /** Names with most documents first; a name that contains another one needs no place. */
  static MemberSearch of(List<Member> members) {
    var spellings = new LinkedHashSet<String>();
    for (var member : members) {
      var spelling = Names.normalise(member.text()).replaceAll("[\"\\\\]", " ").strip();
      if (!spelling.isEmpty()) {
        spellings.add(spelling);
      }
    }
    var needed =
        spellings.stream()
            .filter(one ->
                spellings.stream()
                    .noneMatch(other ->
                        !other.equals(one) && (" " + one + " ").contains(" " + other + " ")))
            .toList();
    var taken = new ArrayList<String>();
    int words = 0;
    int letters = 0;
    for (var one : needed) {
      int more = one.split(" ").length + han(one);
      if (words + more <= WORDS && letters + one.length() + 6 <= LETTERS) {
        taken.add("\"" + one + "\"");
        words += more;
        letters += one.length() + 6;
      }
    }
    var query = "pa=(" + String.join(" or ", taken) + ")";
    return new MemberSearch(Address.of("/search").with("q", query), needed.size() - taken.size());
  }

  private static int han(String text) {
    return (int) text.codePoints().filter(Character::isIdeographic).count();
  }
}
