package org.reweave.account;

import java.util.UUID;

/**
 * A member of staff loses the account, or the role by which they lead cases; fired within the
 * transaction, so that whoever has to be replaced is replaced with it or not at all.
 */
public record Leaving(UUID personId) {}
