package org.wenlan.agency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wenlan.kernel.Sha256;

/**
 * A random drawing that anyone can do again. The list, with the inspectors and how many are wanted,
 * is fixed and its SHA-256 published before the draw, and so is the SHA-256 of a secret number. The
 * draw joins both with a public value that nobody knew then, such as the numbers of a lottery:
 *
 * <pre>
 * seed = SHA-256(hash of the list LF secret number LF public value)
 * key of an agency = SHA-256(seed LF its line)
 * key of an inspector for an agency = SHA-256(seed LF line of the agency LF line of the inspector)
 * </pre>
 *
 * <p>The agencies with the smallest keys are drawn, and for each the two inspectors with the
 * smallest keys. Everything is UTF-8, every hash is written in small hexadecimal digits.
 *
 * @param listing the list to the byte: {@code wanted 3}, {@code agency LICENCE NAME}, {@code
 *     inspector NAME}, one a line, columns apart by tabs, a line feed at the end of each
 */
public record Drawing(String listing) {
  /** So many inspectors go to each agency. */
  public static final int INSPECTORS = 2;

  private static final String AGENCY = "agency\t";
  private static final String INSPECTOR = "inspector\t";
  private static final String WANTED = "wanted\t";

  /**
   * An agency that was drawn.
   *
   * @param place from 1
   * @param key by which it was drawn
   */
  public record Drawn(
      int place, String licence, String name, String key, List<String> inspectors) {}

  /** Writes a list; names lose their tabs and line feeds. */
  static Drawing of(int wanted, List<AgencyRegister.Line> agencies, List<String> inspectors) {
    var text = new StringBuilder(WANTED + wanted + "\n");
    agencies.forEach(one ->
        text.append(AGENCY)
            .append(one.licence())
            .append('\t')
            .append(plain(one.name()))
            .append('\n'));
    inspectors.forEach(one -> text.append(INSPECTOR).append(plain(one)).append('\n'));
    return new Drawing(text.toString());
  }

  /** Reads a list that somebody kept; empty when it is none. */
  public static Optional<Drawing> read(String text) {
    var drawing = new Drawing(text);
    boolean known =
        text.lines()
            .allMatch(line ->
                line.matches("wanted\t[0-9]{1,6}|agency\t[^\t]+\t[^\t]*|inspector\t[^\t]+"));
    return known && text.endsWith("\n") && drawing.rows(WANTED).size() == 1
        ? Optional.of(drawing)
        : Optional.empty();
  }

  /** What is published before the draw. */
  public String hash() {
    return Sha256.hex(listing);
  }

  /** How many agencies are drawn. */
  public int wanted() {
    return Integer.parseInt(rows(WANTED).getFirst().substring(WANTED.length()));
  }

  /** How many agencies stand on the list. */
  public int agencies() {
    return rows(AGENCY).size();
  }

  /** From what the draw is made. */
  public String seed(String nonce, String value) {
    return Sha256.hex(hash() + "\n" + nonce + "\n" + value);
  }

  /** The draw: the same for the same list and seed, whoever makes it. */
  public List<Drawn> draw(String seed) {
    var sorted =
        rows(AGENCY).stream()
            .sorted(Comparator.comparing((String line) -> Sha256.hex(seed + "\n" + line)))
            .limit(wanted())
            .toList();
    var drawn = new ArrayList<Drawn>();
    for (var line : sorted) {
      var cells = line.split("\t", -1);
      drawn.add(
          new Drawn(
              drawn.size() + 1,
              cells[1],
              cells[2],
              Sha256.hex(seed + "\n" + line),
              sent(seed, line)));
    }
    return drawn;
  }

  private List<String> sent(String seed, String agency) {
    return rows(INSPECTOR).stream()
        .sorted(
            Comparator.comparing((String line) -> Sha256.hex(seed + "\n" + agency + "\n" + line)))
        .limit(INSPECTORS)
        .map(line -> line.substring(INSPECTOR.length()))
        .toList();
  }

  private List<String> rows(String kind) {
    return listing.lines().filter(line -> line.startsWith(kind)).toList();
  }

  private static String plain(String name) {
    return name.replaceAll("\\s+", " ").strip();
  }
}
