package org.wenlan.platform;

import java.time.Duration;

/**
 * Work that a server does again and again, such as firing deadlines. A box hands in such a bean;
 * commands run none.
 *
 * @param name for the log
 * @param every the rest between two turns
 * @param work returns how much there was to do; with anything to do the next turn follows at once
 */
public record Round(String name, Duration every, java.util.function.IntSupplier work) {}
