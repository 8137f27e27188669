package org.wenlan.rights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published patent document (an application, a grant, a correction) as its sources describe it.
 *
 * <p>Lists are never null; a part that no source gave is empty. Immutable; build one with {@link
 * PatentDraft}.
 *
 * @param number the publication number, WIPO ST.6 and ST.16
 * @param right what kind of right the document is about
 * @param published the day of this publication, INID 43, 45 or the like
 * @param application the application's number, INID 21
 * @param filed the filing day, INID 22
 * @param familyId the simple family's identifier as the source gave it (DOCDB), kept as given
 * @param titles INID 54, one for each language
 * @param abstracts INID 57, one for each language
 * @param claims in order, one list for all languages
 * @param description in order: headings and numbered paragraphs
 * @param parties INID 71 to 76 and the examiner
 * @param classes INID 51, 52 and the like
 * @param priorities INID 30
 * @param citations INID 56 and the search report
 * @param events what happened to the right, oldest first
 * @param aliases how sources wrote the numbers above, and other numbers of the same document
 * @param others what a source holds and this model has no place for: shown, never lost
 * @param sources the formats that this record was merged from, such as {@code docdb}
 */
public record Patent(
    PublicationNumber number,
    Right right,
    @Nullable LocalDate published,
    @Nullable ApplicationNumber application,
    @Nullable LocalDate filed,
    @Nullable String familyId,
    List<Text> titles,
    List<Text> abstracts,
    List<Claim> claims,
    List<Paragraph> description,
    List<Party> parties,
    List<Symbol> classes,
    List<Priority> priorities,
    List<Citation> citations,
    List<Event> events,
    List<Alias> aliases,
    List<Other> others,
    List<String> sources) {

  public Patent {
    titles = List.copyOf(titles);
    abstracts = List.copyOf(abstracts);
    claims = List.copyOf(claims);
    description = List.copyOf(description);
    parties = List.copyOf(parties);
    classes = List.copyOf(classes);
    priorities = List.copyOf(priorities);
    citations = List.copyOf(citations);
    events = List.copyOf(events);
    aliases = List.copyOf(aliases);
    others = List.copyOf(others);
    sources = List.copyOf(sources);
  }

  /** What kind of right a document is about. */
  public enum Right {
    INVENTION,
    UTILITY_MODEL,
    DESIGN,
    PLANT,
    OTHER
  }

  /**
   * A text in one language.
   *
   * @param language ISO 639-1, lower case ({@code zh}, {@code en}); {@code und} when the source
   *     does not say
   */
  public record Text(String language, String text) {}

  /**
   * One claim.
   *
   * @param number as printed, 1 for the first
   * @param text with its line breaks, without its number
   * @param dependsOn the claims that it names ("according to claim 2"), empty for an independent
   *     one
   */
  public record Claim(String language, int number, String text, List<Integer> dependsOn) {
    public Claim {
      dependsOn = List.copyOf(dependsOn);
    }
  }

  /**
   * A heading or a paragraph of the description.
   *
   * @param number as printed, such as {@code 0012}; null where the source has none
   */
  public record Paragraph(String language, boolean heading, @Nullable String number, String text) {}

  /** In which part someone stands in a document. */
  public enum Role {
    APPLICANT,
    OWNER,
    INVENTOR,
    AGENT,
    EXAMINER
  }

  /**
   * A person or body.
   *
   * @param name as the source wrote it
   * @param normalised upper case, one form for legal forms and punctuation; the key for counting
   * @param address as the source wrote it, without the name
   * @param country two letters, WIPO ST.3
   * @param region GB/T 2260 code when the address is in China (province, city or county)
   */
  public record Party(
      Role role,
      String name,
      String normalised,
      @Nullable String address,
      @Nullable String country,
      @Nullable String region) {}

  /** A classification scheme. */
  public enum Scheme {
    IPC,
    CPC,
    LOCARNO,
    USPC,
    ECLA,
    FI,
    OTHER
  }

  /**
   * A classification symbol.
   *
   * @param symbol IPC and CPC as {@code H04L9/32}, upper case, no blanks; others as given
   * @param first whether the source marks it as the first one
   */
  public record Symbol(Scheme scheme, String symbol, boolean first) {}

  /**
   * A claimed priority.
   *
   * @param number the key of the earlier application, as {@link ApplicationNumber#key()}
   */
  public record Priority(String number, @Nullable LocalDate date) {}

  /** Who put a citation there. */
  public enum Origin {
    APPLICANT,
    SEARCH,
    EXAMINATION,
    OPPOSITION,
    UNKNOWN
  }

  /**
   * A cited document.
   *
   * @param patent the cited publication's key ({@link PublicationNumber#toString()}), null for
   *     non-patent literature
   * @param text the citation as printed; null when it is a patent and nothing more was given
   * @param category X, Y, A and the like, as given
   */
  public record Citation(
      @Nullable String patent, @Nullable String text, @Nullable String category, Origin origin) {}

  /**
   * A legal event.
   *
   * @param code the office's or INPADOC's code, such as {@code PGFP}
   * @param country the office that it is about, WIPO ST.3
   * @param text what the source says of it
   */
  public record Event(@Nullable LocalDate date, String country, String code, String text) {}

  /** Of which number an alias is another form. */
  public enum Of {
    PUBLICATION,
    APPLICATION,
    PRIORITY
  }

  /**
   * A number as a source wrote it.
   *
   * @param form {@code original}, {@code docdb}, {@code epodoc} or the source's own word
   */
  public record Alias(Of of, String form, String text) {}

  /**
   * Something the model has no place for.
   *
   * @param label the source's own name for it
   */
  public record Other(String source, String label, String text) {}
}
