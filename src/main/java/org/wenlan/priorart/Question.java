package org.wenlan.priorart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.Families;
import org.wenlan.rights.Patent;

/**
 * That for which prior art is sought.
 *
 * @param title may be empty
 * @param text all of its words beside title and claim: abstract, description, a draft
 * @param claim the claim whose features are to be answered; may be empty
 * @param classes IPC and CPC symbols that it is known to have
 * @param numbers of itself and its family, which are no prior art: {@link
 *     org.wenlan.rights.PublicationNumber#toString()}
 * @param family its family's key, see {@link Families#key}; may be empty
 * @param before only documents published before this day; null for all
 */
public record Question(
    String title,
    String text,
    String claim,
    List<Patent.Symbol> classes,
    Set<String> numbers,
    String family,
    @Nullable LocalDate before) {

  public Question {
    classes = List.copyOf(classes);
    numbers = Set.copyOf(numbers);
  }

  /** A text. */
  public static Question ofText(String text) {
    return new Question("", text, "", List.of(), Set.of(), "", null);
  }

  /** A claim. */
  public static Question ofClaim(String claim) {
    return new Question("", "", claim, List.of(), Set.of(), "", null);
  }

  /**
   * A published document: all of its texts, its first independent claim, its classes. What it cites
   * is not used, and nothing of its family is an answer.
   */
  public static Question of(Patent patent) {
    var text = new ArrayList<String>();
    patent.abstracts().forEach(one -> text.add(one.text()));
    patent.claims().forEach(one -> text.add(one.text()));
    patent.description().forEach(one -> text.add(one.text()));
    return new Question(
        String.join("\n", patent.titles().stream().map(Patent.Text::text).toList()),
        String.join("\n", text),
        patent.claims().stream()
            .filter(one -> one.dependsOn().isEmpty())
            .findFirst()
            .map(Patent.Claim::text)
            .orElse(""),
        patent.classes(),
        new TreeSet<>(Set.of(patent.number().toString(), patent.number().withoutKind())),
        Families.key(patent),
        null);
  }

  /** A published document for its likes: its words and classes, no claim to be answered. */
  static Question like(Patent patent) {
    var whole = of(patent);
    return new Question(
        whole.title(), whole.text(), "", whole.classes(), whole.numbers(), whole.family(), null);
  }

  /** The same with another claim whose features are to be answered. */
  public Question withClaim(String other) {
    return new Question(title, text, other, classes, numbers, family, before);
  }

  /** The same without these documents among the answers. */
  public Question without(Set<String> excluded) {
    var more = new TreeSet<>(numbers);
    more.addAll(excluded);
    return new Question(title, text, claim, classes, more, family, before);
  }

  /** The same with a limit of date; null for none. */
  public Question before(@Nullable LocalDate day) {
    return new Question(title, text, claim, classes, numbers, family, day);
  }

  /** Every word of it. */
  String whole() {
    return String.join("\n", title, text, text.contains(claim) ? "" : claim).strip();
  }

  /** Whether its words are sought, and not only what it is about. */
  boolean isClaimAlone() {
    return !claim.isBlank() && title.isBlank() && text.isBlank();
  }

  boolean isEmpty() {
    return whole().isBlank() && classes.isEmpty();
  }
}
