package org.wenlan.navigation;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.navigation.Report.State;
import org.wenlan.navigation.Reports.Outcome;
import org.wenlan.navigation.Reports.Step;

/**
 * The door to what comes after writing: a second person reads a report, and it is published. Every
 * act says which version it has seen. Thread-safe.
 */
@Component
public class Reviewing {
  private final ReportStore store;
  private final Outlines outlines;
  private final Acting acting;

  Reviewing(ReportStore store, Outlines outlines, Acting acting) {
    this.store = store;
    this.outlines = outlines;
    this.acting = acting;
  }

  /** For a second person to read; filled and answered whole. */
  public Outcome handIn(Actor.Person by, long id, long version, Instant at) {
    return acting.act(
        id,
        version,
        found -> {
          if (!(found.state() instanceof State.Open open)) {
            return Acting.notNow(found);
          }
          if (found.filled() == null) {
            return Acting.refused("not-filled");
          }
          if (!found.unanswered().isEmpty()) {
            return Acting.refused("unanswered", found.unanswered().size());
          }
          return acting.kept(
              new Edit(found).state(open.handIn()).hand(by),
              new Step(version + 1, "hand-in", by.name(), at, ""));
        });
  }

  /** Back to those who write it. */
  public Outcome sendBack(Actor.Person by, long id, long version, String remark, Instant at) {
    var said = remark.strip();
    return acting.act(
        id,
        version,
        found -> {
          if (said.isEmpty() || said.length() > Reports.LONGEST) {
            return said.isEmpty()
                ? Acting.refused("no-remark")
                : Acting.refused("too-long", Reports.LONGEST);
          }
          var state =
              switch (found.state()) {
                case State.InReview review -> review.sendBack(said);
                case State.Reviewed reviewed -> reviewed.sendBack(said);
                case State.Open _, State.Published _ -> null;
              };
          return state == null
              ? Acting.notNow(found)
              : acting.kept(
                  new Edit(found).state(state),
                  new Step(version + 1, "send-back", by.name(), at, said));
        });
  }

  /** By somebody who wrote nothing of it. */
  public Outcome approve(Actor.Person by, long id, long version, Instant at) {
    return acting.act(
        id,
        version,
        found -> {
          if (!(found.state() instanceof State.InReview review)) {
            return Acting.notNow(found);
          }
          return found.by(by)
              ? Acting.refused("own-report", by.name())
              : acting.kept(
                  new Edit(found).state(review.approve(by.name())),
                  new Step(version + 1, "approve", by.name(), at, ""));
        });
  }

  /** For everyone, for good. */
  public Outcome publish(Actor.Person by, long id, long version, Instant at) {
    return acting.act(
        id,
        version,
        found ->
            found.state() instanceof State.Reviewed reviewed
                ? acting.kept(
                    new Edit(found).state(reviewed.publish(at)),
                    new Step(version + 1, "publish", by.name(), at, ""))
                : Acting.notNow(found));
  }

  /** Begins the next edition of a published report, with its searches and answers. */
  public Outcome follow(Actor.Person by, long id, long version, Instant at) {
    return acting.act(
        id,
        version,
        found -> {
          if (!found.published()) {
            return Acting.notNow(found);
          }
          var next =
              new Report(
                  0,
                  found.series(),
                  store.editions(found.series()) + 1,
                  1,
                  new State.Draft(),
                  found.head(),
                  outlines.find(found.outline().code()).orElse(found.outline()),
                  found.asked(),
                  found.texts(),
                  null,
                  List.of(Acting.hand(by)),
                  at);
          return store
              .add(next, new Step(1, "follow", by.name(), at, String.valueOf(id)))
              .<Outcome>map(made -> new Outcome.Done(store.find(made).orElseThrow()))
              .orElseGet(() -> Acting.refused("in-the-making"));
        });
  }
}
