package org.wenlan.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.CaseFile;
import org.wenlan.register.Check.Ground;
import tools.jackson.databind.json.JsonMapper;

/** A pledge: the case file, what is asked, what is on file, where it stands. */
public record Pledge(CaseFile file, Asked asked, Dossier dossier, Stage stage) {
  /** Of its cases in the docket. */
  public static final String KIND = "pledge";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A paper of a pledge. */
  public enum Paper {
    JOINT_FORM,
    CONTRACT,
    IDENTITY,
    CO_OWNERS,
    VALUATION,
    AUTHORITY,
    OTHER
  }

  /**
   * What is on file beside the papers.
   *
   * @param online whether it came in by page or program, and not at the counter
   * @param signed who confirmed for the other party; null while nobody has
   * @param lookups what clerks looked up at the office
   * @param corrected whether it was corrected, which happens once
   */
  public record Dossier(
      boolean online, @Nullable Signed signed, List<LookedUp> lookups, boolean corrected) {

    public Dossier {
      lookups = List.copyOf(lookups);
    }

    static Dossier begun(boolean online) {
      return new Dossier(online, null, List.of(), false);
    }

    Dossier signed(Signed by) {
      return new Dossier(online, by, lookups, corrected);
    }

    Dossier once() {
      return new Dossier(online, signed, lookups, true);
    }

    Dossier with(LookedUp one) {
      var all = new ArrayList<>(lookups);
      all.removeIf(other -> other.right().equals(one.right()));
      all.add(one);
      return new Dossier(online, signed, all, corrected);
    }

    /** What a clerk looked up of a right. */
    List<Ground> lookedUp(String right) {
      return lookups.stream()
          .filter(one -> one.right().equals(right))
          .flatMap(one -> one.grounds().stream())
          .toList();
    }
  }

  /** Who confirmed, as they wrote their name. */
  public record Signed(String name, LocalDate day) {}

  /**
   * What the register did not know and somebody looked up.
   *
   * @param text what was seen, and where
   */
  public record LookedUp(String right, List<Ground> grounds, String text, Stage.By by) {
    public LookedUp {
      grounds = List.copyOf(grounds);
    }
  }

  record Body(Asked asked, Dossier dossier, Stage stage) {}

  static Pledge of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new Pledge(file, body.asked(), body.dossier(), body.stage());
  }

  static String body(Asked asked, Dossier dossier, Stage stage) {
    return JSON.writeValueAsString(new Body(asked, dossier, stage));
  }

  /** The case number, under which it is registered too. */
  public String number() {
    return file.number();
  }

  /** What must be on file before it is registered. */
  public List<Paper> needed() {
    var needed = new ArrayList<>(List.of(Paper.JOINT_FORM, Paper.CONTRACT, Paper.IDENTITY));
    if (asked.words().contains(org.wenlan.register.Burden.Consent.CO_OWNERS)) {
      needed.add(Paper.CO_OWNERS);
    }
    if (asked.valuation() != null) {
      needed.add(Paper.VALUATION);
    }
    return List.copyOf(needed);
  }
}
