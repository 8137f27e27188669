package org.wenlan.demo;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.demo.Actors.Firm;
import org.wenlan.demo.Actors.Person;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent.Claim;
import org.wenlan.rights.Patent.Paragraph;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;

/**
 * One invention, before it is written down.
 *
 * @param parts which of the topic's parts it is about, the main one first
 * @param aim which of the topic's aims it reaches
 */
record Invention(
    int serial,
    Right right,
    Topic topic,
    List<Integer> parts,
    int aim,
    LocalDate filed,
    List<Firm> applicants,
    List<Person> inventors) {

  String title() {
    return right == Right.DESIGN ? topic.product() : "一种" + part(0) + "改进的" + topic.product();
  }

  String titleEnglish() {
    return capital(topic.productEnglish()) + " with an improved " + partEnglish(0);
  }

  String designText() {
    return "本外观设计产品的名称：" + topic.product() + "。用途：日常使用。设计要点在于形状。（演示数据，纯属虚构）";
  }

  String text() {
    return "本发明公开了一种"
        + topic.product()
        + "，包括"
        + parts.stream().map(topic.parts()::get).collect(joining("、"))
        + "，所述"
        + part(0)
        + "与"
        + part(1)
        + "相连接，通过调节"
        + part(0)
        + "的工作状态，实现"
        + topic.aims().get(aim)
        + "。";
  }

  String textEnglish() {
    return "Disclosed is a "
        + topic.productEnglish()
        + " comprising "
        + parts.stream().map(i -> "a " + topic.partsEnglish().get(i)).collect(joining(", "))
        + ". The "
        + partEnglish(0)
        + " is connected to the "
        + partEnglish(1)
        + " and adjusted in operation, which brings "
        + topic.aimsEnglish().get(aim)
        + ".";
  }

  List<Claim> claims() {
    var claims = new ArrayList<Claim>();
    claims.add(
        new Claim(
            "zh",
            1,
            "一种"
                + topic.product()
                + "，包括"
                + part(0)
                + "和"
                + part(1)
                + "，其特征在于，所述"
                + part(0)
                + "与所述"
                + part(1)
                + "可调节地连接，用于"
                + topic.aims().get(aim)
                + "。",
            List.of()));
    for (int i = 1; i < parts.size(); i++) {
      claims.add(
          new Claim(
              "zh",
              i + 1,
              "根据权利要求"
                  + i
                  + "所述的"
                  + topic.product()
                  + "，其特征在于，还包括设置在"
                  + part(0)
                  + "一侧的"
                  + part(i)
                  + "，所述"
                  + part(i)
                  + "的数量为"
                  + (1 + (serial + i) % 6)
                  + "个。",
              List.of(i)));
    }
    return claims;
  }

  List<Claim> claimsEnglish() {
    var claims = new ArrayList<Claim>();
    claims.add(
        new Claim(
            "en",
            1,
            "A "
                + topic.productEnglish()
                + ", comprising a "
                + partEnglish(0)
                + " and a "
                + partEnglish(1)
                + ", wherein the "
                + partEnglish(0)
                + " is adjustably connected to the "
                + partEnglish(1)
                + ".",
            List.of()));
    for (int i = 1; i < parts.size(); i++) {
      claims.add(
          new Claim(
              "en",
              i + 1,
              "The "
                  + topic.productEnglish()
                  + " according to claim "
                  + i
                  + ", further comprising "
                  + (1 + (serial + i) % 6)
                  + " of the "
                  + partEnglish(i)
                  + " at one side.",
              List.of(i)));
    }
    return claims;
  }

  List<Paragraph> description() {
    return List.of(
        new Paragraph("zh", true, null, "技术领域"),
        new Paragraph(
            "zh", false, "0001", "本发明涉及" + topic.product() + "技术领域，尤其涉及其中的" + part(0) + "。"),
        new Paragraph("zh", true, null, "背景技术"),
        new Paragraph(
            "zh",
            false,
            "0002",
            "现有的" + topic.product() + "中，" + part(0) + "固定设置，难以" + topic.aims().get(aim) + "。"),
        new Paragraph("zh", true, null, "具体实施方式"),
        new Paragraph("zh", false, "0003", "如图1所示，" + text() + "本文件为演示数据，纯属虚构。"));
  }

  ApplicationNumber application() {
    return DemoRegion.application(filed, right, serial);
  }

  void common(PatentDraft draft, LocalDate published) {
    draft.right(right).published(published).application(application()).filed(filed);
    if (right == Right.DESIGN) {
      draft.symbol(
          new Symbol(Scheme.LOCARNO, "%02d-%02d".formatted(1 + serial % 32, 1 + serial % 5), true));
    } else {
      draft.symbol(new Symbol(Scheme.IPC, topic.ipc(), true));
    }
    for (var firm : applicants) {
      draft.party(new Party(Role.APPLICANT, firm.name(), firm.name(), firm.address(), "CN", null));
    }
    inventors.forEach(person ->
        draft.party(new Party(Role.INVENTOR, person.name(), person.name(), null, "CN", null)));
    draft.party(new Party(Role.AGENT, "清源知识产权代理（演示）事务所", "清源知识产权代理（演示）事务所", null, "CN", null));
    notice(draft);
  }

  void commonAbroad(PatentDraft draft, LocalDate published) {
    draft.right(right).published(published).filed(filed.plusDays(360));
    draft.symbol(new Symbol(Scheme.IPC, topic.ipc(), true));
    draft.symbol(new Symbol(Scheme.CPC, topic.ipc(), true));
    for (var firm : applicants) {
      draft.party(
          new Party(
              Role.APPLICANT, firm.english(), firm.english(), firm.addressEnglish(), "CN", null));
    }
    inventors.forEach(person ->
        draft.party(
            new Party(Role.INVENTOR, person.english(), person.english(), null, "CN", null)));
    notice(draft);
  }

  private static void notice(PatentDraft draft) {
    draft.other("notice", "演示数据，纯属虚构 · Invented data for demonstration; no such right exists.");
  }

  private String part(int i) {
    return topic.parts().get(parts.get(i));
  }

  private String partEnglish(int i) {
    return topic.partsEnglish().get(parts.get(i));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
