/**
 * How alike two names of goods are, in Chinese and in letters, and a quick way to find names like
 * those of a long list in short texts.
 *
 * <p><b>Owns</b> no data; readings and look-alikes are Unicode's tables. <b>Door:</b> {@link
 * org.wenlan.likeness.NameIndex} and {@link org.wenlan.likeness.NameForm}. <b>Publishes</b>
 * nothing. <b>Never</b> says that a mark is infringed: it says how alike two names are and why.
 */
@ApplicationModule(allowedDependencies = {"wording"})
@NullMarked
package org.wenlan.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
