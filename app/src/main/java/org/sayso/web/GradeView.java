package org.sayso.web;

import org.jspecify.annotations.Nullable;

/**
 * A person's grade, and how to give another.
 *
 * @param action where the form goes
 * @param words of the claim that was looked at; empty for anything else
 * @param grade "B2"; empty where there is none
 * @param row when and why it was given
 */
record GradeView(String action, String words, String grade, DecisionsView.@Nullable Row row) {}
