package org.wenlan.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;

/**
 * Prints a page of ours as A4 PDF. The same page gives the same bytes: nothing of the clock or of
 * chance is in it. Thread-safe.
 */
@Component
public class Printing {
  private static final String STYLE = style();
  private static final String CARRIED = "data:image/png;base64,";

  /** Whether this machine has a font for Chinese. */
  public boolean ready() {
    return Fonts.chinese().isPresent();
  }

  /**
   * Prints.
   *
   * @param html a whole document; it may not name anything outside itself
   * @throws IllegalStateException when the machine has no Chinese font
   */
  public byte[] pdf(String html, Locale language, String title) {
    var font =
        Fonts.chinese()
            .orElseThrow(() ->
                new IllegalStateException(
                    "No Chinese font on this machine: install the package fonts-wqy-microhei"));
    var page = Jsoup.parse(html);
    page.head().appendElement("style").appendText(STYLE + running(language, title));
    var to = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var builder = new PdfRendererBuilder();
      builder.useFont(font.toFile(), "body", 400, BaseRendererBuilder.FontStyle.NORMAL, true);
      // A picture that the page itself carries; nothing is fetched.
      builder.useUriResolver((_, uri) -> uri.startsWith(CARRIED) ? uri : null);
      builder.usePDDocument(document);
      builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
      }
      document.setDocumentInformation(information(title));
      document.getDocumentCatalog().setLanguage(language.toLanguageTag());
      document.getDocumentCatalog().setMetadata(null);
      document.setDocumentId((long) html.hashCode());
      document.save(to);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return to.toByteArray();
  }

  private static PDDocumentInformation information(String title) {
    var information = new PDDocumentInformation();
    information.setTitle(title);
    information.setProducer("Wenlan");
    var epoch = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    epoch.setTimeInMillis(0);
    information.setCreationDate(epoch);
    return information;
  }

  private static String running(Locale language, String title) {
    var pages =
        language.getLanguage().equals("zh")
            ? "'第 ' counter(page) ' 页，共 ' counter(pages) ' 页'"
            : "'page ' counter(page) ' of ' counter(pages)";
    var plain = title.replaceAll("[^\\p{L}\\p{N} -]", "");
    return "@page { @bottom-left { font-family: 'body'; content: '"
        + plain
        + "' } @bottom-right { font-family: 'body'; content: "
        + pages
        + " } }";
  }

  private static String style() {
    try (var file = Printing.class.getResourceAsStream("/printing/print.css")) {
      if (file == null) {
        throw new IllegalStateException("printing/print.css is not among the resources");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
