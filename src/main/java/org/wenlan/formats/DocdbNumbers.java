package org.wenlan.formats;

import static java.util.Locale.ROOT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.markup.XmlElement;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent.Of;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/**
 * Numbers in the EPO's three forms. DOCDB writes one reference for each form and says which
 * (data-format); Open Patent Services write one reference with several numbers, each with its form
 * (document-id-type).
 */
final class DocdbNumbers {
  private DocdbNumbers() {}

  /** Keeps the forms of a publication's number; its date counts when there is none yet. */
  static void publication(XmlElement reference, PatentDraft draft) {
    for (var id : reference.all("document-id")) {
      var form = form(reference, id);
      draft.alias(Of.PUBLICATION, form, written(id));
      var day = Days.read(id.text("date"));
      if (day != null && form.equals("docdb")) {
        draft.published(day);
      }
    }
  }

  /** Sets the application by its DOCDB number, else by another form. */
  static void application(XmlElement reference, PatentDraft draft) {
    for (var id : reference.all("document-id")) {
      draft.alias(Of.APPLICATION, form(reference, id), written(id));
    }
    var best = reference.attribute("data-format", "docdb").equals("docdb");
    var id = preferred(reference.all("document-id"));
    if (best && id != null) {
      draft.application(application(id).orElse(null));
      draft.filed(day(reference));
    }
  }

  static void priority(XmlElement claim, PatentDraft draft) {
    for (var id : claim.all("document-id")) {
      draft.alias(Of.PRIORITY, form(claim, id), written(id));
    }
    var id = preferred(claim.all("document-id"));
    if (id == null || !claim.attribute("data-format", "docdb").equals("docdb")) {
      return;
    }
    var number = application(id);
    var day = day(claim);
    if (number.isPresent()) {
      draft.priority(new Priority(number.get().key(), day));
      XmlRest.together(claim, "priority-claim " + number.get().key(), draft);
    }
  }

  /** The number to go by: DOCDB before EPODOC before the original one; null when there is none. */
  static @Nullable XmlElement preferred(List<XmlElement> ids) {
    for (var form : List.of("docdb", "", "epodoc", "original")) {
      for (var id : ids) {
        if (id.attribute("document-id-type", "").equals(form)) {
          return id;
        }
      }
    }
    return null;
  }

  static Optional<PublicationNumber> published(XmlElement id) {
    var office = id.text("country").strip().toUpperCase(ROOT);
    var number = id.text("doc-number");
    var kind = id.text("kind").toUpperCase(ROOT);
    return office.isEmpty()
        ? PublicationNumber.parse(number + kind)
        : PublicationNumber.of(office, number, kind);
  }

  /** An application of kind W is an international one, whoever received it. */
  private static Optional<ApplicationNumber> application(XmlElement id) {
    var office = id.text("country").strip().toUpperCase(ROOT);
    var number = id.text("doc-number").strip();
    if (office.isEmpty() && number.length() > 2) {
      office = number.substring(0, 2);
      number = number.substring(2);
    }
    return id.text("kind").equals("W")
        ? ApplicationNumber.of("WO", office + number)
        : ApplicationNumber.of(office, number);
  }

  /** The day, whichever form of the number it stands beside. */
  private static @Nullable LocalDate day(XmlElement reference) {
    LocalDate found = null;
    for (var id : reference.all("document-id")) {
      var day = Days.read(id.text("date"));
      found = found == null ? day : found;
    }
    return found;
  }

  private static String form(XmlElement reference, XmlElement id) {
    var form = id.attribute("document-id-type", reference.attribute("data-format", "docdb"));
    return form.isEmpty() ? "docdb" : form;
  }

  private static String written(XmlElement id) {
    return id.text("country") + id.text("doc-number") + id.text("kind");
  }
}
