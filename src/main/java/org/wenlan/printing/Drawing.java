package org.wenlan.printing;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.springframework.stereotype.Component;

/**
 * Draws a table as a picture for print, with the fonts that the machine has for Chinese.
 * Thread-safe.
 */
@Component
public class Drawing {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;
  private static final float SIZE = 14;

  /** Along an axis; more would lie upon each other. */
  private static final int LABELS = 24;

  private static final Color[] COLOURS = {
    new Color(0x0a5f63), new Color(0xa32a1e), new Color(0x7a4b00), new Color(0x1f6b3a)
  };

  /**
   * A picture.
   *
   * @param names along the axis
   * @param series one for each column of the table
   * @param line whether points are joined, as for a number over time
   */
  public record Sketch(List<String> names, List<Series> series, boolean line) {}

  /** A column; a value that is not known is null. */
  public record Series(String name, List<@Nullable Double> values) {}

  /** As PNG. */
  public byte[] png(Sketch sketch) {
    var chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).build();
    var styler = chart.getStyler();
    style(styler, sketch);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setXAxisLabelRotation(sketch.names().size() > 6 ? 30 : 0);
    if (sketch.names().size() > LABELS) {
      styler.setXAxisMaxLabelCount(LABELS);
    }
    if (sketch.line()) {
      styler.setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
    }
    add(chart, sketch);
    return png(chart);
  }

  /** Lying bars as PNG, the first name uppermost, each with its whole name and its number. */
  public byte[] lying(Sketch sketch) {
    return LyingBars.png(sketch, font(), List.of(COLOURS));
  }

  private static void style(AxesChartStyler styler, Sketch sketch) {
    var font = font();
    styler.setBaseFont(font);
    styler.setAxisTickLabelsFont(font);
    styler.setLegendFont(font);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setSeriesColors(COLOURS);
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendVisible(sketch.series().size() > 1);
  }

  private static byte[] png(IChart chart) {
    var to = new ByteArrayOutputStream();
    try {
      BitmapEncoder.saveBitmap(chart, to, BitmapEncoder.BitmapFormat.PNG);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return to.toByteArray();
  }

  private static void add(CategoryChart chart, Sketch sketch) {
    for (var series : sketch.series()) {
      var values = new ArrayList<Number>();
      for (var value : series.values()) {
        values.add(value == null ? 0 : value);
      }
      var _ = chart.addSeries(series.name(), sketch.names(), values);
    }
  }

  private static Font font() {
    var file = Fonts.chinese();
    if (file.isEmpty()) {
      return new Font(Font.SANS_SERIF, Font.PLAIN, (int) SIZE);
    }
    try {
      return Font.createFonts(file.get().toFile())[0].deriveFont(SIZE);
    } catch (IOException | FontFormatException unreadable) {
      throw new IllegalStateException("Not a font: " + file.get(), unreadable);
    }
  }
}
