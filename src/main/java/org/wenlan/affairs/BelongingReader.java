package org.wenlan.affairs;

import java.util.Map;
import java.util.stream.Collectors;
import org.wenlan.affairs.Affair.Counted;
import org.wenlan.affairs.Affair.Kind;
import org.wenlan.affairs.Affair.Owner;
import org.wenlan.affairs.Affair.Question;
import org.wenlan.declared.Constants;
import org.wenlan.declared.Fields;

/** Reads to whom applications belong and by which answers they are counted. */
final class BelongingReader {
  private final Map<String, Question> asked;

  /**
   * @param asked all questions of the definition, by code
   */
  BelongingReader(Map<String, Question> asked) {
    this.asked = asked;
  }

  Owner owner(Fields fields) {
    var owner = fields.oneOf("owner", Owner.class).orElse(Owner.CENTRE);
    if (owner != Owner.CENTRE
        && asked.values().stream().noneMatch(one -> one.kind() == Kind.REGION)) {
      fields.wrong(
          "owner",
          "no question asks for a region, so no office of it is found;"
              + " ask one with type: region");
    }
    return owner;
  }

  Counted counted(Fields fields) {
    return fields
        .mapping("counted")
        .map(part -> {
          var counted =
              new Counted(
                  code(part, "kind", Kind.CHOICE),
                  code(part, "level", Kind.CHOICE),
                  code(part, "amount", Kind.NUMBER));
          part.done();
          return counted;
        })
        .orElse(Counted.BY_NOTHING);
  }

  private String code(Fields part, String name, Kind kind) {
    var code = part.text(name);
    var question = asked.get(code);
    if (!code.isEmpty() && (question == null || question.kind() != kind)) {
      var fit = asked.values().stream().filter(one -> one.kind() == kind).map(Question::code);
      part.wrong(
          name,
          "no question %s of the type %s is asked; there are %s"
              .formatted(code, Constants.word(kind), fit.collect(Collectors.joining(", "))));
    }
    return code;
  }
}
