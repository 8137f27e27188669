package org.wenlan.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.law.Finding;
import org.wenlan.law.Mark;
import org.wenlan.law.Rules;
import org.wenlan.register.Burden.Consent;
import org.wenlan.register.Check;
import org.wenlan.register.Check.Answer;
import org.wenlan.register.Check.Ground;
import org.wenlan.register.Entry;
import org.wenlan.register.Hindrances;
import org.wenlan.register.Register;
import org.wenlan.register.Right;
import org.wenlan.register.RightNumber;

/**
 * The door to the grounds on which a pledge is refused: all of them for all its rights, each with
 * what the register answers, where the ground comes from and how sure we are of it. Thread-safe.
 */
@Component
public class Grounds {
  /** Grounds that no register answers; a clerk looks at them. */
  public static final List<String> BY_CLERK = List.of("CONTRACT", "OTHER");

  private final Register register;
  private final Rules rules;

  Grounds(Register register, Rules rules) {
    this.register = register;
    this.rules = rules;
  }

  /** All grounds as they stood on a day. */
  public record Checked(LocalDate day, List<OfRight> rights) {
    public Checked {
      rights = List.copyOf(rights);
    }

    /** Whether nothing stands in the way. */
    public boolean passes() {
      return rights.stream().allMatch(OfRight::passes);
    }

    /** Whether something stands in the way that no look-up can clear. */
    public boolean hinders() {
      return rights.stream()
          .anyMatch(
              one -> one.right() == null || one.has(Answer.HINDERS) || one.has(Answer.NEEDS_WORD));
    }

    /** How many grounds stand in the way. */
    public long failed() {
      return rights.stream()
          .mapToLong(one ->
              one.right() == null
                  ? 1
                  : one.lines().stream().filter(line -> !line.check().passes()).count())
          .sum();
    }

    /** How unsure we are of some of the grounds. */
    public Set<Mark> marks() {
      var marks = EnumSet.noneOf(Mark.class);
      rights.forEach(one -> one.lines().forEach(line -> marks.add(line.mark())));
      marks.remove(Mark.V);
      return marks;
    }

    /** Whether a ground was found, or at least not ruled out, for any right. */
    public boolean found(String ground) {
      return rights.stream()
          .flatMap(one -> one.lines().stream())
          .anyMatch(line -> line.check().ground().name().equals(ground) && !line.check().passes());
    }
  }

  /**
   * The grounds for one right.
   *
   * @param right null when neither the register nor a document knows it
   */
  public record OfRight(String number, @Nullable Right right, List<Line> lines) {
    public OfRight {
      lines = List.copyOf(lines);
    }

    /** Whether nothing stands in the way. */
    public boolean passes() {
      return right != null && lines.stream().allMatch(line -> line.check().passes());
    }

    /** Whether a ground has this answer. */
    public boolean has(Answer answer) {
      return lines.stream().anyMatch(line -> line.check().answer() == answer);
    }

    List<Ground> unknown() {
      return lines.stream()
          .map(Line::check)
          .filter(one -> one.answer() == Answer.UNKNOWN)
          .map(Check::ground)
          .toList();
    }
  }

  /**
   * One ground.
   *
   * @param subject of the law, where its source is told
   * @param mark how sure we are that the law has it
   */
  public record Line(Check check, String subject, Mark mark) {}

  /**
   * Looks at all grounds: two questions to the database, however many rights there are.
   *
   * @param reference number of the pledge; empty before it is filed
   */
  public Checked check(Asked asked, Pledge.Dossier dossier, String reference, LocalDate day) {
    var numbers = asked.rights().stream().map(RightNumber::new).toList();
    var entries = register.find(numbers);
    var rights = new ArrayList<OfRight>();
    for (var number : numbers) {
      rights.add(ofRight(asked, dossier, reference, number, entries, day));
    }
    return new Checked(day, rights);
  }

  private OfRight ofRight(
      Asked asked,
      Pledge.Dossier dossier,
      String reference,
      RightNumber number,
      Map<RightNumber, Entry> entries,
      LocalDate day) {
    var entry = entries.get(number);
    if (entry == null) {
      return new OfRight(number.key(), null, List.of());
    }
    var others =
        new Entry(
            entry.right(),
            entry.version(),
            entry.burdens().stream()
                .filter(one -> reference.isEmpty() || !one.reference().equals(reference))
                .toList());
    var intent = asked.intent(reference, consents(asked, dossier, others, reference, day));
    var lines =
        Hindrances.of(others, intent, day).stream()
            .map(check -> line(check, number.mark(), asked.region(), day))
            .toList();
    return new OfRight(number.key(), entry.right(), lines);
  }

  /** Looking up counts only where all that is unknown now was looked up. */
  private static Set<Consent> consents(
      Asked asked, Pledge.Dossier dossier, Entry entry, String reference, LocalDate day) {
    var looked = dossier.lookedUp(entry.right().number().key());
    if (looked.isEmpty()) {
      return asked.words();
    }
    var unknown =
        Hindrances.of(entry, asked.intent(reference, asked.words()), day).stream()
            .filter(one -> one.answer() == Answer.UNKNOWN)
            .map(Check::ground)
            .toList();
    if (!looked.containsAll(unknown)) {
      return asked.words();
    }
    var all = EnumSet.of(Consent.LOOKED_UP);
    all.addAll(asked.words());
    return all;
  }

  /** What is on file for one right at this moment. */
  Set<Consent> consents(
      Asked asked, Pledge.Dossier dossier, RightNumber number, String reference, LocalDate day) {
    return register
        .find(number)
        .map(entry -> consents(asked, dossier, entry, reference, day))
        .orElse(asked.words());
  }

  private Line line(Check check, boolean mark, String region, LocalDate day) {
    var subject = subject(check.ground(), mark);
    // For trade marks no list of grounds was read: those of patents are applied, and it is said.
    // Nor does any article speak of listings: a creditor who knows of one is ours to ask for.
    return mark || check.ground() == Ground.LISTED
        ? new Line(check, subject, Mark.I)
        : new Line(
            check,
            subject,
            rules.find(subject, region, day) instanceof Finding.Found(var rule, var _, var _)
                ? rule.mark()
                : Mark.I);
  }

  private static String subject(Ground ground, boolean mark) {
    return switch (ground) {
      case SUSPENDED -> "pledge.suspended";
      case OPEN_LICENCE -> "licence.open-while-pledged";
      case OWNER,
          GRANTED,
          IN_FORCE,
          FEES,
          TERM,
          CO_OWNERS,
          PLEDGED,
          LISTED,
          EXCLUSIVE,
          SAME_DAY,
          INVALIDATION,
          ALREADY ->
          mark ? "pledge.trademark-register" : "pledge.patent-refusal";
    };
  }

  /** On which grounds a pledge of this type can be refused: those of the register, then ours. */
  public static List<String> codes(Asked.Type type) {
    var codes = new LinkedHashSet<String>();
    for (var ground : Ground.values()) {
      boolean pledges =
          ground != Ground.EXCLUSIVE
              && ground != Ground.ALREADY
              && (type == Asked.Type.PATENT || ground != Ground.FEES && ground != Ground.SAME_DAY);
      if (pledges) {
        codes.add(ground.name());
      }
    }
    codes.addAll(BY_CLERK);
    return List.copyOf(codes);
  }
}
