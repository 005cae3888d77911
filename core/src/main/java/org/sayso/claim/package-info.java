/**
 * What several statements say alike. {@link org.sayso.claim.ClaimGrouper} joins statements, and sentences in a page's
 * own voice, into {@link org.sayso.claim.Claim claims}, tells repetition from corroboration (a claim's origins) and
 * marks what speaks against what ({@link org.sayso.claim.Relation}). A claim's sentence is always one of its carriers'
 * own words. Pairs are never all compared: only those that share rare words are looked at.
 */
@NullMarked
package org.sayso.claim;

import org.jspecify.annotations.NullMarked;
