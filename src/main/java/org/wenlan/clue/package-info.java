/**
 * Monitoring of listings: brands that are watched, listings that are like them, models declared as
 * data that score them, clues that people verify, and batches that are handed to a receiver who
 * answers.
 *
 * <p><b>Owns</b> the schema {@code clue}; a clue and a batch are each a file in the docket, its
 * body ours. <b>Door:</b> {@link org.wenlan.clue.BrandWatch}, {@link org.wenlan.clue.OfferImport},
 * {@link org.wenlan.clue.ScoringModels}, {@link org.wenlan.clue.Findings}, {@link
 * org.wenlan.clue.ClueBook} and {@link org.wenlan.clue.ClueBatches}. <b>Publishes</b> nothing; what
 * it does stands in the chronicle, where statistics count it. <b>Never</b> says that a seller
 * infringes: a score puts a listing before a person, and a person's verdict goes to those who may
 * investigate.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "calendar",
      "declared",
      "docket",
      "documents",
      "documents :: web",
      "kernel",
      "law",
      "likeness",
      "parcel",
      "platform",
      "site",
      "tables",
      "territory",
      "writs"
    })
@NullMarked
package org.wenlan.clue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
