package org.wenlan.priorart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.wenlan.kernel.Refusal;
import org.wenlan.rights.Claims;
import org.wenlan.rights.Patent;

/** The text of a draft that somebody hands in; the file itself is not kept. */
public final class DraftText {
  /** Larger files are not read. */
  public static final int LARGEST = 10 << 20;

  private static final int PAGES = 400;
  private static final List<String> CODES = List.of("GB18030", "UTF-16");

  /** Where the claims begin, on a line of its own or at its start. */
  private static final Pattern CLAIMS =
      Pattern.compile(
          "(?m)^\\s*(?:权\\s*利\\s*要\\s*求\\s*书?|What is claimed(?: is)?|(?:We|I) claim|Claims?)"
              + "\\s*[:：]?\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** Where they end. */
  private static final Pattern REST =
      Pattern.compile(
          "(?m)^\\s*(?:说\\s*明\\s*书(?:\\s*摘\\s*要)?(?:\\s*附\\s*图)?|摘\\s*要|Description|Abstract)"
              + "\\s*[:：]?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private DraftText() {}

  /** What came of reading. */
  public sealed interface Read {

    /**
     * A text.
     *
     * @param claim its first independent claim; empty where it has none that can be told
     */
    record Text(String text, String claim) implements Read {}

    /** None, and why. */
    record Refused(Refusal why) implements Read {}
  }

  /** Reads plain text, DOCX or PDF, told apart by their first bytes and not by their names. */
  public static Read read(byte[] file) {
    if (file.length > LARGEST) {
      return refused("priorart.refusal.file-too-large", LARGEST >> 20);
    }
    var text =
        begins(file, "%PDF")
            ? pdf(file)
            : begins(file, "PK\u0003\u0004") ? docx(file) : plain(file);
    if (text.isEmpty()) {
      return refused("priorart.refusal.file-unreadable");
    }
    var words = text.get().strip();
    if (words.isEmpty()) {
      return refused("priorart.refusal.file-without-text");
    }
    return words.length() > PriorArt.LONGEST
        ? refused("priorart.refusal.too-long", words.length(), PriorArt.LONGEST)
        : new Read.Text(words, claim(words));
  }

  private static Read.Refused refused(String rule, Object... arguments) {
    return new Read.Refused(Refusal.of(rule, "", arguments));
  }

  private static boolean begins(byte[] file, String sign) {
    var bytes = sign.getBytes(StandardCharsets.ISO_8859_1);
    return file.length > bytes.length
        && ByteBuffer.wrap(file, 0, bytes.length).equals(ByteBuffer.wrap(bytes));
  }

  private static Optional<String> pdf(byte[] file) {
    try (var document = Loader.loadPDF(file)) {
      var stripper = new PDFTextStripper();
      stripper.setEndPage(PAGES);
      return Optional.of(stripper.getText(document));
    } catch (IOException | IllegalArgumentException | ClassCastException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<String> docx(byte[] file) {
    try (var document = new XWPFDocument(new ByteArrayInputStream(file));
        var extractor = new XWPFWordExtractor(document)) {
      return Optional.of(extractor.getText());
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** UTF-8, or what Chinese programs write. */
  private static Optional<String> plain(byte[] file) {
    var utf8 = decoded(file, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.filter(DraftText::text);
    }
    return CODES.stream()
        .flatMap(code -> decoded(file, Charset.forName(code)).stream())
        .filter(DraftText::text)
        .findFirst();
  }

  private static Optional<String> decoded(byte[] file, Charset code) {
    try {
      var text = code.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** Not a program or a picture that happens to be decodable. */
  private static boolean text(String text) {
    return text.chars()
        .noneMatch(one -> one < 0x20 && one != '\n' && one != '\r' && one != '\t' && one != '\f');
  }

  /** The first independent claim under a heading that says that claims follow. */
  static String claim(String text) {
    var begin = CLAIMS.matcher(text);
    if (!begin.find()) {
      return "";
    }
    var end = REST.matcher(text);
    var claims =
        end.find(begin.end())
            ? text.substring(begin.end(), end.start())
            : text.substring(begin.end());
    return Claims.split("und", claims).stream()
        .filter(one -> one.dependsOn().isEmpty())
        .findFirst()
        .map(Patent.Claim::text)
        .map(String::strip)
        .orElse("");
  }
}
