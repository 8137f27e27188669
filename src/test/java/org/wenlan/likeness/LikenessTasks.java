package org.wenlan.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.wenlan.likeness.LikenessQuality.Question;
import org.wenlan.likeness.LikenessQuality.Task;

/** The tasks of {@link LikenessQuality}, made of lists that are not in this project. */
final class LikenessTasks {
  private final Path folder;

  LikenessTasks(Path folder) {
    this.folder = folder;
  }

  List<Task> all() throws IOException {
    return List.of(spellings(), slips(), homophones(), languages(), titles());
  }

  private List<String[]> brands() throws IOException {
    return Files.readAllLines(folder.resolve("brands-nsi/brands.tsv"), UTF_8).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells.length == 8 && !cells[0].isBlank())
        .toList();
  }

  /** Spellings of world brands that mappers know, against the brands' own names. */
  private Task spellings() throws IOException {
    var ids = new HashMap<String, Long>();
    var watched = new LinkedHashMap<Long, List<String>>();
    var others = new LinkedHashMap<String, Set<Long>>();
    for (var cells : brands()) {
      var key = cells[4].isEmpty() ? cells[0] : cells[4];
      long id = ids.computeIfAbsent(key, _ -> (long) ids.size());
      watched.merge(id, List.of(cells[0]), LikenessTasks::both);
      for (var other : cells[7].split("[|]")) {
        if (!other.isBlank() && simple(other) && simple(cells[0])) {
          others.computeIfAbsent(other, _ -> new HashSet<>()).add(id);
        }
      }
    }
    var questions = new ArrayList<Question>();
    others.forEach((other, right) -> questions.add(new Question(other, right)));
    return new Task("other spellings of world brands", watched, shuffled(questions), false);
  }

  private static List<String> both(List<String> a, List<String> b) {
    var all = new ArrayList<>(a);
    b.stream().filter(one -> !all.contains(one)).forEach(all::add);
    return all;
  }

  /** Latin letters or Chinese: what the comparison is made for. */
  private static boolean simple(String name) {
    return name.matches("[\\p{IsLatin}\\p{IsHan}\\p{IsDigit}\\p{P}\\p{S} ]+");
  }

  private static List<Question> shuffled(List<Question> questions) {
    var shuffled = new ArrayList<>(questions);
    java.util.Collections.shuffle(shuffled, new Random(20261129));
    return shuffled;
  }

  /**
   * Marks and brands in letters with one or two letters changed by a seeded rule; as many marks
   * that nobody watches ask too and should find nothing.
   */
  private Task slips() throws IOException {
    var names = new ArrayList<String>();
    for (var line : Files.readAllLines(folder.resolve("brand-names-en/trademarks.csv"), UTF_8)) {
      names.add(line.replaceFirst(",[0-9]*$", "").replace("\"", ""));
    }
    for (var line : Files.readAllLines(folder.resolve("trademarks-dpma/trademarks.csv"), UTF_8)) {
      var cells = line.split(";");
      if (cells.length > 2) {
        names.add(cells[2].replace("\"", ""));
      }
    }
    var plain =
        names.stream()
            .map(String::strip)
            .filter(name -> name.matches("[A-Za-z]{5,20}"))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    var random = new Random(20261129);
    var watched = new LinkedHashMap<Long, List<String>>();
    var questions = new ArrayList<Question>();
    for (int i = 0; i < plain.size(); i++) {
      var name = plain.get(i);
      if (i % 2 == 0) {
        watched.put((long) i, List.of(name));
        questions.add(new Question(slip(name, random), Set.of((long) i)));
      } else {
        questions.add(new Question(name, Set.of()));
      }
    }
    return new Task("marks in letters, altered", watched, shuffled(questions), false);
  }

  private static String slip(String name, Random random) {
    var text = new StringBuilder(name);
    int at = 1 + random.nextInt(name.length() - 1);
    switch (random.nextInt(6)) {
      case 0 -> text.setCharAt(at, (char) ('a' + random.nextInt(26)));
      case 1 -> text.deleteCharAt(at);
      case 2 -> text.insert(at, text.charAt(at));
      case 3 -> text.insert(at, '-');
      case 4 -> {
        int other = random.nextInt(name.length());
        text.setCharAt(other, looks(text.charAt(other)));
        text.setCharAt(at, looks(text.charAt(at)));
      }
      default -> {
        char one = text.charAt(at);
        text.setCharAt(at, text.charAt(at - 1));
        text.setCharAt(at - 1, one);
      }
    }
    return text.toString();
  }

  private static char looks(char c) {
    return switch (c) {
      case 'o' -> '0';
      case 'l' -> '1';
      case 'a' -> 'а';
      case 'e' -> 'е';
      case 'i' -> 'í';
      default -> c;
    };
  }

  /** Chinese brands of shops with one character of the same reading; others should find nothing. */
  private Task homophones() throws IOException {
    var names = new ArrayList<String>();
    for (int part = 1; part <= 4; part++) {
      names.addAll(
          Files.readAllLines(folder.resolve("cn-ecommerce-ner/dics/brand" + part + ".dic"), UTF_8));
    }
    var plain =
        names.stream()
            .map(String::strip)
            .filter(name -> name.matches("\\p{IsHan}{2,6}"))
            .distinct()
            .toList();
    var bySound = new HashMap<String, List<Integer>>();
    plain.stream()
        .flatMapToInt(String::codePoints)
        .distinct()
        .forEach(c -> bySound.computeIfAbsent(Readings.of(c), _ -> new ArrayList<>()).add(c));
    var random = new Random(20261129);
    var watched = new LinkedHashMap<Long, List<String>>();
    var questions = new ArrayList<Question>();
    for (int i = 0; i < plain.size(); i++) {
      var name = plain.get(i);
      if (i % 2 == 0) {
        watched.put((long) i, List.of(name));
        var other = homophone(name, bySound, random);
        if (!other.equals(name)) {
          questions.add(new Question(other, Set.of((long) i)));
        }
      } else {
        questions.add(new Question(name, Set.of()));
      }
    }
    return new Task("Chinese brands, one homophone", watched, shuffled(questions), false);
  }

  private static String homophone(String name, Map<String, List<Integer>> bySound, Random random) {
    var signs = name.codePoints().toArray();
    int at = random.nextInt(signs.length);
    var others = bySound.get(Readings.of(signs[at]));
    if (others != null) {
      signs[at] = others.get(random.nextInt(others.size()));
    }
    return new String(signs, 0, signs.length);
  }

  /** Chinese names of world brands against their names in letters. */
  private Task languages() throws IOException {
    var watched = new LinkedHashMap<Long, List<String>>();
    var questions = new ArrayList<Question>();
    long id = 0;
    for (var cells : brands()) {
      if (cells[2].matches("[\\p{IsLatin}\\p{IsDigit}\\p{P}\\p{S} ]+")
          && cells[3].matches("\\p{IsHan}+")) {
        watched.put(++id, List.of(cells[2]));
        questions.add(new Question(cells[3], Set.of(id)));
      }
    }
    return new Task("Chinese names of brands in letters", watched, shuffled(questions), false);
  }

  private static final Pattern SPAN =
      Pattern.compile("\"type\": \"brand\", \"text\": \"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern TITLE = Pattern.compile("\\{\"title\": \"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Brands that people marked in titles of a market, to be found in other titles of it. */
  private Task titles() throws IOException {
    var ids = new HashMap<String, Long>();
    var watched = new LinkedHashMap<Long, List<String>>();
    for (var line : lines("train")) {
      for (var brand : marked(line)) {
        var key = Plain.of(brand);
        if (key.length() > 1 && !ids.containsKey(key)) {
          ids.put(key, (long) ids.size());
          watched.put(ids.get(key), List.of(brand));
        }
      }
    }
    var questions = new ArrayList<Question>();
    var dev = lines("dev");
    var test = lines("test");
    // By turns, so that one half is "dev" and the other "test".
    for (int i = 0; i < Math.min(dev.size(), test.size()); i++) {
      for (var line : List.of(dev.get(i), test.get(i))) {
        var title = TITLE.matcher(line);
        if (title.find()) {
          var right = new HashSet<Long>();
          marked(line).stream().map(Plain::of).map(ids::get).forEach(right::add);
          right.remove(null);
          questions.add(new Question(title.group(1), right));
        }
      }
    }
    return new Task("marked brands in titles of a market", watched, questions, true);
  }

  private List<String> lines(String part) throws IOException {
    return Files.readAllLines(folder.resolve("cn-ecommerce-ner/titles_" + part + ".jsonl"), UTF_8);
  }

  private static List<String> marked(String line) {
    return SPAN.matcher(line).results().map(one -> one.group(1)).toList();
  }
}
