package kcassets.client.walk;

import java.util.OptionalLong;

/**
 * One row of a list.
 *
 * @param json the row as it came, compact
 * @param identity what tells it from every other row
 * @param named whether the identity is the venue's own, so that two rows never share it
 * @param time epoch milliseconds; empty where the row has none
 * @param cursor the number that leads to what is older; empty where there is none, or where the row
 *     is provisional
 */
public record Row(
    String json, String identity, boolean named, OptionalLong time, OptionalLong cursor) {}
