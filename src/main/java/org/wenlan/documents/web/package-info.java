/** Resumable uploads by the API, and the one way in which a document leaves the platform. */
@NamedInterface("web")
@NullMarked
package org.wenlan.documents.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
