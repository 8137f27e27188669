package org.wenlan.returns.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.kernel.Period;
import org.wenlan.returns.InventedProvince;
import org.wenlan.returns.Issues;
import org.wenlan.returns.Return;
import org.wenlan.testing.Site;

/** A server with the invented province, its people, and two forms of its own. */
final class ReportingProvince {
  /** Ran out early in 2026. */
  private static final String OLD =
      """
      number: OLD-1
      name: {zh: 已停用的年报表, en: A form that ran out}
      issuer: {zh: 虚构机关, en: Invented body}
      approval: 虚构 [2020] 1
      from: 2020-01-01
      until: 2026-01-31
      frequency: year
      respondents: {kinds: [member]}
      columns:
        - {code: now, name: {zh: 本年, en: This year}}
      rows:
        - {code: A1, name: {zh: 数, en: Number}}
      """;

  /** Several columns, as many forms have. */
  private static final String WIDE =
      """
      number: WIDE-1
      name: {zh: 行政保护情况表（分权利）, en: Administrative protection by kind of right}
      issuer: {zh: 虚构机关, en: Invented body}
      approval: 虚构 [2026] 2
      from: 2026-01-01
      until: 2027-12-31
      frequency: half
      respondents: {kinds: [member]}
      columns:
        - {code: all, name: {zh: 合计, en: All}}
        - {code: patents, name: {zh: 专利, en: Patents}, feeds: yes, matter: PATENT}
        - {code: marks, name: {zh: 商标, en: Trade marks}, feeds: yes, matter: TRADEMARK}
      rows:
        - {code: A1, name: {zh: 查处案件, en: Cases handled}, indicator: enforcement.cases}
        - {code: A2, name: {zh: 涉案金额, en: Value involved}, indicator: enforcement.value}
      checks:
        - {kind: sum, columns: [all], cell: A1/all, of: [A1/patents, A1/marks]}
        - {kind: whole, cells: [A1]}
      """;

  static final Site SITE =
      Site.whole(Map.of("../returns/old.yaml", OLD, "../returns/wide.yaml", WIDE));

  static final Someone AUDITOR;

  static {
    InventedProvince.units(SITE.bean(org.wenlan.territory.Units.class));
    AUDITOR = SignedIn.as(SITE, "审核员钱 Qian", "p-centre", Role.STATISTICIAN);
  }

  private ReportingProvince() {}

  static Return issued(String form, String period, String unit) {
    return issued(form, period, unit, SITE.bean(java.time.Clock.class).instant());
  }

  static Return issued(String form, String period, String unit, Instant at) {
    var due = LocalDate.ofInstant(at, java.time.ZoneOffset.UTC).plusDays(30);
    var out =
        SITE.bean(Issues.class)
            .issue(
                (Actor) AUDITOR.person(),
                form,
                Period.parse(period).orElseThrow(),
                List.of(unit),
                due,
                at);
    return switch (out) {
      case Issues.Issuing.Done(var made, var _) -> made.getFirst();
      case Issues.Issuing.Refused(var why) -> throw new AssertionError(why);
    };
  }
}
