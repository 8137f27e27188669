package org.wenlan.navigation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.navigation.Invented.asked;
import static org.wenlan.navigation.Invented.head;
import static org.wenlan.navigation.Invented.own;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.demo.DemoRegion;
import org.wenlan.loading.Completing;
import org.wenlan.navigation.Checked.Compared;
import org.wenlan.navigation.Checked.Difference;
import org.wenlan.navigation.Outline.Words;
import org.wenlan.navigation.Report.Head;
import org.wenlan.navigation.Report.State;
import org.wenlan.navigation.Reports.Outcome;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.retrieval.Index;
import org.wenlan.retrieval.Searches;
import org.wenlan.retrieval.Searching;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;
import org.wenlan.testing.Site;

/** A report over an invented region: filled, counted again, reviewed and never changed after. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportsTest {
  private static final long SEED = 20261129;
  private static final Site SITE = Site.whole(Map.of("../navigation/own.yaml", own()));
  private static final List<Patent> PATENTS =
      new DemoRegion(SEED).documents(500).map(Completing::complete).toList();
  private static final int FIRST = PATENTS.size() - 40;
  private static final Actor.Person ANALYST = person("Analyst Zhou");
  private static final Actor.Person SECOND = person("Reviewer Wu");

  private static final Reports REPORTS = SITE.bean(Reports.class);
  private static final Reviewing REVIEWING = SITE.bean(Reviewing.class);
  private static long id;

  private static Actor.Person person(String name) {
    return new Actor.Person(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        name,
        "invented-centre",
        Set.of(Role.EXPERT));
  }

  @BeforeAll
  static void fill() {
    put(PATENTS.subList(0, FIRST));
  }

  private static void put(List<Patent> patents) {
    var atomically = new TransactionTemplate(SITE.bean(PlatformTransactionManager.class));
    var outcomes = atomically.execute(_ -> SITE.bean(Patents.class).put(patents));
    assertThat(outcomes).hasSameSizeAs(patents);
    assertThat(SITE.bean(Index.class).current()).isTrue();
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static Instant now() {
    return SITE.bean(Clock.class).instant();
  }

  private static LocalDate today() {
    return LocalDate.now(SITE.bean(Clock.class));
  }

  private static Report report() {
    return REPORTS.find(id).orElseThrow();
  }

  @CanIgnoreReturnValue
  private static Report done(Outcome outcome) {
    return ((Outcome.Done) outcome).report();
  }

  private static String refused(Outcome outcome) {
    return ((Outcome.Refused) outcome).why().rule();
  }

  @Test
  @Order(1)
  void aReportIsBegunWithAnOutlineOfTheRegionsOwn() {
    assertThat(SITE.bean(Outlines.class).all())
        .extracting(Outline::code)
        .containsExactly("industry", "enterprise", "region", "own");
    assertThat(refused(REPORTS.begin(ANALYST, "none", head(), asked("", ""), now())))
        .endsWith(".no-outline");
    var untitled = new Head(new Words(" ", ""), "", "");
    assertThat(refused(REPORTS.begin(ANALYST, "own", untitled, asked("", ""), now())))
        .endsWith(".no-title");
    assertThat(REPORTS.begin(ANALYST, "own", head(), asked("ti=(battery", ""), now()))
        .isInstanceOfSatisfying(
            Outcome.NotSearched.class,
            not -> assertThat(not.why().getFirst()).isInstanceOf(Unsearchable.NotUnderstood.class));
    id = done(REPORTS.begin(ANALYST, "own", head(), asked("", ""), now())).id();
    assertThat(report().state()).isEqualTo(new State.Draft());
    assertThat(REPORTS.fill(ANALYST, id, 1, today(), now()))
        .as("the first search is needed")
        .isEqualTo(new Outcome.NotSearched(List.of(new Unsearchable.Missing("all"))));
  }

  @Test
  @Order(2)
  void everyTableIsOfItsSearchAndItsNumbersAreThoseOfTheSearch() {
    var asked = done(REPORTS.ask(ANALYST, id, 1, head(), asked("ipc=A", "ipc=B"), now()));
    var filled =
        requireNonNull(done(REPORTS.fill(ANALYST, id, asked.version(), today(), now())).filled());
    assertThat(filled.position()).isEqualTo(SITE.bean(Patents.class).lastVersion());
    assertThat(filled.day()).isEqualTo(today());
    long found = count("ipc=A");
    assertThat(found).isBetween(20L, (long) FIRST);
    assertThat(filled.result("all").orElseThrow().documents()).isEqualTo(found);
    var applicants = table(filled, "applicants");
    assertThat(applicants.lines())
        .hasSizeGreaterThan(3)
        .allSatisfy(row ->
            assertThat(count(row.narrowed()))
                .as(row.narrowed())
                .isGreaterThanOrEqualTo(
                    row.cells().getFirst() == null ? 0 : row.cells().getFirst().longValue()));
    assertThat(table(filled, "kinds").lines()).allMatch(row -> row.narrowed().isEmpty());
    assertThat(table(filled, "kinds").columns()).extracting("result").contains(0, 1);
    assertThat(table(filled, "citing").lines())
        .isNotEmpty()
        .allMatch(row -> row.name() != null && row.name().zh().startsWith(row.value() + " "));
  }

  private static long count(String query) {
    var read = (Understood) SITE.bean(Searching.class).read(query, Dialect.EPO);
    return SITE.bean(Searches.class).count(read.wanted()).orElseThrow();
  }

  private static Filled.Kept table(Filled filled, String id) {
    var kept =
        filled.drawn().stream()
            .filter(drawn -> drawn.picture().table().equals(id))
            .findFirst()
            .orElseThrow()
            .table();
    assertThat(kept).as(id).isNotNull();
    return java.util.Objects.requireNonNull(kept);
  }

  @Test
  @Order(3)
  void atTheSamePositionOfTheIndexEveryTableIsTheSame() {
    var checked = checked();
    assertThat(checked.now().position()).isEqualTo(checked.before().position());
    assertThat(checked.tables()).hasSize(5);
    assertThat(checked.same()).isTrue();
    assertThat(checked.now().drawn()).isEqualTo(checked.before().drawn());
  }

  private static Checked checked() {
    var came = SITE.bean(Checking.class).check(report(), now());
    assertThat(came).isInstanceOf(Checking.Came.Counted.class);
    return ((Checking.Came.Counted) came).checked();
  }

  @Test
  @Order(4)
  void whenDataCameInItIsSaidWhichTableIsOtherwiseAndWhere() {
    long before = count("ipc=A");
    put(PATENTS.subList(FIRST, PATENTS.size()));
    long after = count("ipc=A");
    assertThat(after).isGreaterThan(before);
    var checked = checked();
    assertThat(checked.now().position()).isGreaterThan(checked.before().position());
    assertThat(checked.same()).isFalse();
    var documents =
        checked.tables().getFirst().differences().stream()
            .filter(Difference.Cell.class::isInstance)
            .map(Difference.Cell.class::cast)
            .filter(cell -> cell.row().value().equals("documents"))
            .findFirst()
            .orElseThrow();
    assertThat(documents.before()).isEqualByComparingTo(String.valueOf(before));
    assertThat(documents.now()).isEqualByComparingTo(String.valueOf(after));
    assertThat(report().filled()).as("checking keeps nothing").isEqualTo(checked.before());
    assertThat(checked.tables()).filteredOn(one -> !one.same()).hasSizeGreaterThan(2);
    assertThat(Checked.of(checked.now(), checked.now()).tables()).allMatch(Compared::same);
  }

  @Test
  @Order(5)
  void whoSawAnOlderVersionChangesNothingAndIsToldWhoWasFaster() {
    long seen = report().version();
    var text = new Words("", "As many as the table says.");
    var written = done(REPORTS.write(SECOND, id, seen, "only", text, now()));
    assertThat(written.version()).isEqualTo(seen + 1);
    var late = REPORTS.write(ANALYST, id, seen, "only", new Words("晚了", ""), now());
    assertThat(late)
        .isInstanceOfSatisfying(
            Outcome.Stale.class,
            stale -> {
              assertThat(stale.since())
                  .extracting(Reports.Step::who)
                  .containsExactly("Reviewer Wu");
              assertThat(stale.now().text("only")).isEqualTo(text);
            });
  }

  @Test
  @Order(6)
  void whoWroteInAReportDoesNotApproveIt_andOtherSearchesEmptyTheTables() {
    var kept = report().asked();
    done(REPORTS.ask(ANALYST, id, report().version(), head(), asked("ipc=A", ""), now()));
    assertThat(report().filled()).isNull();
    assertThat(refused(REVIEWING.handIn(ANALYST, id, report().version(), now())))
        .endsWith(".not-filled");
    done(REPORTS.ask(ANALYST, id, report().version(), head(), kept, now()));
    done(REPORTS.fill(ANALYST, id, report().version(), today(), now()));
    done(REVIEWING.handIn(ANALYST, id, report().version(), now()));
    assertThat(refused(REPORTS.fill(ANALYST, id, report().version(), today(), now())))
        .endsWith(".not-now");
    for (var writer : List.of(ANALYST, SECOND)) {
      assertThat(refused(REVIEWING.approve(writer, id, report().version(), now())))
          .endsWith(".own-report");
    }
    assertThat(refused(REVIEWING.sendBack(SECOND, id, report().version(), " ", now())))
        .endsWith(".no-remark");
    done(REVIEWING.sendBack(SECOND, id, report().version(), "Say why.", now()));
    assertThat(report().state()).isEqualTo(new State.SentBack("Say why."));
    done(REVIEWING.handIn(ANALYST, id, report().version(), now()));
    var third = person("Reviewer Zheng");
    done(REVIEWING.approve(third, id, report().version(), now()));
    assertThat(report().state()).isEqualTo(new State.Reviewed("Reviewer Zheng"));
  }

  @Test
  @Order(7)
  void whatIsPublishedIsNeverChanged_andTheNextEditionFollows() {
    done(REVIEWING.publish(SECOND, id, report().version(), now()));
    var published = report();
    assertThat(
            refused(REPORTS.ask(ANALYST, id, published.version(), head(), asked("a", ""), now())))
        .endsWith(".not-now");
    var sql = JdbcClient.create(SITE.bean(DataSource.class));
    for (var statement :
        List.of(
            "update navigation.report set remark = 'x' where id = " + id,
            "delete from navigation.report where id = " + id)) {
      assertThatThrownBy(
              () -> {
                var _ = sql.sql(statement).update();
              })
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("never changed");
    }
    assertThat(report()).isEqualTo(published);
    var next = done(REVIEWING.follow(ANALYST, id, published.version(), now()));
    assertThat(next.edition()).isEqualTo(2);
    assertThat(next.series()).isEqualTo(id);
    assertThat(next.texts()).isEqualTo(published.texts());
    assertThat(next.asked()).isEqualTo(published.asked());
    assertThat(next.filled()).as("new data, new tables").isNull();
    assertThat(refused(REVIEWING.follow(ANALYST, id, published.version(), now())))
        .endsWith(".in-the-making");
    assertThat(REPORTS.newest(id).orElseThrow().edition()).isEqualTo(1);
    assertThat(REPORTS.all(true)).extracting(Report::id).containsExactly(id);
    assertThat(REPORTS.all(false)).extracting(Report::id).containsExactly(next.id(), id);
  }
}
