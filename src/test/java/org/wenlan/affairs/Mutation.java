package org.wenlan.affairs;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.wenlan.affairs.Slips.At;
import org.wenlan.affairs.Slips.Edit;
import org.wenlan.affairs.Slips.Source;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Ways to spoil a definition: each changes one place of its text, as a clerk's slip would. */
enum Mutation {
  /** A language is gone. */
  MISSING_LANGUAGE(
      true,
      (source, chance) ->
          source.pick(chance, at -> Set.of("zh", "en").contains(at.name())).map(source::delete)),
  /** A member that must be there is gone. */
  MISSING_MEMBER(true, (source, chance) -> source.pick(chance, At::required).map(source::delete)),
  /** Any member is gone: fine where it may be left out. */
  DELETED_MEMBER(false, (source, chance) -> source.pick(chance, _ -> true).map(source::delete)),
  /** A member has a name that nobody knows. */
  RENAMED_MEMBER(
      true,
      (source, chance) ->
          source
              .pick(chance, _ -> true)
              .map(at ->
                  source.replace(at.key(), at.name() + (char) ('a' + chance.nextInt(26)) + "x"))),
  /** A text is a mapping. */
  MAPPING_FOR_TEXT(
      true,
      (source, chance) ->
          source
              .pick(chance, at -> at.value() instanceof ScalarNode)
              .map(at -> source.replace(at.value(), "{oops: 1}"))),
  /** A mapping or a list of mappings is a text. */
  TEXT_FOR_MAPPING(
      true,
      (source, chance) ->
          source
              .pick(chance, at -> at.value() instanceof MappingNode || at.listsMappings())
              .map(at -> source.replaceBlock(at, "oops"))),
  /** A member has no value. */
  EMPTY_VALUE(
      false,
      (source, chance) ->
          source
              .pick(chance, at -> at.value() instanceof ScalarNode)
              .map(at -> source.replace(at.value(), ""))),
  /** A condition asks for a question that is nowhere. */
  UNKNOWN_QUESTION(
      true,
      (source, chance) ->
          source
              .pick(chance, at -> at.name().equals("question"))
              .map(at -> source.replace(at.value(), "nobody-asks-" + chance.nextInt(1000)))),
  /** The first question depends on one that comes later. */
  LOOK_AHEAD(
      true,
      (source, chance) -> {
        var later = List.of("truthful", "phone", "contact-person", "email");
        return source.after(
            source.named("questions"),
            "\n      - {use: postcode, when: {question: "
                + later.get(chance.nextInt(2))
                + ", answered: yes}}");
      }),
  /** A condition wants an answer that is not offered. */
  NOT_OFFERED(
      true,
      (source, chance) ->
          source
              .pick(chance, at -> at.name().equals("is"))
              .map(at -> source.replace(at.value(), "[perhaps-" + chance.nextInt(1000) + "]"))),
  /** A condition lists no answer. */
  NO_ANSWERS(
      true,
      (source, chance) ->
          source
              .pick(chance, at -> at.name().equals("is"))
              .map(at -> source.replace(at.value(), "[]"))),
  /** A number is compared with a question that asks for none, or with none. */
  NO_NUMBER(
      true,
      (source, chance) ->
          source
              .pick(chance, at -> at.name().equals("is"))
              .map(at ->
                  source.replace(
                      at.key(),
                      at.value(),
                      "at-least: " + List.of("", "many", "2").get(chance.nextInt(3))))),
  /** Conditions stand in one another deeper than anybody reads. */
  TOO_DEEP(
      true,
      (source, chance) -> {
        int depth = 6 + chance.nextInt(60);
        return source
            .pick(chance, at -> Set.of("when", "holds").contains(at.name()))
            .map(at ->
                source.replace(at.value(), "{not: ".repeat(depth) + "{}" + "}".repeat(depth)));
      }),
  /** Two of a kind have one code. */
  DUPLICATE_CODE(
      true,
      (source, chance) ->
          source
              .pick(chance, at -> at.name().equals("code") && at.sibling().isPresent())
              .map(at -> source.replace(at.value(), at.sibling().orElseThrow()))),
  /** A code is none. */
  BAD_CODE(
      true,
      (source, chance) -> {
        var bad = List.of("Über-Uns", "9lives", "two words", "x".repeat(41), "-", "代码");
        return source
            .pick(chance, at -> Set.of("code", "affair").contains(at.name()))
            .map(at ->
                source.replace(at.value(), "\"" + bad.get(chance.nextInt(bad.size())) + "\""));
      }),
  /** A limit that no rule of law sets. */
  UNKNOWN_LIMIT(
      true,
      (source, chance) ->
          source
              .pick(chance, at -> at.name().equals("limit"))
              .map(at -> source.replace(at.value(), "affairs.never-" + chance.nextInt(1000)))),
  /** A role that nobody has, or that sees no case. */
  UNKNOWN_ROLE(
      true,
      (source, chance) -> {
        var roles = List.of("janitor", "system", "audit", "security", "records", "statistician");
        return source
            .pick(chance, at -> at.name().equals("by"))
            .map(at -> source.replace(at.value(), roles.get(chance.nextInt(roles.size()))));
      }),
  /** A word that is none of those offered. */
  UNKNOWN_WORD(
      true,
      (source, chance) ->
          source
              .pick(
                  chance,
                  at ->
                      Set.of("work", "group", "mark", "type").contains(at.name())
                          && at.value() instanceof ScalarNode)
              .map(at -> source.replace(at.value(), "colour-" + chance.nextInt(1000)))),
  /** A question that the bank has not. */
  UNKNOWN_USE(
      true,
      (source, chance) ->
          source
              .pick(chance, at -> at.name().equals("use"))
              .map(at -> source.replace(at.value(), "no-such-" + chance.nextInt(1000)))),
  /** A question whose answer the register has. */
  KNOWN_TO_A_REGISTER(
      true,
      (source, chance) -> {
        var known = List.of("patent-owner", "right-holder", "patent-title", "right-status");
        return source
            .pick(chance, At::codeOfQuestion)
            .map(at -> source.replace(at.value(), known.get(chance.nextInt(known.size()))));
      }),
  /** A flag, a number or a count that is none. */
  BAD_NUMBER(
      true,
      (source, chance) ->
          source
              .pick(
                  chance,
                  at ->
                      Set.of("needed", "correction", "other", "least", "most", "years", "pass-mark")
                          .contains(at.name()))
              .map(at ->
                  source.replace(
                      at.value(), List.of("maybe", "-1.5", "1e9", "0x10").get(chance.nextInt(4))))),
  /** The most is less than the least. */
  CROSSED(
      true,
      (source, chance) ->
          source
              .pick(chance, At::leastOfQuestionWithMost)
              .map(at -> source.replace(at.value(), "999999999"))),
  /** A member stands twice. */
  TWICE(
      true,
      (source, chance) ->
          source.pick(chance, at -> at.value() instanceof ScalarNode).map(source::twice)),
  /** A tab where spaces belong. */
  TAB(true, (source, chance) -> source.line(chance, "\t")),
  /** A line is indented by one more. */
  INDENTED(false, (source, chance) -> source.line(chance, " ".repeat(1 + chance.nextInt(4)))),
  /** A sign is gone anywhere. */
  LOST_SIGN(
      false,
      (source, chance) -> {
        int at = chance.nextInt(source.text().length() - 1);
        return Optional.of(new Edit(at, at + 1, ""));
      }),
  /** The rest of the file is gone. */
  CUT_OFF(
      false,
      (source, chance) -> {
        int from = 30 + chance.nextInt(source.text().length() - 30);
        return Optional.of(new Edit(from, source.text().length(), ""));
      }),
  /** A sign that may stand in no file. */
  CONTROL_SIGN(
      true,
      (source, chance) -> {
        int at = chance.nextInt(source.text().length());
        return Optional.of(
            new Edit(at, at, List.of("\u0000", "\u0007", "\uFFFF").get(chance.nextInt(3))));
      }),
  /** It points to a place that is nowhere, or holds two documents. */
  NOT_ONE_TREE(
      true,
      (source, chance) -> {
        if (chance.nextBoolean()) {
          int end = source.text().length();
          return Optional.of(new Edit(end, end, "---\naffair: second\n"));
        }
        return source
            .pick(chance, at -> at.value() instanceof ScalarNode)
            .map(at -> source.replace(at.value(), "*nowhere"));
      });

  private final boolean malformed;
  private final BiFunction<Source, Random, Optional<Edit>> slip;

  Mutation(boolean malformed, BiFunction<Source, Random, Optional<Edit>> slip) {
    this.malformed = malformed;
    this.slip = slip;
  }

  /** Whether what comes of it can never be read. */
  boolean malformed() {
    return malformed;
  }

  /** Nothing where the definition has no such place. */
  Optional<Edit> edit(Source source, Random chance) {
    return slip.apply(source, chance);
  }
}
