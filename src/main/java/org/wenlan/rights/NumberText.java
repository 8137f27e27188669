package org.wenlan.rights;

import static java.util.Locale.ROOT;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What someone typed or a file holds, taken apart before any office's rules are asked.
 *
 * @param office two letters, WIPO ST.3; empty when none is written
 * @param body the number with its inner blanks and punctuation, upper case, half width, without
 *     office, kind and day
 * @param kind WIPO ST.16; empty when none is written
 * @param says what a word before the number says of it
 */
record NumberText(String office, String body, String kind, Says says) {

  /** What the words around a number say: 申请号, 公开号, ZL. */
  enum Says {
    NOTHING,
    PUBLICATION,
    APPLICATION,
    /** The number of a right: in China the application's, elsewhere the publication's. */
    RIGHT,
    INTERNATIONAL
  }

  private record Label(String office, String kind, Says says) {}

  private static final Map<String, Label> LABELS = labels();
  private static final Pattern LABEL =
      Pattern.compile("^(" + String.join("|", LABELS.keySet()) + ")[ :.]*(?:第 ?)?");
  private static final Pattern KIND =
      Pattern.compile(
          "(.*?[0-9]X?)[ ._/-]*([A-WYZ][0-9]?)(?:[ ._]+(?:1[89]|20)\\d\\d[01]\\d[0-3]\\d)?");
  private static final Pattern OFFICE = Pattern.compile("([A-Z]{2})(?=[^A-Z]|[A-Z]{1,4}[^A-Z])");

  /** Series of the USPTO that look like an office when the office is left out. */
  private static final Pattern US_SERIES = Pattern.compile("(?:RE|RD|RX|PP)[ ._]*[0-9].*");

  /** Takes apart what was typed; the parts may be empty. */
  static NumberText of(String typed) {
    var text = clean(typed);
    var office = "";
    var kind = "";
    var says = Says.NOTHING;
    var label = LABEL.matcher(text);
    if (label.find()) {
      var meant = Optional.ofNullable(LABELS.get(label.group(1))).orElseThrow();
      office = meant.office();
      kind = meant.kind();
      says = meant.says();
      text = era(text.substring(label.end()).replaceFirst(" ?[号號]$", ""));
    }
    text = text.replaceFirst("^WO[ ./]?(?=PCT)", "");
    if (text.startsWith("PCT")) {
      return new NumberText("WO", text.substring(3).strip(), "", Says.INTERNATIONAL);
    }
    if (text.startsWith("ZL") || text.matches("CN[ .]?ZL.*")) {
      text = "CN" + text.replaceFirst("^(?:CN[ .]?)?ZL", "");
      says = Says.RIGHT;
    }
    var head = OFFICE.matcher(text);
    if (office.isEmpty() && head.lookingAt() && !US_SERIES.matcher(text).matches()) {
      office = head.group(1);
      text = text.substring(2);
    } else if (!office.isEmpty() && text.startsWith(office)) {
      text = text.substring(2);
    }
    text = text.replaceFirst("^[ ._/-]+", "").replaceFirst("[ .,_-]+$", "");
    var tail = KIND.matcher(text);
    if (tail.matches()) {
      text = tail.group(1);
      kind = tail.group(2);
    }
    return new NumberText(office, text, kind, says);
  }

  /** Half width, upper case, one kind of dash, single blanks, no brackets. */
  static String clean(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(ROOT)
        .replaceAll("[‐‑‒–—―−－ー]", "-")
        .replace('。', '.')
        .replace('、', ',')
        .replaceAll("[\\p{Cf}()\\[\\]{}\"'“”‘’]", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }

  /** Letters and digits only. */
  static String plain(String text) {
    return text.replaceAll("[^0-9A-Z]", "");
  }

  /** The body's letters and digits. */
  String plain() {
    return plain(body);
  }

  /** The check digit that stands behind a point, as in {@code 201410400822.9}. */
  Optional<String> afterPoint() {
    return body.matches(".*[0-9] ?[.] ?[0-9X]") ? Optional.of(last(body)) : Optional.empty();
  }

  NumberText withOffice(String code) {
    return new NumberText(code, body, kind, says);
  }

  private static String last(String text) {
    return text.substring(text.length() - 1);
  }

  private static Map<String, Label> labels() {
    var labels = new LinkedHashMap<String, Label>();
    put(labels, "", "", Says.PUBLICATION, "授权公告号 公开公告号 公开号 公告号 公開號 公告號");
    put(labels, "", "", Says.APPLICATION, "专利申请号 申请专利号 申请号 申請號 优先权号 優先權號");
    put(labels, "", "", Says.RIGHT, "专利号 專利號");
    put(labels, "JP", "", Says.APPLICATION, "特願 特愿 実願 意願");
    put(labels, "JP", "A", Says.PUBLICATION, "特開 特开 特表");
    put(labels, "JP", "U", Says.PUBLICATION, "実開 実表");
    put(labels, "JP", "", Says.PUBLICATION, "特公 特許 実公");
    return labels;
  }

  private static void put(
      Map<String, Label> labels, String office, String kind, Says says, String words) {
    for (var word : words.split(" ")) {
      labels.put(word, new Label(office, kind, says));
    }
  }

  private static String era(String text) {
    return text.replaceFirst("^昭和?", "S").replaceFirst("^平成?", "H").replaceFirst("^令和?", "R");
  }
}
