package org.wenlan.consultation;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.wenlan.consultation.Submission.Listing;
import org.wenlan.printing.Printing;
import org.wenlan.site.Paper;

/** The receipt that a requester keeps: what was asked, when, and what happens next. */
@Component
public class Receipts {
  private static final int PLACES = 20;

  private final Paper paper;
  private final Printing printing;
  private final ConsultationBook book;

  Receipts(Paper paper, Printing printing, ConsultationBook book) {
    this.paper = paper;
    this.printing = printing;
    this.book = book;
  }

  /** What a template prints. */
  public record Receipt(Consultation found, List<Listing> listings) {}

  /** As PDF. */
  public byte[] pdf(Consultation found, Locale language) {
    var page = new Receipt(found, book.listings(found.number(), PLACES));
    var html = paper.of("consultation/web/receiptPrint", language, page);
    return printing.pdf(html, language, found.number());
  }
}
