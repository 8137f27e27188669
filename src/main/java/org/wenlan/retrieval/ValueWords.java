package org.wenlan.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wenlan.query.Field;
import org.wenlan.territory.Countries;
import org.wenlan.territory.Regions;

/** What people write for the fixed values of a field, and the index's terms that they mean. */
final class ValueWords {
  private static final List<String> OVER =
      List.of("lapsed", "expired", "revoked", "refused", "withdrawn");
  private static final Map<String, List<String>> STATUS = new HashMap<>();
  private static final Map<String, List<String>> RIGHT = new HashMap<>();
  private static final Map<String, List<String>> LANGUAGE = new HashMap<>();

  static {
    add(STATUS, List.of("inforce"), "有效 有权 有效专利 授权 granted grant active alive valid 专利权维持");
    add(STATUS, List.of("pending"), "审中 审查中 在审 实质审查 公开 未决 application published");
    add(STATUS, List.of("lapsed"), "终止 未缴年费 放弃 ceased abandoned");
    add(STATUS, List.of("expired"), "届满 期满 期限届满");
    add(STATUS, List.of("revoked"), "无效 宣告无效 撤销 invalid invalidated");
    add(STATUS, List.of("refused"), "驳回 rejected");
    add(STATUS, List.of("withdrawn"), "撤回 视撤 视为撤回");
    add(STATUS, List.of("unknown"), "不明 未知");
    add(STATUS, OVER, "失效 无权 dead inactive discontinued over");
    add(RIGHT, List.of("invention"), "发明 发明专利 patent");
    add(RIGHT, List.of("utility_model"), "实用新型 新型 utility utilitymodel");
    add(RIGHT, List.of("design"), "外观 外观设计 外观设计专利");
    add(RIGHT, List.of("plant"), "植物");
    add(LANGUAGE, List.of("zh"), "中文 汉语 chinese");
    add(LANGUAGE, List.of("en"), "英文 英语 english");
    add(LANGUAGE, List.of("ja"), "日文 日语 japanese");
    add(LANGUAGE, List.of("ko"), "韩文 韩语 korean");
    add(LANGUAGE, List.of("de"), "德文 德语 german");
    add(LANGUAGE, List.of("fr"), "法文 法语 french");
  }

  private ValueWords() {}

  private static void add(Map<String, List<String>> to, List<String> terms, String words) {
    for (var word : words.split(" ")) {
      to.put(word, terms);
    }
  }

  /** The terms of a field's index that a typed value means; empty when it means none. */
  static List<String> terms(Field field, String typed) {
    var value = typed.strip().toLowerCase(Locale.ROOT);
    var squeezed = value.replaceAll("[\\s_-]", "");
    return switch (field) {
      case LS -> STATUS.getOrDefault(squeezed, List.of(squeezed));
      case RT -> RIGHT.getOrDefault(squeezed, List.of(value.replaceAll("[\\s-]", "_")));
      case LA -> LANGUAGE.getOrDefault(squeezed, List.of(value.replaceFirst("[-_].*", "")));
      case RG -> region(value);
      case PC -> office(value);
      default -> List.of(value);
    };
  }

  private static List<String> region(String value) {
    if (value.matches("\\d{2}|\\d{4}|\\d{6}")) {
      return List.of((value + "0000").substring(0, 6));
    }
    return Regions.locate(value, "CN")
        .map(region -> List.of(region.code()))
        .orElseGet(() -> office(value));
  }

  private static List<String> office(String value) {
    return Countries.named(value)
        .map(country -> List.of(country.code().toLowerCase(Locale.ROOT)))
        .orElse(List.of(value));
  }
}
