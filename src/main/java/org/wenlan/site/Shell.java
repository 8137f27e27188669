package org.wenlan.site;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given beside its page, and every controller that has it as an argument:
 * the reader's language, how this site writes numbers, days and addresses in it, and the address.
 *
 * @param here the address of this page, without the language
 * @param fileNote message key of what is said beside fields for files; empty when nothing is
 */
public record Shell(Messages messages, Locale locale, Address here, String fileNote) {
  /** Says what stands beside every field that takes files; the box that keeps them has the bean. */
  public interface FileNote {

    /** Message key of a sentence. */
    String key();
  }

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** For what has no fields. */
  public Shell(Messages messages, Locale locale, Address here) {
    this(messages, locale, here, "");
  }

  /** A text in the reader's language. */
  public String text(String key, Object... arguments) {
    return messages.text(locale, key, arguments);
  }

  /** A text for one of a list of codes, or the code itself where nobody has written one. */
  public String word(String prefix, String code) {
    var key = prefix + "." + code;
    return messages.has(locale, key) ? messages.text(locale, key) : code;
  }

  /** Whether the reader reads Chinese. */
  public boolean zh() {
    return locale.getLanguage().equals("zh");
  }

  /** The page's {@code lang}: {@code zh-CN} or {@code en}. */
  public String lang() {
    return zh() ? "zh-CN" : "en";
  }

  /** This page in the other language. */
  public Address other() {
    return here.with("lang", zh() ? "en" : "zh-CN");
  }

  /** A number with its thousands apart. */
  public String count(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A day as lists write it, {@code 2026-11-23}; empty when unknown. */
  public String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** A day in a sentence: {@code 2026年11月23日} or {@code 23 November 2026}. */
  public String longDay(LocalDate day) {
    var pattern = zh() ? "uuuu年M月d日" : "d MMMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  /** A moment to the minute in the machine's zone. */
  public String minute(@Nullable Instant moment) {
    return moment == null ? "" : MINUTE.format(moment.atZone(ZoneId.systemDefault()));
  }

  /** The {@code lang} of a text: {@code zh-CN} for {@code zh}, null where a source is silent. */
  public @Nullable String lang(String language) {
    return switch (language) {
      case "und", "" -> null;
      case "zh" -> "zh-CN";
      default -> language;
    };
  }
}
