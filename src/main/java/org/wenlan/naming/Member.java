package org.wenlan.naming;

/**
 * A name in a group.
 *
 * @param text as its source wrote it
 * @param documents how many documents have it, as of the last run
 */
public record Member(String text, int documents) {}
