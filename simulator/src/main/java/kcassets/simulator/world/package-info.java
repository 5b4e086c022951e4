/** The simulated world: members, wallets, ledgers, and the life that filled them. */
@NullMarked
package kcassets.simulator.world;

import org.jspecify.annotations.NullMarked;
