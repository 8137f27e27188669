package org.wenlan.site;

/**
 * Where the frame's search box and that of the not-found page lead. The box that searches hands in
 * one such bean; without it there is no search box.
 *
 * @param action such as {@code /search}
 * @param parameter such as {@code q}
 * @param labelKey key of the box's label
 */
public record SearchBox(String action, String parameter, String labelKey) {}
