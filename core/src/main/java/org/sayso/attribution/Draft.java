package org.sayso.attribution;

/**
 * An attribution on its way to a statement.
 *
 * @param parent index of the draft in whose words it stands; -1 where it stands in none
 */
record Draft(Attribution attribution, int parent, Clause clause) {}
