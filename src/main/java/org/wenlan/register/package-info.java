/**
 * The register of rights: how each patent and each registered trade mark stands, who owns it, and
 * what burdens it: pledges, licences, preservation, disputes. It is the one place where a burden is
 * laid on a right, and so the one place where burdens that exclude each other meet.
 *
 * <p><b>Owns</b> the schema {@code register}. <b>Door:</b> {@link org.wenlan.register.Register};
 * what hinders a step is told by {@link org.wenlan.register.Hindrances}, which only reads.
 * <b>Publishes</b> nothing; whoever lays a burden keeps the case that it rests on. <b>Never</b>
 * knows a pledge's contract or a licence's price, and never gives way to two burdens of which one
 * excludes the other.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "kernel",
      "platform",
      "rights",
      "site",
      "tables",
      "territory"
    })
@NullMarked
package org.wenlan.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
