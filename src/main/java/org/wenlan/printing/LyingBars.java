package org.wenlan.printing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import javax.imageio.ImageIO;
import org.wenlan.printing.Drawing.Sketch;

/** A ranking as bars from left to right. The library for charts leaves out most of their names. */
final class LyingBars {
  private static final int WIDTH = 900;
  private static final int NAMES = 340;
  private static final int NUMBERS = 90;
  private static final int BAR = 24;
  private static final int GAP = 8;
  private static final int TEXT = 17;

  private LyingBars() {}

  static byte[] png(Sketch sketch, Font font, List<Color> colours) {
    var series = sketch.series();
    boolean several = series.size() > 1;
    int row = BAR * series.size() + (several ? GAP : 0);
    int height = 2 * GAP + row * sketch.names().size() + (several ? BAR : 0);
    var image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setFont(font);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, height);
    double most =
        series.stream()
            .flatMap(one -> one.values().stream())
            .mapToDouble(value -> value == null ? 0 : value)
            .max()
            .orElse(0);
    for (int i = 0; i < sketch.names().size(); i++) {
      int top = GAP + i * row;
      name(pen, sketch.names().get(i), top + (row - (several ? GAP : 0) - BAR) / 2);
      for (int j = 0; j < series.size(); j++) {
        var value = series.get(j).values().get(i);
        if (value != null) {
          pen.setColor(colours.get(j % colours.size()));
          bar(pen, value, most, top + j * BAR);
        }
      }
    }
    if (several) {
      legend(pen, sketch, colours, height - BAR);
    }
    pen.dispose();
    var to = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", to)) {
        throw new IllegalStateException("This Java writes no PNG");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return to.toByteArray();
  }

  private static void name(Graphics2D pen, String name, int top) {
    var shown = name;
    while (pen.getFontMetrics().stringWidth(shown) > NAMES - GAP && shown.length() > 2) {
      shown = shown.substring(0, shown.length() - 2) + "…";
    }
    pen.setColor(Color.BLACK);
    pen.drawString(shown, NAMES - GAP - pen.getFontMetrics().stringWidth(shown), top + TEXT);
  }

  private static void bar(Graphics2D pen, double value, double most, int top) {
    int length = most <= 0 ? 0 : (int) Math.round(value / most * (WIDTH - NAMES - NUMBERS));
    pen.fillRect(NAMES, top + 2, Math.max(1, length), BAR - 4);
    pen.setColor(Color.BLACK);
    var number = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    pen.drawString(number, NAMES + length + GAP, top + TEXT);
  }

  private static void legend(Graphics2D pen, Sketch sketch, List<Color> colours, int top) {
    int left = NAMES;
    for (int j = 0; j < sketch.series().size(); j++) {
      pen.setColor(colours.get(j % colours.size()));
      pen.fillRect(left, top + 6, 12, 12);
      pen.setColor(Color.BLACK);
      var name = sketch.series().get(j).name();
      pen.drawString(name, left + 18, top + TEXT);
      left += 18 + pen.getFontMetrics().stringWidth(name) + 3 * GAP;
    }
  }
}
