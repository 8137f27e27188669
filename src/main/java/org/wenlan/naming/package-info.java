/**
 * Naming: which names of applicants and owners are one body's. Names are taken apart by rules, put
 * into groups, and every merge says why; people join, split and rename, and no run undoes it.
 *
 * <p><b>Owns</b> the schema {@code naming}: names, groups, merges, decisions, all but the decisions
 * made anew from the records at any time. <b>Door:</b> {@link org.wenlan.naming.NameGroups} to read
 * and decide, {@link org.wenlan.naming.NameRuns} to group all names. <b>Publishes</b> nothing;
 * readers ask. <b>Never</b> changes a record: a name stays as its source wrote it.
 */
@ApplicationModule(allowedDependencies = {"account", "kernel", "platform", "rights", "site"})
@NullMarked
package org.wenlan.naming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
