/**
 * Documents that people hand in as evidence: kept once, and only when they are what they say.
 *
 * <p><b>Owns</b> the schema {@code documents}: bytes in pieces of at most 1 MiB, each document once
 * by its SHA-256, and uploads on their way. What was answered is committed; a document is there
 * whole or not at all. Where a virus scanner is set, what it knows is refused or kept in
 * quarantine. <b>Door:</b> {@link org.wenlan.documents.Documents}; pages of other boxes hand a
 * document out by {@code org.wenlan.documents.web.DocumentAnswer} (allow {@code documents :: web}).
 * <b>Publishes</b> nothing. <b>Never</b> decodes a picture, never runs or renders a document, never
 * trusts a name, and never decides who may see one: the box whose case it belongs to does.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "site"})
@NullMarked
package org.wenlan.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
