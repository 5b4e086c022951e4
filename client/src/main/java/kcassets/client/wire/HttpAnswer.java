package kcassets.client.wire;

import java.util.Map;

/**
 * An HTTP answer.
 *
 * @param headers the first value of each, by its name in small letters
 * @param staysOpen whether the connection may carry another exchange
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body, boolean staysOpen) {}
