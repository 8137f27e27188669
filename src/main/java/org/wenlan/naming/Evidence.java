package org.wenlan.naming;

/**
 * What ties two names together beside their letters.
 *
 * @param rule SOURCE, FORMER or LANGUAGE
 * @param because where it stands: a document's number, a source, {@code name}
 */
record Evidence(String a, String b, Rule rule, String because) {}
