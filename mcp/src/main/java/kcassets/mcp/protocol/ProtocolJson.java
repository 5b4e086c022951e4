package kcassets.mcp.protocol;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of protocol messages. Numbers are never read as binary floating point, and what has not
 * the shape of a message is told as the caller's mistake, without a word of ours inside.
 */
public final class ProtocolJson implements McpJsonMapper {
  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Override
  public <T> T readValue(String content, Class<T> type) throws IOException {
    return reading(() -> mapper.readValue(content, type));
  }

  @Override
  public <T> T readValue(byte[] content, Class<T> type) throws IOException {
    return reading(() -> mapper.readValue(content, type));
  }

  @Override
  public <T> T readValue(String content, TypeRef<T> type) throws IOException {
    return reading(() -> mapper.readValue(content, mapper.constructType(type.getType())));
  }

  @Override
  public <T> T readValue(byte[] content, TypeRef<T> type) throws IOException {
    return reading(() -> mapper.readValue(content, mapper.constructType(type.getType())));
  }

  @Override
  public <T> T convertValue(Object value, Class<T> type) {
    return converting(() -> mapper.convertValue(value, type));
  }

  @Override
  public <T> T convertValue(Object value, TypeRef<T> type) {
    return converting(() -> mapper.convertValue(value, mapper.constructType(type.getType())));
  }

  @Override
  public String writeValueAsString(Object value) {
    return mapper.writeValueAsString(value);
  }

  @Override
  public byte[] writeValueAsBytes(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  private interface Work<T> {
    T run();
  }

  private static <T> T reading(Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (JacksonException e) {
      throw new IOException("no message of the protocol", e);
    }
  }

  private static <T> T converting(Work<T> work) {
    try {
      T converted = work.run();
      if (converted != null) {
        return converted;
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw invalidParameters();
    }
    throw invalidParameters();
  }

  private static McpError invalidParameters() {
    return McpError.builder(McpSchema.ErrorCodes.INVALID_PARAMS)
        .message("Invalid params: they have not the shape that the method takes")
        .build();
  }
}
