package org.sayso.input.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an address that was fetched, so that next time only what changed is sent (RFC 9110, 13.1).
 *
 * @param etag the server's mark of this version, as it wrote it
 * @param lastModified the server's day of this version, as it wrote it
 * @param announced hash of the feed's entry that pointed here, null where none did
 */
public record Visit(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String announced) {}
