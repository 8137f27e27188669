package org.wenlan.yearbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.wenlan.territory.Regions;
import org.wenlan.yearbook.Content.Frozen;
import org.wenlan.yearbook.Phrase.Kind;

/** How a number is written in a sentence: a rise is called a rise, and a fall a fall. */
final class Spelling {
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private Spelling() {}

  static String of(Frozen number, boolean zh) {
    var value = number.value();
    return switch (Kind.valueOf(number.kind())) {
      case VALUE -> bounded(number, zh, zh ? many(value) : grouped(value));
      case MONEY -> bounded(number, zh, zh ? yuan(value) : "CNY " + money(value));
      case CHANGE -> change(number, zh);
      case POINTS -> points(number, zh);
      case SHARE -> bounded(number, zh, plain(value) + (zh ? "%" : " %"));
      case PLACE -> place(value, number.region(), zh);
    };
  }

  private static String bounded(Frozen number, boolean zh, String text) {
    return switch (number.bound()) {
      case "OVER" -> zh ? "超过" + text : "more than " + text;
      case "ABOUT" -> zh ? "约" + text : "about " + text;
      case "UPTO" -> zh ? "至多" + text : "up to " + text;
      case "NEARLY" -> zh ? "近" + text : "nearly " + text;
      default -> text;
    };
  }

  private static String change(Frozen number, boolean zh) {
    var size = bounded(number, zh, plain(number.value().abs()) + (zh ? "%" : " %"));
    return switch (number.value().signum()) {
      case 1 -> zh ? "比上年增长" + size : "up " + size + " on the year before";
      case -1 -> zh ? "比上年下降" + size : "down " + size + " on the year before";
      default -> zh ? "与上年持平" : "unchanged on the year before";
    };
  }

  private static String points(Frozen number, boolean zh) {
    var size = plain(number.value().abs());
    return switch (number.value().signum()) {
      case 1 ->
          zh
              ? "提高" + bounded(number, true, size) + "个百分点"
              : "up " + bounded(number, false, size) + " percentage points";
      case -1 ->
          zh
              ? "降低" + bounded(number, true, size) + "个百分点"
              : "down " + bounded(number, false, size) + " percentage points";
      default -> zh ? "与上年持平" : "unchanged on the year before";
    };
  }

  /** A province has its place in the nation, a city in the province, a county in the city. */
  private static String place(BigDecimal place, String region, boolean zh) {
    int nth = place.intValue();
    var level = Regions.find(region).map(Regions.Region::level).orElse(Regions.Level.PROVINCE);
    if (zh) {
      return "居"
          + switch (level) {
            case PROVINCE -> "全国";
            case CITY -> "全省";
            case COUNTY -> "全市";
          }
          + "第"
          + nth
          + "位";
    }
    var among =
        switch (level) {
          case PROVINCE -> "in the country";
          case CITY -> "in the province";
          case COUNTY -> "in the city";
        };
    return (nth >= 1 && nth <= ORDINALS.size() ? ORDINALS.get(nth - 1) : "number " + nth)
        + " "
        + among;
  }

  /** 160,600 is 16.06万; what would need more than four digits after the point stays whole. */
  private static String many(BigDecimal value) {
    if (value.compareTo(HUNDRED_MILLION) >= 0) {
      var yi = value.divide(HUNDRED_MILLION).stripTrailingZeros();
      if (yi.scale() <= 4) {
        return yi.toPlainString() + "亿";
      }
    }
    if (value.compareTo(WAN) >= 0) {
      var wan = value.divide(WAN).stripTrailingZeros();
      if (wan.scale() <= 2) {
        return wan.toPlainString() + "万";
      }
    }
    return plain(value);
  }

  /** Of 10,000 yuan. */
  private static String yuan(BigDecimal value) {
    return value.compareTo(WAN) >= 0
        ? value.divide(WAN).stripTrailingZeros().toPlainString() + "亿元"
        : plain(value) + "万元";
  }

  private static String money(BigDecimal value) {
    var yuan = value.multiply(WAN);
    if (yuan.compareTo(BILLION) >= 0) {
      return yuan.divide(BILLION).stripTrailingZeros().toPlainString() + " billion";
    }
    return yuan.compareTo(MILLION) >= 0
        ? yuan.divide(MILLION).stripTrailingZeros().toPlainString() + " million"
        : grouped(yuan);
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static String grouped(BigDecimal value) {
    var format = NumberFormat.getInstance(Locale.ROOT);
    format.setMaximumFractionDigits(6);
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    return format.format(
        value.setScale(Math.min(6, Math.max(0, value.scale())), RoundingMode.HALF_UP));
  }
}
