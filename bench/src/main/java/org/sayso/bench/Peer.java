package org.sayso.bench;

import java.util.List;
import org.sayso.attribution.Attribution;
import org.sayso.page.Page;

/** A way to find who says what, measured beside others: from a page as read to spans of its text. */
interface Peer {

    List<Attribution> find(Page page);
}
