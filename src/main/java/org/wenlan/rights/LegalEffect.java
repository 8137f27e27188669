package org.wenlan.rights;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.wenlan.rights.Patent.Event;

/**
 * What a legal event does to a right. Read from its code where the shipped table knows it, else
 * from its words; an event whose words do not settle it has no effect.
 */
enum LegalEffect {
  GRANTED,
  /** Restored, or its ending was announced in error. */
  REVIVED,
  WITHDRAWN,
  REFUSED,
  LAPSED,
  EXPIRED,
  REVOKED,
  /** Over, and the source does not say how: its term and its grant decide. */
  ENDED,
  /** Lapsed in one of the states of a European patent. */
  PART_LAPSED,
  PART_REVIVED,
  /** Its term was prolonged, by how much no event says. */
  EXTENDED,
  /** Only its words say. */
  TEXT,
  /** Something that may have ended it, wholly or in part. */
  UNSURE,
  NONE;

  private static final Map<String, LegalEffect> BY_CODE =
      TechnologyFields.rows("legal-events.tsv").stream()
          .collect(
              toUnmodifiableMap(
                  row -> row[0] + " " + row[1], row -> valueOf(row[2].toUpperCase(ROOT))));

  /** In this order: the first that is found decides. */
  private static final Map<Pattern, LegalEffect> BY_WORDS = new LinkedHashMap<>();

  static {
    words("部分无效|部分撤销|部分放弃|质押|许可|转移|保全|变更|优先权|请求|授权通知|办理登记", NONE);
    words("全部无效|全部撤销|宣告无效", REVOKED);
    words("无效", UNSURE);
    words("恢复", REVIVED);
    words("撤回", WITHDRAWN);
    words("驳回", REFUSED);
    words("未缴|欠费|未按规定缴", LAPSED);
    words("届满|期满", EXPIRED);
    words("放弃", LAPSED);
    words("终止|失效", ENDED);
    words("授权|授予|颁证", GRANTED);
    words(
        "PARTIAL|IN PART\\b|DELETED|\\bREQUEST|INTEND|INTENTION|EXPECTED|REMINDER|\\bLICEN|"
            + "CORRECTION|APPEAL|PENDING",
        NONE);
    words(
        "\\bREVOKED|REVOCATION OF|FULL INVALIDATION|ALL CLAIMS CANCEL+ED|CANCEL+ED ALL CLAIMS",
        REVOKED);
    words("REINSTATE|RE-?ESTABLISH|RESTORATION OF|RESTORED|REVIVED|REVIVAL", REVIVED);
    words("NON-? ?PAYMENT|FAILURE TO PAY|NOT PAID|UNPAID", ENDED);
    words(
        "DEEMED (TO BE |TO HAVE BEEN )?WITHDRAWN|APPLICATION (HAS BEEN |IS )?WITHDRAWN", WITHDRAWN);
    words("WITHDRAWAL OF (THE )?(PATENT )?APPLICATION|EXPRESSLY ABANDONED|ABANDONED -", WITHDRAWN);
    words("ABANDONED|ABANDONMENT", ENDED);
    words("APPLICATION (HAS BEEN |IS )?(REFUSED|REJECTED)|REFUSAL OF (THE )?APPLICATION", REFUSED);
    words("EXPIR(Y|ATION) OF (\\w+ )?TERM|TERM (HAS )?EXPIRED|PATENT (HAS )?EXPIRED", EXPIRED);
    words("\\bLAPSED?\\b|\\bCEASED|TERMINATION OF PATENT|SURRENDER", ENDED);
    words(
        "PATENTED CASE|PATENT (HAS BEEN |IS )?GRANTED|GRANT OF (A )?PATENT|PATENT GRANT$", GRANTED);
    words("NO OPPOSITION FILED|OPPOSITION REJECTED|MAINTAINED", GRANTED);
  }

  private static void words(String pattern, LegalEffect effect) {
    BY_WORDS.put(Pattern.compile(pattern), effect);
  }

  /**
   * @param office whose right it is, WIPO ST.3: the code is read as this office's
   */
  static LegalEffect of(String office, Event event) {
    var known = BY_CODE.getOrDefault(office + " " + event.code().strip(), TEXT);
    return known == TEXT ? byWords(office, event) : known;
  }

  private static LegalEffect byWords(String office, Event event) {
    var said = event.text().isBlank() ? event.code() : event.text();
    var text = said.toUpperCase(ROOT);
    for (var words : BY_WORDS.entrySet()) {
      if (words.getKey().matcher(text).find()) {
        return words.getValue();
      }
    }
    return switch (office + " " + event.code().strip()) {
      case "US STCB" -> WITHDRAWN;
      case "US STCH" -> ENDED;
      case "CN C32", "CN C35" -> UNSURE;
      default -> NONE;
    };
  }
}
