package org.wenlan.affairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.kernel.Period;
import org.wenlan.statistics.Figures;
import org.wenlan.statistics.Indicator;
import org.wenlan.statistics.Indicators;
import org.wenlan.testing.Site;

/** Applications go through and the figures of the mission follow from them. All invented. */
class AffairFiguresTest {
  private static final Site SITE = Site.whole();
  private static final WalkedAffairs WALKED = new WalkedAffairs(SITE);
  private static final Period YEAR =
      Period.year(
          LocalDate.ofInstant(SITE.bean(Clock.class).instant(), java.time.ZoneOffset.UTC)
              .getYear());

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static void granted(String affair, String... given) {
    WALKED.grant(WALKED.apply(affair, given).number());
  }

  @Test
  void theFiguresOfTheMissionFollowFromApplicationsThatWentThrough() throws InterruptedException {
    granted("demonstration-enterprise", "title", "demonstration", "dishonest", "no");
    granted("demonstration-enterprise", "title", "competitive", "dishonest", "no");
    granted("regional-demonstration", "title", "demonstration-city");
    granted("brand-demonstration", "body", "town", "dishonest", "no");
    granted("trade-secret-demonstration", "kind", "area", "level", "province");
    granted("trade-secret-liaison");
    granted("station-visit", "station-kind", "liaison");
    granted("joint-meeting-task", "state", "done");
    granted("policy-document");
    granted("navigation-project", "project-kind", "industry", "dishonest", "no");
    granted("navigation-midterm");
    granted("navigation-acceptance");
    granted("patent-award-nomination", "disputed", "no", "won", "no");
    granted("trademark-registration");
    granted("trademark-surrender");
    granted("preexam-invention", "unfiled", "yes", "pct", "no");
    granted("brand-guidance-station", "version", "upgrade");
    granted("service-centre", "kind", "centre");
    granted("madrid-application", "wider", "no");
    granted("tisc");
    granted("innovation-complex");
    granted("service-agglomeration");
    granted("priority-examination", "first-action", "no");
    granted("operation-key-city", "unit-level", "city");
    granted("financing-demand", "amount", "250");
    granted("training-course", "audience", "judge", "persons", "120");
    granted("training-course", "audience", "lawyer", "persons", "90");
    var wanted = new LinkedHashMap<String, Long>();
    wanted.put("enterprises.demonstration", 1L);
    wanted.put("enterprises.competitive", 1L);
    wanted.put("regional.demonstration-city", 1L);
    wanted.put("brand.town", 1L);
    wanted.put("trade-secret.area.province", 1L);
    wanted.put("trade-secret.liaison", 1L);
    wanted.put("visits.liaison", 1L);
    wanted.put("joint-meeting.done", 1L);
    wanted.put("policies", 1L);
    wanted.put("navigation.industry", 1L);
    wanted.put("navigation.midterm", 1L);
    wanted.put("navigation.accepted", 1L);
    wanted.put("award-nominations", 1L);
    wanted.put("trademark-window.handed-over", 3L);
    wanted.put("preexam.passed", 1L);
    wanted.put("brand-station.upgrade", 1L);
    wanted.put("service-place.centre", 1L);
    wanted.put("madrid.handed-over", 1L);
    wanted.put("information-centres", 1L);
    wanted.put("complexes", 1L);
    wanted.put("agglomerations", 1L);
    wanted.put("priority.recommended", 1L);
    wanted.put("operation-cities", 1L);
    wanted.put("financing.amount", 250L);
    wanted.put("trainings", 2L);
    wanted.put("persons-trained", 210L);
    wanted.put("persons-trained.judge", 120L);
    counted(wanted);
  }

  @Test
  void howApplicationsEndedIsCountedByGroupInTimeAndLate() throws InterruptedException {
    var wanted = new LinkedHashMap<String, Long>();
    wanted.put("protection.received", 4L);
    wanted.put("protection.granted", 2L);
    wanted.put("protection.granted.in-time", 1L);
    wanted.put("protection.granted.late", 1L);
    wanted.put("protection.refused", 1L);
    wanted.put("protection.corrected", 1L);
    wanted.put("refused.in-time", 1L);
    wanted.put("lapsed", 1L);
    wanted.put("overdue", 1L);
    var before = figures(wanted.keySet());
    granted("key-protection-list");
    var late = WALKED.apply("key-protection-list").number();
    WALKED.passed(late, "stage");
    WALKED.grant(late);
    var refused = WALKED.apply("key-protection-list").number();
    WALKED.step(refused, new Step.Correct("Invented."));
    WALKED.passed(refused, "correction");
    var no = WALKED.apply("key-protection-list").number();
    WALKED.step(no, new Step.Refuse("Invented."));
    wanted.replaceAll((code, more) -> before.getOrDefault(code, 0L) + more);
    counted(wanted);
  }

  /** The platform counts by itself, a moment later. */
  private static void counted(Map<String, Long> wanted) throws InterruptedException {
    Map<String, Long> found = Map.of();
    for (int i = 0; i < 600 && !found.equals(wanted); i++) {
      Thread.sleep(100);
      found = figures(wanted.keySet());
    }
    assertThat(found).containsExactlyInAnyOrderEntriesOf(wanted);
  }

  private static Map<String, Long> figures(Set<String> codes) {
    var figures = SITE.bean(Figures.class);
    return codes.stream()
        .collect(
            Collectors.toMap(
                code -> code,
                code ->
                    figures
                        .of("affairs." + code, YEAR, "330000")
                        .map(one -> one.value().longValueExact())
                        .orElse(0L)));
  }

  @Test
  void everyIndicatorOfAnAffairNamesOneThatIsShippedAndKindsThatItAsksFor() {
    var definitions = SITE.bean(Definitions.class).current();
    SITE.bean(Indicators.class).all().stream()
        .filter(Indicator::fromEvents)
        .filter(one -> one.code().startsWith("affairs."))
        .forEach(one -> {
          var marks = ((Indicator.Source.Events) one.source()).marks();
          for (var code : marks.getOrDefault("affair", Set.of())) {
            assertThat(definitions).as(one.code()).containsKey(code);
            var affair = Objects.requireNonNull(definitions.get(code)).affair();
            var counted = affair.counted();
            Stream.of(Map.entry("kind", counted.kind()), Map.entry("level", counted.level()))
                .filter(mark -> marks.containsKey(mark.getKey()))
                .forEach(mark ->
                    assertThat(
                            affair.question(mark.getValue()).orElseThrow().choices().stream()
                                .map(Affair.Choice::code))
                        .as(one.code())
                        .containsAll(marks.getOrDefault(mark.getKey(), Set.of())));
          }
        });
  }
}
