package org.sayso.claim;

/** Two statements' words, to be read together; the texts stand on these pages. */
public record ReadPair(String pageA, String a, String pageB, String b) {}
