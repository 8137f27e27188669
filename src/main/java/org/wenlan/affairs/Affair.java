package org.wenlan.affairs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.account.Role;
import org.wenlan.law.Bilingual;
import org.wenlan.law.Mark;

/**
 * What can be applied for, as its definition declares it.
 *
 * @param code stable, such as {@code pledge-registration}
 * @param group by which the catalogue lists it
 * @param eligibility what must hold of the answers; each with what to say when it does not
 * @param register that a granted application enters; null for none
 * @param owner whose case an application is
 */
public record Affair(
    String code,
    Bilingual name,
    Bilingual about,
    Group group,
    Guide guide,
    List<Eligible> eligibility,
    List<Page> pages,
    List<Material> materials,
    List<Stage> stages,
    Result result,
    @Nullable Register register,
    Owner owner,
    Counted counted) {

  public Affair {
    eligibility = List.copyOf(eligibility);
    pages = List.copyOf(pages);
    materials = List.copyOf(materials);
    stages = List.copyOf(stages);
  }

  /** Parts of the catalogue. */
  public enum Group {
    PATENT,
    TRADEMARK,
    PROTECTION,
    PROGRAMME,
    SERVICE
  }

  /**
   * What is said before anything is asked.
   *
   * @param conditions who may apply, in words
   * @param fee in words
   * @param elsewhere path of the pages where it is applied for; empty for here
   */
  public record Guide(
      List<Bilingual> conditions,
      Bilingual fee,
      Bilingual time,
      List<Basis> basis,
      String elsewhere) {
    public Guide {
      conditions = List.copyOf(conditions);
      basis = List.copyOf(basis);
    }
  }

  /**
   * What an affair rests on.
   *
   * @param article such as {@code 17}; empty when it is the whole instrument
   * @param mark how sure we are
   */
  public record Basis(Bilingual instrument, String article, Mark mark) {}

  /** What must hold, and what is said when it does not. */
  public record Eligible(Condition condition, Bilingual otherwise) {}

  /**
   * A page of the form.
   *
   * @param when it is shown; null for always
   */
  public record Page(
      String code, Bilingual title, @Nullable Condition when, List<Question> questions) {
    public Page {
      questions = List.copyOf(questions);
    }
  }

  /** What kind of answer a question wants. */
  public enum Kind {
    LINE,
    TEXT,
    NUMBER,
    DAY,
    YES_NO,
    CHOICE,
    SEVERAL,
    EMAIL,
    PHONE,
    /** Unified social credit code, GB 32100. */
    CREDIT_CODE,
    /** Six digits, GB/T 2260. */
    REGION,
    /** A number of a patent that the register knows: title, owner and days come from there. */
    PATENT
  }

  /**
   * A question.
   *
   * @param when it is asked; null for always
   * @param choices of {@link Kind#CHOICE} and {@link Kind#SEVERAL}
   * @param least of a number, or null
   * @param most of a number, or of the signs of a text; null for the usual
   */
  public record Question(
      String code,
      Bilingual ask,
      @Nullable Bilingual hint,
      Kind kind,
      boolean needed,
      @Nullable Condition when,
      List<Choice> choices,
      @Nullable Long least,
      @Nullable Long most) {
    public Question {
      choices = List.copyOf(choices);
    }

    /** The name of a choice. */
    public Optional<Bilingual> named(String choice) {
      return choices.stream()
          .filter(one -> one.code().equals(choice))
          .map(Choice::name)
          .findFirst();
    }
  }

  /** One of the answers that a question offers. */
  public record Choice(String code, Bilingual name) {}

  /**
   * A paper that is attached.
   *
   * @param when it is asked for; null for always
   */
  public record Material(String code, Bilingual name, boolean needed, @Nullable Condition when) {}

  /** How a stage is worked on. */
  public enum Work {
    /** One person looks and passes it on. */
    CHECK,
    /** Other units are asked, and say whether they agree. */
    JOINT,
    /** Experts give points, each for themselves. */
    PANEL,
    /** One person decides. */
    DECISION,
    /** It is announced; unless somebody stops it, it goes on when the time is over. */
    NOTICE
  }

  /**
   * A stage.
   *
   * @param by the role that passes it on
   * @param limit key of a rule of law; empty for none
   * @param correction whether the applicant may be asked to correct, once in the whole course
   * @param other whether nobody who passed an earlier stage may pass this one
   * @param least units that must have answered, or experts that must have given points
   * @param passMark mean of the points from which on it is passed
   */
  public record Stage(
      String code,
      Bilingual name,
      Work work,
      Role by,
      String limit,
      boolean correction,
      boolean other,
      int least,
      int passMark) {}

  /**
   * What is given in the end.
   *
   * @param document title of what is printed
   * @param years for how long it holds; 0 without end
   */
  public record Result(Bilingual document, Bilingual text, int years) {}

  /**
   * A register.
   *
   * @param code several affairs may enter the same one
   * @param holder code of the question whose answer is the name that is entered
   */
  public record Register(String code, Bilingual name, String holder) {}

  /** Whether it is applied for here, and not on pages of its own. */
  public boolean here() {
    return guide.elsewhere().isEmpty();
  }

  /** Which unit an application goes to; the centre where there is none such. */
  public enum Owner {
    CENTRE,
    /** The nearest office to the region that the applicant names. */
    REGION,
    COUNTY,
    CITY,
    PROVINCE
  }

  /**
   * By which answers statistics count its applications; each the code of a question or empty.
   *
   * @param kind of what is applied for, a choice
   * @param level another choice
   * @param amount a number that statistics add up
   */
  public record Counted(String kind, String level, String amount) {
    /** By none. */
    public static final Counted BY_NOTHING = new Counted("", "", "");
  }

  /** A page by its code. */
  public Optional<Page> page(String wanted) {
    return pages.stream().filter(one -> one.code().equals(wanted)).findFirst();
  }

  /** All questions in the order of the pages. */
  public List<Question> questions() {
    return pages.stream().flatMap(page -> page.questions().stream()).toList();
  }

  /** A question by its code. */
  public Optional<Question> question(String wanted) {
    return questions().stream().filter(one -> one.code().equals(wanted)).findFirst();
  }

  /** A material by its code. */
  public Optional<Material> material(String wanted) {
    return materials.stream().filter(one -> one.code().equals(wanted)).findFirst();
  }
}
