/**
 * One signed call, and pages of calls. {@link kcassets.client.AssetsClient} is where to begin; it
 * is safe for use by many threads, reads only, and talks to KuCoin's two hosts or to a simulator on
 * this machine, to nothing else.
 */
@NullMarked
package kcassets.client;

import org.jspecify.annotations.NullMarked;
