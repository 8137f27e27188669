package org.wenlan.retrieval;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wenlan.query.Field;
import org.wenlan.territory.Regions;

/** What people type for a fixed value, and the index's word for it. */
final class ValueWords {
  private static final Map<String, String> STATUS =
      Map.ofEntries(
          entry("有效", "inforce"),
          entry("授权", "inforce"),
          entry("in force", "inforce"),
          entry("in-force", "inforce"),
          entry("active", "inforce"),
          entry("granted", "inforce"),
          entry("审中", "pending"),
          entry("实质审查", "pending"),
          entry("在审", "pending"),
          entry("终止", "lapsed"),
          entry("权利终止", "lapsed"),
          entry("失效", "lapsed"),
          entry("届满", "expired"),
          entry("期限届满", "expired"),
          entry("无效", "revoked"),
          entry("宣告无效", "revoked"),
          entry("invalid", "revoked"),
          entry("驳回", "refused"),
          entry("rejected", "refused"),
          entry("撤回", "withdrawn"),
          entry("视为撤回", "withdrawn"),
          entry("未知", "unknown"));

  private static final Map<String, String> RIGHT =
      Map.ofEntries(
          entry("发明", "invention"),
          entry("发明专利", "invention"),
          entry("patent", "invention"),
          entry("实用新型", "utility_model"),
          entry("utility model", "utility_model"),
          entry("utility-model", "utility_model"),
          entry("utility", "utility_model"),
          entry("外观设计", "design"),
          entry("外观", "design"),
          entry("植物", "plant"));

  private ValueWords() {}

  /** The index's word; empty when nothing is called so. */
  static Optional<String> of(Field field, String typed) {
    var text = typed.strip();
    var word = text.toLowerCase(Locale.ROOT);
    return switch (field) {
      case LS -> Optional.of(STATUS.getOrDefault(word, word));
      case RT -> Optional.of(RIGHT.getOrDefault(word, word));
      case RG -> region(text);
      default -> Optional.of(word);
    };
  }

  private static Optional<String> region(String typed) {
    if (typed.matches("\\d{2}|\\d{4}|\\d{6}")) {
      return Optional.of((typed + "0000").substring(0, 6));
    }
    return Regions.locate(typed, "CN").map(Regions.Region::code);
  }
}
