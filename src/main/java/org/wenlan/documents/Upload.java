package org.wenlan.documents;

import java.util.Optional;
import java.util.UUID;
import org.wenlan.kernel.Refusal;

/**
 * A document on its way in, part by part.
 *
 * @param id unguessable
 * @param name normalised, as given when the name was refused
 * @param bytes how many there will be
 * @param offset how many are committed; the next part begins there
 * @param document what became of it, once it is complete
 * @param refused why it is over without a document
 */
public record Upload(
    UUID id,
    String name,
    long bytes,
    long offset,
    Optional<Document> document,
    Optional<Refusal> refused) {

  /** Owner of uploads that belong to whoever knows their id. */
  public static final String BY_LINK = "link";
}
