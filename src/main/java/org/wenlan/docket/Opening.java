package org.wenlan.docket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that begins.
 *
 * @param number from {@link Docket#numbers}
 * @param code that the requester keeps; only its hash is stored
 * @param first its first state, event and clocks
 */
public record Opening(
    String number,
    String kind,
    String title,
    String owner,
    @Nullable UUID client,
    String field,
    String region,
    String code,
    Turn first) {}
