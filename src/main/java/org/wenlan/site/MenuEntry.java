package org.wenlan.site;

/**
 * A link in the navigation. A box that has a page there hands in such a bean, so that nothing links
 * to what does not exist.
 *
 * @param path such as {@code /imports}
 * @param key of the text
 * @param order smaller stands first
 */
public record MenuEntry(String path, String key, int order) {}
