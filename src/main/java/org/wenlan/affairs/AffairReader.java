package org.wenlan.affairs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlan.account.Role;
import org.wenlan.affairs.Affair.Basis;
import org.wenlan.affairs.Affair.Eligible;
import org.wenlan.affairs.Affair.Guide;
import org.wenlan.affairs.Affair.Material;
import org.wenlan.affairs.Affair.Page;
import org.wenlan.affairs.Affair.Question;
import org.wenlan.affairs.Affair.Register;
import org.wenlan.affairs.Affair.Result;
import org.wenlan.affairs.Affair.Stage;
import org.wenlan.affairs.Affair.Work;
import org.wenlan.declared.Faults;
import org.wenlan.declared.Fields;
import org.wenlan.law.Bilingual;
import org.wenlan.law.Mark;

/** Reads a definition; all faults of a file are told at once, each with its line. */
final class AffairReader {
  static final String CODE = "[a-z][a-z0-9-]{0,39}";
  static final String LIKE = "small letters, digits and dashes";

  private static final Set<Role> DESKS =
      Set.of(Role.OFFICER, Role.HEAD, Role.COORDINATOR, Role.EXPERT, Role.REVIEWER);

  private final Map<String, Question> bank;
  private final Set<String> limits;
  private final List<String> faults;

  /** Questions that were read so far. */
  private final Map<String, Question> asked = new LinkedHashMap<>();

  private final ConditionReader conditions = new ConditionReader(asked);

  /**
   * @param bank questions that definitions may use, by code
   * @param limits keys of the rules of law that set a time
   */
  AffairReader(Map<String, Question> bank, Set<String> limits, List<String> faults) {
    this.bank = bank;
    this.limits = limits;
    this.faults = faults;
  }

  /** Empty after a fault. For one file. */
  Optional<Affair> read(String file, String text) {
    int before = faults.size();
    return Fields.of(file, text, Faults.sentences(faults))
        .map(this::affair)
        .filter(_ -> faults.size() == before);
  }

  private Affair affair(Fields fields) {
    var code = code(fields, "affair", new HashSet<>());
    var name = fields.both("name", Bilingual::new);
    var about = fields.both("about", Bilingual::new);
    fields.require("group");
    var group = fields.oneOf("group", Affair.Group.class).orElse(Affair.Group.SERVICE);
    var guide = guide(fields);
    var pages = guide.elsewhere().isEmpty() ? pages(fields) : List.<Page>of();
    var eligibility = eligibility(fields);
    var materials = materials(fields);
    var stages = stages(fields);
    fields.require("result");
    var result = fields.mapping("result").map(AffairReader::result);
    var register = fields.mapping("register").map(this::register);
    var belonging = new BelongingReader(asked);
    var owner = belonging.owner(fields);
    var counted = belonging.counted(fields);
    fields.done();
    return new Affair(
        code,
        name,
        about,
        group,
        guide,
        eligibility,
        pages,
        materials,
        stages,
        result.orElseGet(() -> new Result(name, about, 0)),
        register.orElse(null),
        owner,
        counted);
  }

  private static String code(Fields fields, String name, Set<String> taken) {
    return fields.code(name, CODE, LIKE, taken);
  }

  private static List<Bilingual> several(Fields fields, String name) {
    return fields.mappings(name).stream()
        .map(each -> {
          var both = each.here(Bilingual::new);
          each.done();
          return both;
        })
        .toList();
  }

  private static Guide guide(Fields fields) {
    var conditions = several(fields, "conditions");
    var fee = fields.both("fee", Bilingual::new);
    var time = fields.both("time", Bilingual::new);
    var basis = new ArrayList<Basis>();
    for (var each : fields.mappings("basis")) {
      each.require("mark");
      basis.add(
          new Basis(
              each.here(Bilingual::new),
              each.text("article"),
              each.oneOf("mark", Mark.class).orElse(Mark.M)));
      each.done();
    }
    if (basis.isEmpty()) {
      fields.fault("basis is missing; say what the affair rests on: zh, en, article and mark");
    }
    var elsewhere = fields.text("elsewhere");
    if (!elsewhere.matches("(/[a-z]+)*")) {
      fields.wrong("elsewhere", "write the path of a page of this platform, such as /pledges");
    }
    return new Guide(conditions, fee, time, basis, elsewhere);
  }

  private List<Page> pages(Fields fields) {
    var pages = new ArrayList<Page>();
    var codes = new HashSet<String>();
    // These would be taken for steps of the wizard.
    codes.addAll(List.of("check", "materials", "send"));
    for (var each : fields.mappings("pages")) {
      var code = code(each, "code", codes);
      var title = each.both("title", Bilingual::new);
      var when = conditions.read(each, "when");
      var questions = new ArrayList<Question>();
      for (var one : each.mappings("questions")) {
        var question = new QuestionReader(bank, asked, conditions).read(one);
        question.ifPresent(questions::add);
      }
      if (questions.isEmpty()) {
        each.fault("questions is missing; a page asks at least one");
      }
      each.done();
      pages.add(new Page(code, title, when, questions));
    }
    if (pages.isEmpty()) {
      fields.fault("pages is missing; an affair has at least one page");
    }
    return pages;
  }

  private List<Eligible> eligibility(Fields fields) {
    var all = new ArrayList<Eligible>();
    for (var each : fields.mappings("eligibility")) {
      each.require("holds");
      var condition = conditions.read(each, "holds");
      var otherwise = each.both("otherwise", Bilingual::new);
      each.done();
      if (condition != null) {
        all.add(new Eligible(condition, otherwise));
      }
    }
    return all;
  }

  private List<Material> materials(Fields fields) {
    var all = new ArrayList<Material>();
    var codes = new HashSet<String>();
    for (var each : fields.mappings("materials")) {
      all.add(
          new Material(
              code(each, "code", codes),
              each.both("name", Bilingual::new),
              each.flag("needed"),
              conditions.read(each, "when")));
      each.done();
    }
    return all;
  }

  private List<Stage> stages(Fields fields) {
    var all = new ArrayList<Stage>();
    var codes = new HashSet<String>();
    for (var each : fields.mappings("stages")) {
      all.add(stage(each, codes));
      each.done();
    }
    if (all.isEmpty()) {
      fields.fault("stages is missing; at least one person decides");
    } else if (all.getFirst().work() == Work.NOTICE) {
      fields.wrong(
          "stages",
          "a public notice cannot come first, nobody would have looked; put a check before it");
    }
    return all;
  }

  private Stage stage(Fields each, Set<String> codes) {
    var code = code(each, "code", codes);
    var name = each.both("name", Bilingual::new);
    each.require("work");
    var work = each.oneOf("work", Work.class).orElse(Work.CHECK);
    each.require("by");
    var by = each.oneOf("by", Role.class).orElse(Role.OFFICER);
    if (!DESKS.contains(by)) {
      each.wrong(
          "by", "this role sees no case; write officer, head, coordinator, expert, reviewer");
    }
    var limit = each.text("limit");
    if (!limit.isEmpty() && !limits.contains(limit)) {
      each.wrong(
          "limit",
          "there is no rule of law "
              + limit
              + " that sets a time; `./wenlan law`"
              + " lists them, and a region adds its own in WENLAN_HOME/law");
    }
    if (work == Work.NOTICE && limit.isEmpty()) {
      each.wrong("limit", "a public notice lasts a time; name the rule that sets it");
    }
    int least = whole(each, "least", 1, 20);
    int passMark = whole(each, "pass-mark", 0, 100);
    if (work == Work.PANEL && passMark == 0) {
      each.fault("pass-mark is missing; write the mean of the points from which on it is passed");
    }
    return new Stage(
        code, name, work, by, limit, each.flag("correction"), each.flag("other"), least, passMark);
  }

  private static int whole(Fields fields, String name, int least, int most) {
    var number = fields.number(name);
    if (number == null) {
      return least;
    }
    if (number.stripTrailingZeros().scale() > 0
        || number.longValue() < least
        || number.longValue() > most) {
      fields.wrong(name, "'" + number + "' is to be a whole number from " + least + " to " + most);
      return least;
    }
    return number.intValue();
  }

  private static Result result(Fields part) {
    var result =
        new Result(
            part.both("document", Bilingual::new),
            part.both("text", Bilingual::new),
            whole(part, "years", 0, 100));
    part.done();
    return result;
  }

  private Register register(Fields part) {
    var code = code(part, "code", new HashSet<>());
    var name = part.both("name", Bilingual::new);
    var holder = part.needed("holder");
    if (!holder.isEmpty() && !asked.containsKey(holder)) {
      part.wrong(
          "holder",
          "no question " + holder + " is asked; there are " + String.join(", ", asked.keySet()));
    }
    part.done();
    return new Register(code, name, holder);
  }
}
