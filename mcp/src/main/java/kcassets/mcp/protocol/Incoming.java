package kcassets.mcp.protocol;

import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line from the client, told apart: a message of the protocol, or what is wrong with it. */
sealed interface Incoming {
  /** A message that the session understands. */
  record Message(McpSchema.JSONRPCMessage message) implements Incoming {}

  /** A request to forget another one. */
  record Cancel(Object requestId) implements Incoming {}

  /** A line that is answered with an error, without a request it could belong to. */
  record Bad(int code, String why) implements Incoming {}

  /** Reads a line; never throws. */
  static Incoming read(ProtocolJson json, String line) {
    Object value;
    try {
      value = json.readValue(line, Object.class);
    } catch (IOException _) {
      return new Bad(McpSchema.ErrorCodes.PARSE_ERROR, "Parse error: a line is not one JSON value");
    }
    if (!(value instanceof Map<?, ?> members)) {
      return new Bad(
          McpSchema.ErrorCodes.INVALID_REQUEST,
          "Invalid request: a message is one JSON object; batches are not part of the protocol");
    }
    return read(members);
  }

  private static Incoming read(Map<?, ?> members) {
    Object id = members.get("id");
    boolean hasId = id instanceof String || id instanceof Integer || id instanceof Long;
    if (!McpSchema.JSONRPC_VERSION.equals(members.get("jsonrpc")) || (id != null && !hasId)) {
      return invalid();
    }
    Object params = members.get("params");
    if (members.get("method") instanceof String method) {
      if (params != null && !(params instanceof Map<?, ?>)) {
        return invalid();
      }
      if (id != null) {
        return new Message(
            new McpSchema.JSONRPCRequest(McpSchema.JSONRPC_VERSION, method, id, params));
      }
      if (members.containsKey("id")) {
        return invalid();
      }
      if (method.equals("notifications/cancelled")) {
        return cancel(params);
      }
      return new Message(
          new McpSchema.JSONRPCNotification(McpSchema.JSONRPC_VERSION, method, params));
    }
    // Nothing is ever asked of the client, so no answer of it has a question.
    return members.containsKey("result") || members.containsKey("error")
        ? new Message(new McpSchema.JSONRPCNotification("notifications/answer"))
        : invalid();
  }

  private static Incoming cancel(@Nullable Object params) {
    Object requestId = params instanceof Map<?, ?> given ? given.get("requestId") : null;
    return requestId == null ? invalid() : new Cancel(requestId);
  }

  private static Bad invalid() {
    return new Bad(
        McpSchema.ErrorCodes.INVALID_REQUEST,
        "Invalid request: a message has jsonrpc 2.0, a method, an id that is a string or an"
            + " integer unless it is a notification, and params that are an object");
  }
}
