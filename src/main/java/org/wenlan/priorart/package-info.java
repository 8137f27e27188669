/**
 * Prior art: from a text, a claim, a draft or a publication number to the documents that come
 * nearest, with the passages that answer each feature, and how good that is.
 *
 * <p><b>Owns</b> the schema {@code priorart} with the searches that people keep. <b>Door:</b>
 * {@link org.wenlan.priorart.PriorArt} finds candidates, {@link org.wenlan.priorart.KeptSearches}
 * keeps them with what a searcher says of them, {@link org.wenlan.priorart.Evaluation} measures the
 * method. <b>Publishes</b> nothing. <b>Never</b> says that something is new or is not.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "platform",
      "site",
      "account",
      "query",
      "wording",
      "rights",
      "judging",
      "retrieval",
      "printing"
    })
@NullMarked
package org.wenlan.priorart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
