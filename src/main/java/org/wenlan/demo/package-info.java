/**
 * A made-up region to look at: invented patents, plainly marked as such.
 *
 * <p><b>Owns</b> no data. <b>Door:</b> {@link org.wenlan.demo.DemoRegion}. <b>Publishes</b>
 * nothing. <b>Never</b> uses a number that an office has given, nor a real name, and lets nobody in
 * without a password but into a demonstration that listens on this machine only.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "consultation",
      "docket",
      "judging",
      "loading",
      "platform",
      "retrieval",
      "rights",
      "site",
      "territory"
    })
@NullMarked
package org.wenlan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
