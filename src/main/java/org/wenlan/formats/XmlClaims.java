package org.wenlan.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.wenlan.markup.XmlElement;
import org.wenlan.markup.XmlText;
import org.wenlan.rights.Claims;
import org.wenlan.rights.Patent.Claim;
import org.wenlan.rights.PatentDraft;

/**
 * Reads claims: a list of elements, each with its number, its text and the claims that it names.
 */
final class XmlClaims {
  private static final Pattern DIGITS = Pattern.compile("0*(\\d{1,6})");
  private static final Pattern PRINTED = Pattern.compile("^\\s*0*(\\d{1,6})\\s*[.)]\\s+");

  /** Elements that name another claim, and the attribute in which they do. */
  private static final List<List<String>> REFERENCES =
      List.of(
          List.of("claim-ref", "idref"),
          List.of("dependent-claim-reference", "depends_on"),
          List.of("CLREF", "ID"));

  private XmlClaims() {}

  /** Adds claims in the order in which they stand. */
  static void read(List<XmlElement> claims, String language, PatentDraft draft) {
    var numbers = new HashMap<String, Integer>();
    var printed = new ArrayList<Integer>();
    for (int i = 0; i < claims.size(); i++) {
      var claim = claims.get(i);
      int number = number(claim, i + 1);
      printed.add(number);
      var id = claim.attribute("id", claim.attribute("ID", ""));
      if (!id.isEmpty()) {
        numbers.putIfAbsent(id, number);
      }
    }
    for (int i = 0; i < claims.size(); i++) {
      var claim = claims.get(i);
      int number = printed.get(i);
      var named = new TreeSet<Integer>();
      for (var reference : REFERENCES) {
        for (var element : claim.anywhere(reference.getFirst())) {
          for (var id : element.attribute(reference.getLast(), "").split("[\\s,]+")) {
            var other = numbers.get(id);
            if (other != null && other != number) {
              named.add(other);
            }
          }
        }
      }
      claim.use();
      var text = Claims.of(language, number, XmlText.lines(claim));
      named.addAll(text.dependsOn());
      draft.claim(new Claim(language, number, text.text(), List.copyOf(named)));
    }
  }

  /** As the file numbers it, else as it is printed, else by its place. */
  private static int number(XmlElement claim, int place) {
    var given = DIGITS.matcher(claim.attribute("num", ""));
    if (given.lookingAt()) {
      return Integer.parseInt(given.group(1));
    }
    var printed = PRINTED.matcher(XmlText.line(claim));
    return printed.find() ? Integer.parseInt(printed.group(1)) : place;
  }
}
