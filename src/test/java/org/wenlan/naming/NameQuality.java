package org.wenlan.naming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Role;

/** Precision and recall of groups of names, beside two baselines, in one run. */
final class NameQuality {
  private static final Pattern FORM =
      Pattern.compile(
          "\\b(INC|INCORPORATED|CORP|CORPORATION|CO|COMPANY|LTD|LIMITED|LLC|LLP|LP|PLC|GMBH|AG|KG|SA|SAS"
              + "|SARL|SPA|SRL|BV|NV|AB|OY|AS|KK)\\b|股份有限公司|有限责任公司|有限公司|株式会社");
  private static final Pattern OTHER_FORM =
      Pattern.compile("applicant \\d+ \\((?:docdb|epodoc)\\)");

  private final Map<String, String> groups = new HashMap<>();
  private final List<NamesInHand.Source> sources;

  private NameQuality(List<NamesInHand.Source> sources) {
    this.sources = sources;
    var documents = new TreeMap<>(NamesInHand.names(sources));
    cleaned().keySet().forEach(name -> documents.putIfAbsent(name, 0));
    cleaned().values().forEach(all -> all.forEach(name -> documents.putIfAbsent(name, 0)));
    var keys = new HashMap<String, NameKey>();
    documents.keySet().forEach(name -> keys.put(name, NameKey.of(name)));
    // What the names themselves say and what is known; never the cleaned names that are compared.
    var evidence = new Observed().evidence(Known.read(java.nio.file.Path.of("no-home")), keys);
    var found =
        Grouping.of(keys.values(), documents, Rarity.of(keys.values()), evidence, List.of());
    found.members().forEach(all -> all.forEach(name -> groups.put(name, all.getFirst())));
  }

  /** {@code ./wenlan bench names}: prints the tables of docs/quality-names.md. */
  public static void main(String[] arguments) throws IOException {
    System.out.println(measure(NamesInHand.records()).tables());
  }

  static NameQuality measure(List<NamesInHand.Source> records) {
    return new NameQuality(records);
  }

  /** A judged pair. */
  record Judged(String stratum, String half, String verdict, String a, String b, String why) {}

  static List<Judged> judged() throws IOException {
    try (var in = NameQuality.class.getResourceAsStream("/naming/pairs.tsv")) {
      if (in == null) {
        throw new IOException("naming/pairs.tsv is not there");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Judged(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
          .toList();
    }
  }

  /** How many pairs are right, wrong and missed. */
  record Score(int right, int wrong, int missed) {
    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** Wilson's interval at 95 %. */
    static String interval(int part, int whole) {
      double z = 1.96;
      double share = (double) part / whole;
      double middle = share + z * z / (2 * whole);
      double wide = z * Math.sqrt(share * (1 - share) / whole + z * z / (4.0 * whole * whole));
      double all = 1 + z * z / whole;
      double least = Math.max(0, (middle - wide) / all);
      return String.format(Locale.ROOT, "%.3f–%.3f", least, (middle + wide) / all);
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "| %s | %.3f | %s | %.3f | %s | %d | %d | %d |%n",
          name,
          precision(),
          right + wrong == 0 ? "" : interval(right, right + wrong),
          recall(),
          right + missed == 0 ? "" : interval(right, right + missed),
          right,
          wrong,
          missed);
    }
  }

  Map<String, BiPredicate<String, String>> methods() {
    var methods = new LinkedHashMap<String, BiPredicate<String, String>>();
    methods.put("as written", String::equals);
    methods.put("upper case without legal form", (a, b) -> bare(a).equals(bare(b)));
    methods.put("Wenlan", this::together);
    return methods;
  }

  boolean together(String a, String b) {
    var group = groups.get(a);
    return group != null && group.equals(groups.get(b));
  }

  private static String bare(String name) {
    var upper = name.toUpperCase(Locale.ROOT).replaceAll("[.'’]", "");
    return FORM.matcher(upper.replaceAll("[^\\p{L}\\p{N}]+", " ")).replaceAll("").replace(" ", "");
  }

  static Score score(List<Judged> pairs, BiPredicate<String, String> method) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (var pair : pairs) {
      boolean together = method.test(pair.a(), pair.b());
      switch (pair.verdict()) {
        case "same" -> {
          right += together ? 1 : 0;
          missed += together ? 0 : 1;
        }
        case "different" -> wrong += together ? 1 : 0;
        default -> {}
      }
    }
    return new Score(right, wrong, missed);
  }

  /**
   * Names that others cleaned: the EPO's standard name of each name. From PATENTSCOPE (as filed)
   * and Lens (standardised) where both have one publication with one applicant, and from exchange
   * files that give both forms. Two names without a word in common are two people, not two
   * spellings.
   */
  Map<String, TreeSet<String>> cleaned() {
    var filed = new HashMap<String, String>();
    var standard = new HashMap<String, String>();
    var cleaned = new TreeMap<String, TreeSet<String>>();
    for (var source : sources) {
      for (var patent : source.patents()) {
        var applicants =
            patent.parties().stream()
                .filter(party -> party.role() == Role.APPLICANT)
                .map(Patent.Party::name)
                .toList();
        if (applicants.size() == 1) {
          var into = source.file().contains("pizza_lens") ? standard : filed;
          if (source.file().contains("pizza")) {
            into.put(patent.number().withoutKind(), applicants.getFirst());
          }
          patent.others().stream()
              .filter(other -> OTHER_FORM.matcher(other.label()).matches())
              .forEach(other -> pair(applicants.getFirst(), other.text(), cleaned));
        }
      }
    }
    filed.forEach((number, name) -> {
      var clean = standard.get(number);
      if (clean != null) {
        pair(name, clean, cleaned);
      }
    });
    return cleaned;
  }

  private static void pair(String name, String clean, Map<String, TreeSet<String>> to) {
    var words = new TreeSet<>(words(name));
    words.retainAll(words(clean));
    if (!words.isEmpty()) {
      var all = to.computeIfAbsent(clean, _ -> new TreeSet<>());
      all.add(clean);
      all.add(name);
    }
  }

  private static TreeSet<String> words(String name) {
    var words = new TreeSet<>(List.of(name.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.removeIf(word -> word.length() < 3 || FORM.matcher(word).matches());
    return words;
  }

  /** Every two of the names that others cleaned: together there, together here. */
  Score scoreOfCleaned(BiPredicate<String, String> method) {
    var of = new HashMap<String, String>();
    cleaned().forEach((clean, all) -> all.forEach(name -> of.merge(name, clean, (a, _) -> a)));
    var names = new ArrayList<>(new TreeSet<>(of.keySet()));
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        boolean same = of.getOrDefault(names.get(i), "").equals(of.get(names.get(j)));
        boolean together = method.test(names.get(i), names.get(j));
        right += same && together ? 1 : 0;
        wrong += !same && together ? 1 : 0;
        missed += same && !together ? 1 : 0;
      }
    }
    return new Score(right, wrong, missed);
  }

  /** All tables in Markdown. */
  String tables() throws IOException {
    var head =
        "| method | precision | 95 % | recall | 95 % | right | wrong | missed |\n|---|---|---|---|---|---|---|---|\n";
    var text = new StringBuilder();
    var judged = judged();
    for (var half : List.of("report", "choose")) {
      var pairs = judged.stream().filter(pair -> pair.half().equals(half)).toList();
      text.append("\nPairs judged by hand, half \"")
          .append(half)
          .append("\" (")
          .append(pairs.stream().filter(pair -> !pair.verdict().equals("unclear")).count())
          .append(" pairs):\n\n")
          .append(head);
      methods().forEach((name, method) -> text.append(score(pairs, method).line(name)));
    }
    text.append("\nNames that the EPO cleaned (")
        .append(cleaned().values().stream().mapToInt(TreeSet::size).sum())
        .append(" names of ")
        .append(cleaned().size())
        .append(" applicants, every two of them):\n\n")
        .append(head);
    methods().forEach((name, method) -> text.append(scoreOfCleaned(method).line(name)));
    text.append("\n")
        .append(groups.size())
        .append(" names in ")
        .append(groups.values().stream().distinct().count())
        .append(" groups\n");
    return text.toString();
  }
}
