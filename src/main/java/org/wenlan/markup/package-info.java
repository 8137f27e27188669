/**
 * XML that can be trusted: documents cut out of a stream and parsed one by one, whatever a stranger
 * wrote into them.
 *
 * <p><b>Owns</b> no data. <b>Door:</b> {@link org.wenlan.markup.XmlDocuments}. <b>Publishes</b>
 * nothing. <b>Never</b> opens a file or a connection for what a document says, never drops a piece
 * of text because it cannot be resolved, and knows nothing of patents.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wenlan.markup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
