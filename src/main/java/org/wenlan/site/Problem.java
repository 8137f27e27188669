package org.wenlan.site;

import java.util.List;

/**
 * A refusal, as a value. A controller under {@code /api} returns it as its body (the shell makes
 * RFC 9457 problem details of it, status included); a page controller shows a page of its own or
 * gives it to {@link Html#refused}.
 *
 * <p>Three texts document a type, under {@code /problems/TYPE} too: {@code <box>.problem.NAME} is
 * its title, {@code <box>.problem.NAME.what} when it happens, {@code <box>.problem.NAME.then} what
 * to do.
 *
 * @param type stable: {@code <box>.NAME} such as {@code retrieval.misread}, {@code site.not-found}
 * @param status the HTTP status, 4xx or 5xx
 * @param detail what happened this time, in the reader's language; may be empty
 * @param errors one for each wrong input
 * @param retryAfter seconds after which the same request may succeed; 0 when waiting does not help
 */
public record Problem(String type, int status, String detail, List<Wrong> errors, int retryAfter) {

  public Problem {
    if (!type.matches("[a-z]+[.][a-z][a-z-]*") || status < 400 || status > 599) {
      throw new IllegalArgumentException("Not a problem: " + type + " " + status);
    }
    errors = List.copyOf(errors);
  }

  /**
   * A wrong input.
   *
   * @param pointer RFC 6901 into the body, or {@code /NAME} for the query parameter NAME
   * @param code stable: clients switch on it, never on the text
   * @param text in the reader's language
   */
  public record Wrong(String pointer, String code, String text) {}

  /** Without wrong inputs. */
  public static Problem of(String type, int status, String detail) {
    return new Problem(type, status, detail, List.of(), 0);
  }

  /** There is nothing under this address or number. */
  public static Problem notFound(String detail) {
    return of("site.not-found", 404, detail);
  }

  /** The reader asked too much at once; the same may succeed after so many seconds. */
  public static Problem tooMany(int seconds) {
    return new Problem("site.too-many", 429, "", List.of(), seconds);
  }

  /** Something that is needed is away for the moment. */
  public static Problem unavailable(int seconds) {
    return new Problem("site.unavailable", 503, "", List.of(), seconds);
  }

  /** With one wrong input more. */
  public Problem wrong(String pointer, String code, String text) {
    var more = new java.util.ArrayList<>(errors);
    more.add(new Wrong(pointer, code, text));
    return new Problem(type, status, detail, more, retryAfter);
  }

  /** The type as a URI reference, as the API prints it. */
  public String uri() {
    return "/problems/" + type;
  }

  /** Key of one of its texts: "" for the title, {@code .what} or {@code .then}. */
  public String key(String which) {
    return type.replaceFirst("[.]", ".problem.") + which;
  }
}
