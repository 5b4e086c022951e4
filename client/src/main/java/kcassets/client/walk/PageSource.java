package kcassets.client.walk;

import kcassets.catalog.Request;

/** Answers the questions of a walk, one page each. Public only for our own packages. */
public interface PageSource {
  /**
   * Asks for one page, however long the quota takes.
   *
   * @throws kcassets.catalog.failure.AssetsException when there is none
   */
  Page page(Request request, PageReader reader);
}
