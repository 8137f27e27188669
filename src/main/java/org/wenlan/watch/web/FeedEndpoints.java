package org.wenlan.watch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.wenlan.site.Messages;
import org.wenlan.watch.Sentences;
import org.wenlan.watch.Warning;
import org.wenlan.watch.Warnings;

/** Warnings of one watch as an Atom feed (RFC 4287): whoever knows the address may read it. */
@RestController
final class FeedEndpoints {
  private static final int ENTRIES = 100;
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Warnings warnings;
  private final Messages messages;

  FeedEndpoints(Warnings warnings, Messages messages) {
    this.warnings = warnings;
    this.messages = messages;
  }

  /** The newest hundred warnings of the watch whose feed has this word. */
  @GetMapping("/feeds/{word}")
  ResponseEntity<byte[]> feed(@PathVariable String word, HttpServletRequest request) {
    var feed = warnings.feed(word, ENTRIES);
    if (feed.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    var site = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    return ResponseEntity.ok()
        .header("Content-Type", "application/atom+xml; charset=utf-8")
        .header("Cache-Control", "private, max-age=60")
        .body(bytes(feed.get(), site));
  }

  private byte[] bytes(Warnings.Feed feed, String site) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      var watch = feed.watch();
      var updated = feed.warnings().isEmpty() ? watch.created() : feed.warnings().getFirst().at();
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      text(xml, "title", watch.name());
      text(xml, "id", "urn:wenlan:watch:" + watch.id());
      text(xml, "updated", updated.toString());
      xml.writeStartElement("author");
      text(xml, "name", "Wenlan");
      xml.writeEndElement();
      for (var warning : feed.warnings()) {
        entry(xml, warning, watch.language(), site);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
  }

  private void entry(XMLStreamWriter xml, Warning warning, String tag, String site)
      throws XMLStreamException {
    var language = Messages.language(tag);
    var changes =
        warning.changes().stream()
            .map(change -> Sentences.of(messages, language, change))
            .collect(Collectors.joining("\n"));
    var passages =
        warning.passages().stream()
            .map(passage ->
                messages.text(language, "watch.field." + passage.field())
                    + ": "
                    + passage.pieces().stream()
                        .map(piece -> piece.text())
                        .collect(Collectors.joining()))
            .collect(Collectors.joining("\n"));
    xml.writeStartElement("entry");
    text(xml, "title", printable(warning.number() + " " + warning.title()));
    text(xml, "id", "urn:wenlan:warning:" + warning.id());
    text(xml, "updated", warning.at().toString());
    xml.writeEmptyElement("link");
    xml.writeAttribute("href", site + "/patents/" + warning.number());
    text(xml, "summary", printable(changes + "\n" + passages));
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    xml.writeEndElement();
  }

  /** Without what XML 1.0 has no place for. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\n\\t]]", " ");
  }
}
