package org.wenlan.notices.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wenlan.consultation.Request.Right;
import org.wenlan.kernel.Refusal;
import org.wenlan.notices.Notice;
import org.wenlan.notices.Stage.Recourse;
import org.wenlan.notices.Step;
import org.wenlan.site.JsonMembers;
import org.wenlan.territory.Unit.Matter;
import tools.jackson.databind.JsonNode;

/** Reads notices and steps as programs send them. */
final class NoticeReader {
  private final JsonMembers members = new JsonMembers();
  private final List<Notice.Wrong> wrongs = new ArrayList<>();

  private NoticeReader() {}

  /** What came of reading; the value counts only without wrongs. */
  record Read<T>(T value, List<Notice.Wrong> wrongs) {}

  static Read<Notice.Said> said(JsonNode node) {
    var reader = new NoticeReader();
    return reader.read(reader.notice(node));
  }

  private <T> Read<T> read(T value) {
    members.wrongs().forEach(one -> wrongs.add(new Notice.Wrong(one.pointer(), one.why())));
    return new Read<>(value, wrongs);
  }

  private Notice.Said notice(JsonNode node) {
    var all =
        members.object(
            node,
            "",
            Set.of(
                "reference",
                "complainant",
                "right",
                "evidence",
                "platform",
                "place",
                "seller",
                "region",
                "opinion"));
    var right =
        members.object(all.path("right"), "/right", Set.of("matter", "number", "claim", "holder"));
    return new Notice.Said(
        members.text(all, "", "reference"),
        members.text(all, "", "complainant"),
        Right.stated(
            members.word(right, "/right", "matter", Matter.class, Matter.PATENT),
            members.text(right, "/right", "number"),
            members.number(right, "/right", "claim", 1),
            members.text(right, "/right", "holder")),
        members.text(all, "", "evidence"),
        members.text(all, "", "platform"),
        members.text(all, "", "place"),
        members.text(all, "", "seller"),
        members.text(all, "", "region"),
        members.text(all, "", "opinion"));
  }

  static Read<Step> step(String step, JsonNode node, LocalDate today) {
    var reader = new NoticeReader();
    return reader.read(reader.step(step, node, Set.of("on", "said", "recourse"), today));
  }

  private Step step(String step, JsonNode node, Set<String> known, LocalDate today) {
    var all = members.object(node, "", known);
    var said = members.text(all, "", "said");
    var on = day(members.text(all, "", "on"), today);
    var recourse = members.word(all, "", "recourse", Recourse.class, Recourse.COMPLAINT);
    return of(step, on, said, recourse);
  }

  /** The step of a name; a form uses the same words. */
  static Step of(String step, LocalDate on, String said, Recourse recourse) {
    return switch (step) {
      case "measure" -> new Step.Measure(on, said);
      case "refuse" -> new Step.Refuse(said);
      case "state" -> new Step.State(on, said);
      case "arrive" -> new Step.Arrive(on);
      case "delay" -> new Step.Delay(said);
      case "recourse" -> new Step.Recourse(recourse, on, said);
      case "withdraw" -> new Step.Withdraw(said);
      default -> new Step.Close();
    };
  }

  private LocalDate day(String typed, LocalDate today) {
    try {
      return typed.isEmpty() ? today : LocalDate.parse(typed);
    } catch (DateTimeParseException _) {
      wrongs.add(new Notice.Wrong("/on", Refusal.of("notices.refusal.no-day", "", typed)));
      return today;
    }
  }
}
