package kcassets.client;

import java.util.Map;

/**
 * An HTTP answer.
 *
 * @param headers the first value of each, by its name in small letters
 * @param lineStays whether the line may carry another exchange
 */
record Answer(int status, Map<String, String> headers, byte[] body, boolean lineStays) {}
