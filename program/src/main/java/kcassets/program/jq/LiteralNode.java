package kcassets.program.jq;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number that keeps its text. A filter that only passes it on writes {@code 0.10} as {@code
 * 0.10}; one that computes with it gets the nearest double, as in jq.
 */
final class LiteralNode extends NumericNode {
  private static final long serialVersionUID = 1L;

  private final String literal;

  LiteralNode(String literal) {
    this.literal = literal;
  }

  @Override
  public double doubleValue() {
    return Double.parseDouble(literal);
  }

  @Override
  public BigDecimal decimalValue() {
    return new BigDecimal(literal);
  }

  @Override
  public Number numberValue() {
    return doubleValue();
  }

  @Override
  public int intValue() {
    return (int) doubleValue();
  }

  /** From the text where it is a whole number: a double would round from 2^53 on. */
  @Override
  public long longValue() {
    try {
      return Long.parseLong(literal);
    } catch (NumberFormatException _) {
      return (long) doubleValue();
    }
  }

  @Override
  public BigInteger bigIntegerValue() {
    return BigInteger.valueOf(longValue());
  }

  @Override
  public boolean canConvertToInt() {
    double value = doubleValue();
    return value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
  }

  @Override
  public boolean canConvertToLong() {
    double value = doubleValue();
    return value >= Long.MIN_VALUE && value <= Long.MAX_VALUE;
  }

  @Override
  public String asText() {
    return literal;
  }

  @Override
  public JsonToken asToken() {
    return JsonToken.VALUE_NUMBER_FLOAT;
  }

  @Override
  public JsonParser.NumberType numberType() {
    return JsonParser.NumberType.DOUBLE;
  }

  @Override
  public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
    generator.writeNumber(literal);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LiteralNode node && node.literal.equals(literal);
  }

  @Override
  public int hashCode() {
    return literal.hashCode();
  }
}
