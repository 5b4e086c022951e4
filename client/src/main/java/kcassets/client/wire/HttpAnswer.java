package kcassets.client.wire;

import java.util.Map;

/**
 * An HTTP answer.
 *
 * @param headers the first value of each, by its name in small letters
 * @param lineStays whether the line may carry another exchange
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body, boolean lineStays) {}
