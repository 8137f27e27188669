/**
 * What one authority hands to another: a ZIP whose parts are listed with their SHA-256, and one
 * hash over the list, so that the receiver verifies it without this platform.
 *
 * <p><b>Owns</b> the schema {@code parcel}: each parcel as the bytes that were handed over.
 * <b>Door:</b> {@link org.wenlan.parcel.Parcels} and {@link org.wenlan.parcel.Parcel}.
 * <b>Publishes</b> nothing. <b>Never</b> decides who may have one: the box whose case it belongs to
 * does.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.wenlan.parcel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
