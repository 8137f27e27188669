package org.wenlan.rights;

import static java.util.Locale.ROOT;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one object of {@link PatentJson}. Strict: a member that it does not know is an error, for
 * what it passed over would be lost without a word.
 */
final class PatentJsonReader {
  private final JsonParser from;

  PatentJsonReader(JsonParser from) {
    this.from = from;
  }

  /**
   * The patent.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  Patent patent() {
    var whole = new Parts();
    if (from.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("It is no JSON object; an object begins with {.");
    }
    members(name -> whole.take(this, name));
    if (from.nextToken() != null) {
      throw new IllegalArgumentException("Something stands after the closing }; take it away.");
    }
    return whole.patent();
  }

  /** Reads the members of the object that the parser has just entered, up to its end. */
  void members(Predicate<String> take) {
    for (var name = from.nextName(); name != null; name = from.nextName()) {
      from.nextToken();
      if (!take.test(name)) {
        throw new IllegalArgumentException(
            "Member \"%s\" is unknown; see the field table in docs/formats-wenlan.md."
                .formatted(name));
      }
    }
  }

  <T> List<T> list(String name, Function<Flat, T> make) {
    expect(name, JsonToken.START_ARRAY, "a list");
    var all = new ArrayList<T>();
    while (from.nextToken() != JsonToken.END_ARRAY) {
      all.add(make.apply(flat(name)));
    }
    return all;
  }

  List<String> words(String name) {
    expect(name, JsonToken.START_ARRAY, "a list");
    var all = new ArrayList<String>();
    while (from.nextToken() != JsonToken.END_ARRAY) {
      all.add(string(name));
    }
    return all;
  }

  /** An object whose members are texts, numbers and truth values, all kept as text. */
  Flat flat(String name) {
    expect(name, JsonToken.START_OBJECT, "an object");
    var flat = new Flat(name);
    members(member -> {
      switch (from.currentToken()) {
        case START_ARRAY -> {
          while (from.nextToken() != JsonToken.END_ARRAY) {
            expect(member, JsonToken.VALUE_NUMBER_INT, "a list of whole numbers");
            flat.numbers.add(from.getIntValue());
          }
        }
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_TRUE, VALUE_FALSE ->
            flat.members.put(member, from.getString());
        default ->
            throw new IllegalArgumentException(
                "\"%s\" in \"%s\" is neither a text nor a whole number.".formatted(member, name));
      }
      return true;
    });
    return flat;
  }

  String string(String name) {
    expect(name, JsonToken.VALUE_STRING, "a text");
    return from.getString();
  }

  int number(String name) {
    expect(name, JsonToken.VALUE_NUMBER_INT, "a whole number");
    return from.getIntValue();
  }

  LocalDate day(String name) {
    return day(name, string(name));
  }

  static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      throw new IllegalArgumentException(
          "\"%s\" is \"%s\", which is no day; write it as 2024-05-31.".formatted(name, text),
          notADay);
    }
  }

  static <E extends Enum<E>> E word(Class<E> kind, String name, String text) {
    for (var each : kind.getEnumConstants()) {
      if (each.name().equalsIgnoreCase(text)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is \"%s\"; it must be one of %s."
            .formatted(name, text, List.of(kind.getEnumConstants()).toString().toLowerCase(ROOT)));
  }

  private void expect(String name, JsonToken token, String what) {
    if (from.currentToken() != token) {
      throw new IllegalArgumentException("\"%s\" must be %s.".formatted(name, what));
    }
  }

  /** The members of one object without objects in it. */
  static final class Flat {
    private final String where;
    private final Map<String, String> members = HashMap.newHashMap(6);
    private final List<Integer> numbers = new ArrayList<>(2);

    Flat(String where) {
      this.where = where;
    }

    /** Takes a member out. */
    @Nullable String maybe(String name) {
      return members.remove(name);
    }

    String need(String name) {
      var text = members.remove(name);
      if (text == null) {
        throw new IllegalArgumentException(
            "\"%s\" has no member \"%s\"; add it.".formatted(where, name));
      }
      return text;
    }

    boolean truth(String name) {
      return "true".equals(members.remove(name));
    }

    List<Integer> numbers() {
      return numbers;
    }

    @Nullable LocalDate day(String name) {
      var text = members.remove(name);
      return text == null ? null : PatentJsonReader.day(name, text);
    }

    <E extends Enum<E>> E word(Class<E> kind, String name) {
      return PatentJsonReader.word(kind, name, need(name));
    }

    /** The made thing, when nothing was left over. */
    <T> T done(T made) {
      if (!members.isEmpty()) {
        throw new IllegalArgumentException(
            "\"%s\" has the unknown member \"%s\"; see the field table in docs/formats-wenlan.md."
                .formatted(where, members.keySet().iterator().next()));
      }
      return made;
    }
  }

  /** The members of the whole, as they come in. */
  private static final class Parts {
    private boolean versioned;
    private @Nullable PublicationNumber number;
    private Patent.@Nullable Right right;
    private @Nullable LocalDate published;
    private @Nullable ApplicationNumber application;
    private @Nullable LocalDate filed;
    private @Nullable String family;
    private List<Patent.Text> titles = List.of();
    private List<Patent.Text> abstracts = List.of();
    private List<Patent.Claim> claims = List.of();
    private List<Patent.Paragraph> description = List.of();
    private List<Patent.Party> parties = List.of();
    private List<Patent.Symbol> classes = List.of();
    private List<Patent.Priority> priorities = List.of();
    private List<Patent.Citation> citations = List.of();
    private List<Patent.Event> events = List.of();
    private List<Patent.Alias> aliases = List.of();
    private List<Patent.Other> others = List.of();
    private List<String> sources = List.of();

    boolean take(PatentJsonReader from, String name) {
      switch (name) {
        case "wenlan" -> {
          if (from.number(name) != PatentJson.VERSION) {
            throw new IllegalArgumentException(
                "It is written for another version of Wenlan; this one reads \"wenlan\":1.");
          }
          versioned = true;
        }
        case "number" -> number = PatentJsonMembers.number(from.flat(name));
        case "right" -> right = word(Patent.Right.class, name, from.string(name));
        case "published" -> published = from.day(name);
        case "application" -> application = PatentJsonMembers.application(from.flat(name));
        case "filed" -> filed = from.day(name);
        case "family" -> family = from.string(name);
        case "titles" -> titles = from.list(name, PatentJsonMembers::text);
        case "abstracts" -> abstracts = from.list(name, PatentJsonMembers::text);
        case "claims" -> claims = from.list(name, PatentJsonMembers::claim);
        case "description" -> description = from.list(name, PatentJsonMembers::paragraph);
        case "parties" -> parties = from.list(name, PatentJsonMembers::party);
        case "classes" -> classes = from.list(name, PatentJsonMembers::symbol);
        case "priorities" -> priorities = from.list(name, PatentJsonMembers::priority);
        case "citations" -> citations = from.list(name, PatentJsonMembers::citation);
        case "events" -> events = from.list(name, PatentJsonMembers::event);
        case "aliases" -> aliases = from.list(name, PatentJsonMembers::alias);
        case "others" -> others = from.list(name, PatentJsonMembers::other);
        case "sources" -> sources = from.words(name);
        default -> {
          return false;
        }
      }
      return true;
    }

    Patent patent() {
      if (!versioned) {
        throw new IllegalArgumentException("It has no member \"wenlan\":1; put it first.");
      }
      if (number == null || right == null) {
        throw new IllegalArgumentException(
            "It has no member \"%s\"; add it.".formatted(number == null ? "number" : "right"));
      }
      return new Patent(
          number,
          right,
          published,
          application,
          filed,
          family,
          titles,
          abstracts,
          claims,
          description,
          parties,
          classes,
          priorities,
          citations,
          events,
          aliases,
          others,
          sources);
    }
  }
}
