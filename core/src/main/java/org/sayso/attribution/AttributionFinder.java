package org.sayso.attribution;

import java.util.List;
import org.sayso.page.Article;
import org.sayso.text.Sentence;

/** Marks who says what on a page. Finders are built once and shared by all threads. */
public interface AttributionFinder {

    /** In the order of the page by content; nothing outside the given sentences. */
    List<Attribution> find(Article article, List<Sentence> sentences);
}
