package org.wenlan.affairs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.wenlan.affairs.AllAffairFiguresTest.Did;

/**
 * What each indicator of affairs is to count, written from its name and note, in the answers of
 * forms; the dictionary itself names marks.
 */
final class ExpectedAffairFigures {
  private static final Predicate<Did> RECEIVED = did -> did.act().equals("apply");
  private static final Predicate<Did> GRANTED = did -> did.act().equals("grant");
  private static final Predicate<Did> REFUSED = did -> did.act().equals("refuse");
  private static final Predicate<Did> LATE = Did::late;

  static final Map<String, Predicate<Did>> COUNTS = counts();
  static final Map<String, ToLongFunction<Did>> SUMS =
      Map.of(
          "affairs.financing.amount",
          did -> sum(did, "financing-demand", "amount", ""),
          "affairs.persons-trained",
          did -> sum(did, "training-course", "persons", ""),
          "affairs.persons-trained.judge",
          did -> sum(did, "training-course", "persons", "judge"),
          "affairs.persons-trained.lawyer",
          did -> sum(did, "training-course", "persons", "lawyer"),
          "affairs.persons-trained.manager",
          did -> sum(did, "training-course", "persons", "manager"));

  private ExpectedAffairFigures() {}

  private static long sum(Did did, String affair, String question, String audience) {
    return GRANTED.test(did)
            && did.of(affair)
            && (audience.isEmpty() || did.said("audience", audience))
        ? Long.parseLong(did.answers().getOrDefault(question, "0"))
        : 0;
  }

  private static Predicate<Did> granted(String affair) {
    return GRANTED.and(did -> did.of(affair));
  }

  private static Predicate<Did> granted(String affair, String question, String... answers) {
    return granted(affair).and(did -> did.said(question, answers));
  }

  private static Predicate<Did> received(String... affairs) {
    return RECEIVED.and(did -> did.of(affairs));
  }

  private static Map<String, Predicate<Did>> counts() {
    var counts = new LinkedHashMap<String, Predicate<Did>>();
    ends(counts, "affairs.", _ -> true);
    for (var group : Affair.Group.values()) {
      var word = group.name().toLowerCase(Locale.ROOT);
      ends(counts, "affairs." + word + ".", did -> did.affair().group() == group);
    }
    counts.put("affairs.refused.in-time", REFUSED.and(LATE.negate()));
    counts.put("affairs.refused.late", REFUSED.and(LATE));
    for (var end : List.of("withdrawn=withdraw", "lapsed=lapse", "overdue=overdue")) {
      counts.put(
          "affairs." + end.replaceFirst("=.*", ""),
          did -> did.act().equals(end.replaceFirst(".*=", "")));
    }
    trademarks(counts);
    programmes(counts);
    stations(counts);
    justice(counts);
    patents(counts);
    return counts;
  }

  private static void ends(
      Map<String, Predicate<Did>> counts, String prefix, Predicate<Did> among) {
    counts.put(prefix + "received", RECEIVED.and(among));
    counts.put(prefix + "granted", GRANTED.and(among));
    counts.put(prefix + "refused", REFUSED.and(among));
    counts.put(prefix + "corrected", among.and(did -> did.act().equals("correct")));
    counts.put(prefix + "granted.in-time", GRANTED.and(among).and(LATE.negate()));
    counts.put(prefix + "granted.late", GRANTED.and(among).and(LATE));
  }

  private static void trademarks(Map<String, Predicate<Did>> counts) {
    Predicate<Did> marks =
        did -> did.affair().code().startsWith("trademark-") || did.of("madrid-application");
    counts.put("affairs.trademark-window.received", RECEIVED.and(marks));
    counts.put("affairs.trademark-window.handed-over", GRANTED.and(marks));
    counts.put("affairs.madrid.handed-over", granted("madrid-application"));
  }

  private static void programmes(Map<String, Predicate<Did>> counts) {
    for (var title :
        List.of("pilot-city", "demonstration-city", "pilot-county", "demonstration-county")) {
      counts.put("affairs.regional." + title, granted("regional-demonstration", "title", title));
    }
    for (var title : List.of("demonstration", "competitive")) {
      counts.put(
          "affairs.enterprises." + title, granted("demonstration-enterprise", "title", title));
    }
    for (var body : List.of("enterprise", "county", "town")) {
      counts.put("affairs.brand." + body, granted("brand-demonstration", "body", body));
    }
    var secrets = "trade-secret-demonstration";
    Predicate<Did> province = did -> did.said("level", "province");
    counts.put(
        "affairs.trade-secret.area.province", granted(secrets, "kind", "area").and(province));
    counts.put(
        "affairs.trade-secret.station.province",
        granted(secrets, "kind", "station", "site").and(province));
    counts.put(
        "affairs.trade-secret.station.city",
        granted(secrets, "kind", "station", "site").and(did -> did.said("level", "city")));
    counts.put("affairs.award-nominations", granted("patent-award-nomination"));
    counts.put("affairs.operation-cities", granted("operation-key-city"));
    counts.put("affairs.pilot-schools", granted("pilot-school"));
    counts.put("affairs.agglomerations", granted("service-agglomeration"));
    counts.put("affairs.complexes", granted("innovation-complex"));
    counts.put("affairs.contest.received", received("competition-entry"));
    counts.put("affairs.contest.awarded", granted("competition-entry"));
    counts.put("affairs.trainings", granted("training-course"));
    counts.put("affairs.certificates.training", granted("training-enrolment"));
    counts.put("affairs.financing.demand", received("financing-demand"));
    counts.put("affairs.financing.matched", granted("financing-demand"));
  }

  private static void stations(Map<String, Predicate<Did>> counts) {
    counts.put("affairs.trade-secret.liaison", granted("trade-secret-liaison"));
    counts.put("affairs.visits", granted("station-visit"));
    for (var kind : List.of("workstation", "liaison", "brand", "centre", "information")) {
      counts.put("affairs.visits." + kind, granted("station-visit", "station-kind", kind));
    }
    for (var version : List.of("new", "upgrade")) {
      counts.put(
          "affairs.brand-station." + version,
          granted("brand-guidance-station", "version", version));
    }
    for (var kind :
        List.of(
            "centre",
            "trademark-window",
            "pledge-outlet",
            "copyright-window",
            "madrid",
            "library")) {
      counts.put("affairs.service-place." + kind, granted("service-centre", "kind", kind));
    }
    counts.put("affairs.information-centres", granted("tisc"));
  }

  private static void justice(Map<String, Predicate<Did>> counts) {
    counts.put("affairs.joint-meeting.done", granted("joint-meeting-task", "state", "done"));
    counts.put("affairs.joint-meeting.reported", granted("joint-meeting-task"));
    counts.put("affairs.policies", granted("policy-document"));
    for (var kind : List.of("guideline", "survey", "open-day")) {
      counts.put("affairs.justice." + kind + "s", granted("justice-document", "kind", kind));
    }
    counts.put("affairs.justice.minutes", granted("joint-minutes"));
    counts.put("affairs.justice.circuit-points", granted("circuit-court-point"));
  }

  private static void patents(Map<String, Predicate<Did>> counts) {
    counts.put(
        "affairs.online-eight.received",
        received(
            "regional-demonstration",
            "pledge-registration",
            "priority-examination",
            "enterprise-filing",
            "preexam-invention",
            "demonstration-enterprise",
            "navigation-project",
            "patent-award-nomination"));
    for (var kind : List.of("industry", "enterprise")) {
      counts.put("affairs.navigation." + kind, granted("navigation-project", "project-kind", kind));
    }
    counts.put("affairs.navigation.midterm", granted("navigation-midterm"));
    counts.put("affairs.navigation.accepted", granted("navigation-acceptance"));
    counts.put("affairs.priority.received", received("priority-examination"));
    counts.put("affairs.priority.recommended", granted("priority-examination"));
    var three = new String[] {"preexam-invention", "preexam-utility-model", "preexam-design"};
    counts.put("affairs.preexam.received", received(three));
    counts.put("affairs.preexam.passed", GRANTED.and(did -> did.of(three)));
    counts.put("affairs.preexam.failed", REFUSED.and(did -> did.of(three)));
    counts.put("affairs.filings", granted("enterprise-filing"));
  }
}
