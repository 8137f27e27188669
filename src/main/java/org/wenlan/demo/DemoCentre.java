package org.wenlan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.rights.Patents;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Unit.Level;
import org.wenlan.territory.Unit.Matter;
import org.wenlan.territory.Units;

/**
 * An invented centre with partner units, people for each part and cases in every state. It exists
 * in the memory of a demonstration alone: elsewhere {@link #people} is empty.
 */
@Component
public class DemoCentre {
  static final String CENTRE = "demo-centre";
  static final String PARTNER = "demo-partner";

  private final Units units;
  private final Accounts accounts;
  private final Patents patents;
  private final DemoCases cases;
  private final Clock clock;
  private final Map<String, Accounts.Session> sessions = new LinkedHashMap<>();

  DemoCentre(Units units, Accounts accounts, Patents patents, DemoCases cases, Clock clock) {
    this.units = units;
    this.accounts = accounts;
    this.patents = patents;
    this.cases = cases;
    this.clock = clock;
  }

  /** Fills it; a centre that has its units already gets people only. */
  public synchronized void open() {
    boolean fresh = units.find(CENTRE).isEmpty();
    units.put(
        unit(
            CENTRE,
            "虚构省知识产权维权中心",
            "Invented Province IP Centre",
            Level.INSTITUTION,
            "330000",
            null));
    units.put(
        unit(
            PARTNER,
            "虚构甲市合作单位",
            "Partner unit of Invented City A",
            Level.PARTNER,
            "440100",
            LocalDate.of(2019, 1, 8)));
    units.put(
        unit(
            "demo-partner-b",
            "虚构乙省合作单位",
            "Partner unit of Invented Province B",
            Level.PARTNER,
            "510000",
            LocalDate.of(2018, 6, 1)));
    units.put(
        unit(
            "demo-partner-c",
            "虚构丙市合作单位",
            "Partner unit of Invented City C",
            Level.PARTNER,
            "310000",
            LocalDate.of(2018, 9, 1)));
    person("林虚构 Lin (officer)", CENTRE, Role.OFFICER);
    person("孙虚构 Sun (head of the centre)", CENTRE, Role.HEAD);
    person("吴虚构 Wu (coordinator)", PARTNER, Role.COORDINATOR);
    person("陈虚构 Chen (expert)", PARTNER, Role.EXPERT);
    person("赵虚构 Zhao (reviewer)", PARTNER, Role.REVIEWER);
    person("何虚构 He (expert)", CENTRE, Role.EXPERT);
    person("周虚构 Zhou (reviewer)", CENTRE, Role.REVIEWER);
    person("安虚构 An (security administrator)", CENTRE, Role.SECURITY);
    person("申虚构 Shen (audit administrator)", CENTRE, Role.AUDIT);
    // What one head proposes another confirms.
    person("郑虚构 Zheng (second head of the centre)", CENTRE, Role.HEAD);
    if (fresh) {
      cases.open(
          new ArrayList<>(sessions.values()).stream().map(Accounts.Session::person).toList(),
          numbers());
    }
  }

  private List<String> numbers() {
    return patents.changedSince(0, 40).stream()
        .filter(one -> !one.patent().claims().isEmpty())
        .map(one -> one.patent().number().original())
        .toList();
  }

  private static Unit unit(
      String code, String zh, String en, Level level, String region, @Nullable LocalDate agreed) {
    return new Unit(
        code,
        zh,
        en,
        level,
        region,
        null,
        agreed,
        null,
        Set.of(Matter.values()),
        List.of(),
        20,
        true);
  }

  private void person(String name, String unit, Role role) {
    var password = DemoProof.password();
    var word = accounts.invite(new Actor.Platform(), name, unit, Set.of(role));
    var secret = accounts.invited(word).orElseThrow().secret();
    var signIn = DemoProof.signIn(role);
    var entry = accounts.accept(word, signIn, password, DemoProof.code(secret, clock.instant()));
    if (!(entry instanceof Accounts.Entry.Open(var session))) {
      throw new IllegalStateException("Nobody can play " + name + ": " + entry);
    }
    sessions.put(name, session);
  }

  /** Whom one can be, with their units; nobody where this is no demonstration. */
  public synchronized Map<String, String> people() {
    var people = new LinkedHashMap<String, String>();
    sessions.forEach((name, session) -> people.put(name, session.person().unit()));
    return people;
  }

  /** What a browser is told so that it is one of them. */
  public synchronized Optional<String> cookie(String name) {
    return Optional.ofNullable(sessions.get(name)).map(Accounts.Session::cookie);
  }
}
