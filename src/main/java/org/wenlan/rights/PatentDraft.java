package org.wenlan.rights;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.Patent.Alias;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Claim;
import org.wenlan.rights.Patent.Event;
import org.wenlan.rights.Patent.Other;
import org.wenlan.rights.Patent.Paragraph;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.Patent.Text;

/**
 * Collects what a source says of one document. Blank texts are passed over, exact repetitions count
 * once, and the order is kept. Single-threaded.
 */
public final class PatentDraft {
  private final String source;
  private final PublicationNumber number;
  private Right right = Right.OTHER;
  private @Nullable LocalDate published;
  private @Nullable ApplicationNumber application;
  private @Nullable LocalDate filed;
  private @Nullable String familyId;
  private final SequencedSet<Text> titles = new LinkedHashSet<>();
  private final SequencedSet<Text> abstracts = new LinkedHashSet<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Paragraph> description = new ArrayList<>();
  private final SequencedSet<Party> parties = new LinkedHashSet<>();
  private final SequencedSet<Symbol> classes = new LinkedHashSet<>();
  private final SequencedSet<Priority> priorities = new LinkedHashSet<>();
  private final SequencedSet<Citation> citations = new LinkedHashSet<>();
  private final SequencedSet<Event> events = new LinkedHashSet<>();
  private final SequencedSet<Alias> aliases = new LinkedHashSet<>();
  private final SequencedSet<Other> others = new LinkedHashSet<>();

  /**
   * Starts a record.
   *
   * @param source the format's short name, such as {@code docdb}
   */
  public PatentDraft(String source, PublicationNumber number) {
    this.source = source;
    this.number = number;
  }

  @CanIgnoreReturnValue
  public PatentDraft right(Right kind) {
    right = kind;
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft published(@Nullable LocalDate day) {
    published = day;
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft application(@Nullable ApplicationNumber of) {
    application = of;
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft filed(@Nullable LocalDate day) {
    filed = day;
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft familyId(@Nullable String id) {
    familyId = id;
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft title(String language, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      titles.add(new Text(language, text.strip()));
    }
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft summary(String language, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      abstracts.add(new Text(language, text.strip()));
    }
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft claim(Claim claim) {
    claims.add(claim);
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft paragraph(Paragraph paragraph) {
    if (!paragraph.text().isBlank()) {
      description.add(paragraph);
    }
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft party(Party party) {
    if (!party.name().isBlank()) {
      parties.add(party);
    }
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft symbol(Symbol symbol) {
    classes.add(symbol);
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft priority(Priority priority) {
    priorities.add(priority);
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft citation(Citation citation) {
    citations.add(citation);
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft event(Event event) {
    events.add(event);
    return this;
  }

  @CanIgnoreReturnValue
  public PatentDraft alias(Patent.Of of, String form, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      aliases.add(new Alias(of, form, text.strip()));
    }
    return this;
  }

  /** Keeps what the model has no place for, under the source's own label. */
  @CanIgnoreReturnValue
  public PatentDraft other(String label, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      others.add(new Other(source, label, text.strip()));
    }
    return this;
  }

  /** The record so far. */
  public Patent build() {
    return new Patent(
        number,
        right,
        published,
        application,
        filed,
        familyId,
        List.copyOf(titles),
        List.copyOf(abstracts),
        claims,
        description,
        List.copyOf(parties),
        List.copyOf(classes),
        List.copyOf(priorities),
        List.copyOf(citations),
        List.copyOf(events),
        List.copyOf(aliases),
        List.copyOf(others),
        List.of(source));
  }
}
