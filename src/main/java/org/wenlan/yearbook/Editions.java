package org.wenlan.yearbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Refusal;
import org.wenlan.statistics.Indicator.Wording;
import org.wenlan.statistics.Indicators;
import org.wenlan.territory.Regions;
import org.wenlan.yearbook.Edition.State;

/**
 * The door to yearbooks: built from what is known, edited in words and never in numbers, read by a
 * second person, published for good. Thread-safe.
 */
@Component
public class Editions {
  private final EditionStore store;
  private final Templates templates;
  private final Typesetting typesetting;
  private final Indicators indicators;

  Editions(
      EditionStore store, Templates templates, Typesetting typesetting, Indicators indicators) {
    this.store = store;
    this.templates = templates;
    this.typesetting = typesetting;
    this.indicators = indicators;
  }

  /** A line of what was done to an edition; {@code version} is the one afterwards. */
  public record Step(long edition, long version, String act, String who, Instant at, String said) {}

  /** What came of an act. */
  public sealed interface Outcome {

    /** Done, and committed. */
    record Done(Edition edition) implements Outcome {}

    /** A rule says no. */
    record Refused(Refusal why) implements Outcome {}

    /** Somebody else was faster. */
    record Stale(Edition now, List<Step> since) implements Outcome {

      public Stale {
        since = List.copyOf(since);
      }
    }

    /** There is none of this number. */
    record Absent() implements Outcome {}
  }

  /** Builds a book, or builds the draft that there is anew, with the numbers of this moment. */
  @Transactional
  public Outcome build(Actor by, int year, String region, Instant at) {
    var template = templates.find(Templates.SHIPPED).orElse(null);
    if (template == null || Regions.find(region).isEmpty()) {
      return refused("no-region", region);
    }
    var content = typesetting.of(template, year, region);
    if (content.numbers().isEmpty()) {
      return refused("no-numbers", region, year);
    }
    var made = template.code() + " " + template.version();
    var added = store.add(region, year, made, content, by.name(), at);
    if (added.isPresent()) {
      store.note(new Step(added.get(), 1, "build", by.name(), at, ""));
      return new Outcome.Done(store.find(added.get()).orElseThrow());
    }
    var open = store.newest(region, year, false).orElseThrow();
    if (!(open.state() instanceof State.Draft)) {
      return refused("in-the-making", open.id());
    }
    var now =
        new Edition(
            open.id(),
            region,
            year,
            made,
            open.version(),
            open.state(),
            by.name(),
            open.remark(),
            at,
            null,
            content);
    return kept(now, "build", "", by, at);
  }

  /** Other words for a sentence of a draft; numbers stay references. */
  @Transactional
  public Outcome edit(
      Actor by, long id, long version, int chapter, int sentence, Wording words, Instant at) {
    var found = store.find(id).orElse(null);
    if (found == null) {
      return new Outcome.Absent();
    }
    if (found.version() != version) {
      return stale(found, version);
    }
    if (!(found.state() instanceof State.Draft)) {
      return refused("not-now", found.state().code());
    }
    var chapters = new ArrayList<>(found.content().chapters());
    if (chapter < 0
        || chapter >= chapters.size()
        || sentence < 0
        || sentence >= chapters.get(chapter).sentences().size()) {
      return new Outcome.Absent();
    }
    var faults = new ArrayList<String>();
    for (var text : List.of(words.zh(), words.en())) {
      faults.addAll(Phrases.read(text, code -> indicators.find(code).isPresent()).faults());
    }
    if (words.zh().isBlank() || words.en().isBlank() || !faults.isEmpty()) {
      return refused("words", String.join("; ", faults));
    }
    var numbers = new ArrayList<>(found.content().numbers());
    var said = typesetting.sentence(words, found.year(), found.region(), numbers).orElse(null);
    if (said == null) {
      return refused("unknown-number", words.en());
    }
    var old = chapters.get(chapter);
    var sentences = new ArrayList<>(old.sentences());
    sentences.set(sentence, said);
    chapters.set(chapter, new Content.Chapter(old.code(), old.title(), sentences, old.pictures()));
    var content =
        new Content(found.content().title(), chapters, numbers, found.content().leftOut());
    return kept(with(found, found.state(), found.remark(), content), "edit", old.code(), by, at);
  }

  /** For a second person to read. */
  @Transactional
  public Outcome handIn(Actor by, long id, long version, Instant at) {
    return step(
        by,
        id,
        version,
        "hand-in",
        "",
        at,
        found ->
            found.state() instanceof State.Draft draft
                ? with(found, draft.handIn(), "", found.content())
                : null);
  }

  /** Back to the drafter. */
  @Transactional
  public Outcome giveBack(Actor by, long id, long version, String remark, Instant at) {
    if (remark.isBlank()) {
      return refused("no-remark");
    }
    return step(
        by,
        id,
        version,
        "give-back",
        remark.strip(),
        at,
        found ->
            found.state() instanceof State.InReview review
                ? with(found, review.giveBack(), remark.strip(), found.content())
                : null);
  }

  /** By somebody who did not draft it. */
  @Transactional
  public Outcome approve(Actor by, long id, long version, Instant at) {
    var found = store.find(id).orElse(null);
    if (found != null && found.drafter().equals(by.name())) {
      return refused("own-draft", by.name());
    }
    return step(
        by,
        id,
        version,
        "approve",
        "",
        at,
        one ->
            one.state() instanceof State.InReview review
                ? with(one, review.approve(by.name()), "", one.content())
                : null);
  }

  /** For everyone, for good. */
  @Transactional
  public Outcome publish(Actor by, long id, long version, Instant at) {
    return step(
        by,
        id,
        version,
        "publish",
        "",
        at,
        found ->
            found.state() instanceof State.Approved approved
                ? new Edition(
                    found.id(),
                    found.region(),
                    found.year(),
                    found.template(),
                    found.version(),
                    approved.publish(),
                    found.drafter(),
                    "",
                    found.built(),
                    at,
                    found.content())
                : null);
  }

  private interface Change {
    /** Null when it cannot happen now. */
    @Nullable Edition of(Edition found);
  }

  private Outcome step(
      Actor by, long id, long version, String act, String said, Instant at, Change change) {
    var found = store.find(id).orElse(null);
    if (found == null) {
      return new Outcome.Absent();
    }
    if (found.version() != version) {
      return stale(found, version);
    }
    var now = change.of(found);
    return now == null ? refused("not-now", found.state().code()) : kept(now, act, said, by, at);
  }

  private Outcome kept(Edition now, String act, String said, Actor by, Instant at) {
    if (!store.change(now, now.version())) {
      return stale(store.find(now.id()).orElseThrow(), now.version());
    }
    store.note(new Step(now.id(), now.version() + 1, act, by.name(), at, said));
    return new Outcome.Done(store.find(now.id()).orElseThrow());
  }

  private Outcome stale(Edition now, long version) {
    return new Outcome.Stale(
        now, store.steps(now.id()).stream().filter(step -> step.version() > version).toList());
  }

  private static Outcome refused(String rule, Object... arguments) {
    return new Outcome.Refused(Refusal.of("yearbook.refusal." + rule, "", arguments));
  }

  private static Edition with(Edition found, State state, String remark, Content content) {
    return new Edition(
        found.id(),
        found.region(),
        found.year(),
        found.template(),
        found.version(),
        state,
        found.drafter(),
        remark,
        found.built(),
        found.published(),
        content);
  }

  /** An edition of any state. */
  public Optional<Edition> find(long id) {
    return store.find(id);
  }

  /** What everyone reads of a year. */
  public Optional<Edition> published(String region, int year) {
    return store.newest(region, year, true);
  }

  /** All that are published, or all that there are. */
  public List<Edition> all(boolean published) {
    return store.all(published);
  }

  /** What was done to an edition, oldest first. */
  public List<Step> steps(long id) {
    return store.steps(id);
  }
}
