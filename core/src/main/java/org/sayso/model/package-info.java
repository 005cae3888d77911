/**
 * The small encoder that reads for the finders that learn: {@link org.sayso.model.Wordpieces} and
 * {@link org.sayso.model.Passage} make a text ready for it, {@link org.sayso.model.TagModel} runs it (ONNX, in
 * process), {@link org.sayso.model.TagChain} reads tags from its scores. The program in {@code training/tagger} computes
 * words, features and windows in exactly the same way; a test holds both to the same tags.
 */
@NullMarked
package org.sayso.model;

import org.jspecify.annotations.NullMarked;
