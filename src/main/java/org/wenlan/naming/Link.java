package org.wenlan.naming;

/**
 * One merge, explained: why two names stand in one group.
 *
 * @param likeness 0 to 1; 1 for all rules but LIKENESS
 * @param because what both become ({@code SIEMENS}), or the document, source or person behind it
 */
public record Link(String a, String b, Rule rule, double likeness, String because) {}
