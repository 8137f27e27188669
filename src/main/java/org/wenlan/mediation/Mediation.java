package org.wenlan.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.dispute.Matter;
import org.wenlan.docket.CaseFile;
import tools.jackson.databind.json.JsonMapper;

/** A mediation as its file knows it: nothing in it was said in the room. */
public record Mediation(CaseFile file, Asked asked, Dossier dossier, Stage stage) {
  /** Of its cases in the docket. */
  public static final String KIND = "mediation";

  static final String PREFIX = "TJ";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The two sides. */
  public enum Side {
    PETITIONER,
    RESPONDENT;

    /** The one across the table. */
    public Side other() {
      return this == PETITIONER ? RESPONDENT : PETITIONER;
    }
  }

  /**
   * What is to be mediated.
   *
   * @param contacts of the side that asks and of the side that answers
   * @param claim what is asked for, in the words of whoever asks
   */
  public record Asked(
      Matter matter, List<String> contacts, String claim, Source source, boolean simple) {

    public Asked {
      contacts = List.copyOf(contacts);
    }
  }

  /**
   * From where it came.
   *
   * @param name of the court or unit; empty for a party
   * @param number the court's own number, or the consultation's
   * @param when how far the court had come
   */
  public record Source(From from, String name, String number, When when) {}

  /** Who brings it. */
  public enum From {
    PARTY,
    COURT,
    UNIT,
    CONSULTATION
  }

  /** How far a court had come when it referred. */
  public enum When {
    BEFORE_FILING,
    ORDINARY,
    SUMMARY
  }

  /**
   * Who mediates.
   *
   * @param disclosure what they said that might touch their fairness
   * @param accepted the sides that want them after this
   */
  public record Mediator(long id, String name, UUID person, String disclosure, Set<Side> accepted) {
    public Mediator {
      accepted = Set.copyOf(accepted);
    }

    /** Whether both sides want them. */
    public boolean wanted() {
      return accepted.size() == Side.values().length;
    }
  }

  /** A meeting that is arranged: when and where, and about what. */
  public record Session(String when, String place, String agenda) {}

  /** More time, once both sides want it. */
  public record Extension(int days, Set<Side> agreed) {
    public Extension {
      agreed = Set.copyOf(agreed);
    }
  }

  /**
   * What was agreed, without its words.
   *
   * @param signed by whom: names of {@link Side}, and {@code MEDIATOR}
   * @param effective the day on which the last of them signed
   */
  public record Agreement(
      int version, List<Clause> clauses, Set<String> signed, @Nullable LocalDate effective) {
    public Agreement {
      clauses = List.copyOf(clauses);
      signed = Set.copyOf(signed);
    }
  }

  /** What a clause is about. */
  public enum ClauseKind {
    STOP,
    PAY,
    LICENCE,
    APOLOGY,
    DESTROY,
    OTHER
  }

  /**
   * A clause, without its words.
   *
   * @param by the side that owes it
   * @param due its last day; null when none was set
   * @param performed the day on which it was done; null when it is not
   */
  public record Clause(
      ClauseKind kind, Side by, @Nullable LocalDate due, @Nullable LocalDate performed) {}

  /**
   * The application for judicial confirmation.
   *
   * @param joined the sides that apply
   * @param level of the court that the law names
   * @param court its name, empty until both have joined
   * @param confirmed what it decided; null until it has
   */
  public record Confirmation(
      Set<Side> joined,
      Venue.Level level,
      String court,
      @Nullable LocalDate submitted,
      @Nullable LocalDate accepted,
      @Nullable LocalDate decided,
      @Nullable Boolean confirmed) {
    public Confirmation {
      joined = Set.copyOf(joined);
    }
  }

  /** The way to arbitration. */
  public record HandOver(String body, LocalDate day, String award, @Nullable LocalDate awarded) {}

  /**
   * What has come to the file.
   *
   * @param dispute its number; empty before it is accepted
   * @param organisation code; empty while none has it
   * @param returned the day on which the result went back to the referring court
   */
  public record Dossier(
      String dispute,
      String organisation,
      @Nullable LocalDate accepted,
      @Nullable Mediator mediator,
      int replaced,
      List<Session> sessions,
      @Nullable Extension extension,
      @Nullable Agreement agreement,
      @Nullable Confirmation confirmation,
      @Nullable HandOver handOver,
      @Nullable LocalDate returned) {

    public Dossier {
      sessions = List.copyOf(sessions);
    }
  }

  record Body(Asked asked, Dossier dossier, Stage stage) {}

  static Mediation of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new Mediation(file, body.asked(), body.dossier(), body.stage());
  }

  static String body(Asked asked, Dossier dossier, Stage stage) {
    return JSON.writeValueAsString(new Body(asked, dossier, stage));
  }

  /** The case number. */
  public String number() {
    return file.number();
  }

  /** Whether somebody has something to do. */
  public boolean open() {
    return open(dossier, stage);
  }

  static boolean open(Dossier dossier, Stage stage) {
    return switch (stage) {
      case Stage.Closed _, Stage.Awarded _ -> false;
      case Stage.Settled _ -> {
        var agreement = dossier.agreement();
        var asked = dossier.confirmation();
        boolean owed =
            agreement != null
                && agreement.clauses().stream().anyMatch(one -> one.performed() == null);
        yield owed || asked != null && asked.submitted() != null && asked.decided() == null;
      }
      case Stage.Unassigned _,
          Stage.Applied _,
          Stage.Asking _,
          Stage.Mediating _,
          Stage.Signing _,
          Stage.Arbitrating _ ->
          true;
    };
  }

  /** Whether this person mediates it: proposed, and accepted by both sides. */
  public boolean mediatedBy(UUID person) {
    var mediator = dossier.mediator();
    return mediator != null && mediator.person().equals(person) && mediator.wanted();
  }
}
