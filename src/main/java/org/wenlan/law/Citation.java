package org.wenlan.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Articles as they are written in the files and as they are cited. */
final class Citation {
  private static final String ONE = "(item )?(\\d+)(?:\\((\\d+)\\))?(?:\\((\\d+)\\))?";
  private static final Pattern ARTICLE = Pattern.compile(ONE);
  private static final Pattern SEVERAL = Pattern.compile(ONE + "(?:, " + ONE + ")*");

  private Citation() {}

  /** Whether this is an article, or several: {@code 43(2)}, {@code 86(1)(4)}, {@code 34, 47}. */
  static boolean wellFormed(String article) {
    return SEVERAL.matcher(article).matches();
  }

  static String of(String article, Locale language) {
    boolean zh = language.getLanguage().equals("zh");
    if (article.isEmpty()) {
      return zh ? "条文待核" : "article not established";
    }
    return Arrays.stream(article.split(", ", -1))
        .map(one -> {
          var parts = ARTICLE.matcher(one);
          return parts.matches() ? (zh ? chinese(parts) : english(parts)) : one;
        })
        .collect(Collectors.joining(zh ? "、" : ", "));
  }

  private static String chinese(Matcher parts) {
    var paragraph = parts.group(3);
    var item = parts.group(4);
    return "第"
        + parts.group(2)
        + (parts.group(1) == null ? "条" : "项")
        + (paragraph == null ? "" : "第" + paragraph + "款")
        + (item == null ? "" : "第" + item + "项");
  }

  private static String english(Matcher parts) {
    return (parts.group(1) == null ? "art. " + parts.group() : parts.group());
  }
}
