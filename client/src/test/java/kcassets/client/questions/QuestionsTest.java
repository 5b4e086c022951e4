package kcassets.client.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.client.Credentials;
import kcassets.client.TypedRows;
import kcassets.client.Venue;
import kcassets.json.Json;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every question is asked of the simulator, and every member of every answer is read. */
class QuestionsTest {
  private static Simulator simulator;
  private static AssetsClient client;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorOptions.defaults());
    SimulatorKey key = simulator.key();
    client =
        AssetsClient.of(
            Venue.simulator(simulator.spotUrl(), simulator.futuresUrl()),
            Credentials.v3(key.apiKey(), key.secret(), key.passphrase()));
  }

  @AfterAll
  static void stop() {
    client.close();
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource
  void every_member_of_every_simulated_answer_is_read(Operation operation) throws Exception {
    Question<?> question = Questions.of(operation, examples(operation));
    Map<Class<?>, List<Json>> views = new LinkedHashMap<>();

    Object answer = client.ask(question);
    read(answer, views);
    if (question instanceof ListQuestion<?, ?> list) {
      try (TypedRows<?> rows = client.rows(list)) {
        for (Object row : rows) {
          read(row, views);
        }
      }
    }

    assertThat(views.keySet())
        .as("kinds of object that came")
        .containsExactlyInAnyOrderElementsOf(declaredViews(question.getClass()));
    views.forEach((view, examples) -> refuses(view, examples.getFirst()));
  }

  /** Reads all members, and all members of what they hold. */
  private static void read(Object value, Map<Class<?>, List<Json>> views) throws Exception {
    switch (value) {
      case View view -> {
        views.computeIfAbsent(view.getClass(), _ -> new ArrayList<>()).add(view.json());
        for (Method member : members(view.getClass())) {
          read(member.invoke(view), views);
        }
      }
      case List<?> list -> {
        for (Object each : list) {
          read(each, views);
        }
      }
      case Map<?, ?> map -> assertThat(map.values()).hasOnlyElementsOfType(BigDecimal.class);
      case Optional<?> optional when optional.isPresent() -> read(optional.get(), views);
      default -> {}
    }
  }

  /** Each member with something else in its place is an unreadable answer that names it. */
  private static void refuses(Class<?> view, Json example) {
    for (Method member : members(view)) {
      Map<String, Json> spoilt = new LinkedHashMap<>(example.map());
      boolean list = List.class.isAssignableFrom(member.getReturnType());
      spoilt.put(member.getName(), list ? new Json.Text("x") : new Json.Elements(List.of(example)));

      assertThatThrownBy(
              () -> {
                try {
                  member.invoke(
                      view.getConstructor(Json.class).newInstance(new Json.Members(spoilt)));
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              })
          .as("%s.%s", view.getSimpleName(), member.getName())
          .isInstanceOfSatisfying(
              AssetsException.class,
              thrown -> assertThat(thrown.failure()).isInstanceOf(Failure.Unreadable.class));
    }
  }

  private static List<Method> members(Class<?> view) {
    Set<String> own = Set.of("json", "toString", "hashCode", "equals");
    return Arrays.stream(view.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !own.contains(method.getName()))
        .toList();
  }

  private static Set<Class<?>> declaredViews(Class<?> question) {
    Set<Class<?>> views = new LinkedHashSet<>();
    for (Class<?> each : question.getDeclaredClasses()) {
      if (View.class.isAssignableFrom(each)) {
        views.add(each);
      }
    }
    return views;
  }

  private static Map<String, String> examples(Operation operation) {
    Map<String, String> examples = new TreeMap<>();
    for (Parameter parameter : operation.endpoint().parameters()) {
      if (parameter.required()) {
        examples.put(parameter.name(), parameter.example());
      }
    }
    return examples;
  }

  @ParameterizedTest
  @EnumSource
  void a_question_sends_what_its_methods_were_given(Operation operation) throws Exception {
    Object question = Questions.of(operation, Map.of());
    Map<String, String> expected = new TreeMap<>();
    for (Parameter parameter : operation.endpoint().parameters()) {
      String example =
          parameter.example().startsWith("-")
              ? Long.toString(Instant.now().minus(Duration.ofHours(1)).toEpochMilli())
              : parameter.example();
      expected.put(parameter.name(), example);
      Method setter =
          Arrays.stream(question.getClass().getDeclaredMethods())
              .filter(method -> method.getName().equals(parameter.name()))
              .findFirst()
              .orElseThrow();
      question = setter.invoke(question, typed(setter.getParameterTypes()[0], example));
    }

    assertThat(((Question<?>) question).arguments()).isEqualTo(expected);
    assertThat(((Question<?>) question).operation()).isEqualTo(operation);
  }

  private static Object typed(Class<?> type, String example) {
    if (type == long.class) {
      return Long.parseLong(example);
    }
    if (type == boolean.class) {
      return Boolean.parseBoolean(example);
    }
    if (type == Instant.class) {
      return Instant.ofEpochMilli(Long.parseLong(example));
    }
    if (type == String[].class) {
      return example.split(",");
    }
    return type == BigDecimal.class ? new BigDecimal(example) : example;
  }

  @Test
  void amounts_times_and_texts_are_what_the_row_says() {
    try (TypedRows<Deposits.Row> rows = client.rows(Deposits.of("USDT"))) {
      Deposits.Row row = rows.stream().findFirst().orElseThrow();

      assertThat(row.amount().toPlainString()).isEqualTo(row.json().text("amount"));
      assertThat(row.createdAt().toEpochMilli()).isEqualTo(row.json().whole("createdAt"));
      assertThat(row.status()).isEqualTo(Deposits.Status.SUCCESS);
      assertThat(row.currency()).isEqualTo("USDT");
    }
  }

  @Test
  void members_that_nobody_knows_yet_are_there_all_the_same() {
    Deposits.Row row = new Deposits.Row(Json.read("{\"amount\":\"1.50\",\"newMember\":1e-8}"));

    assertThat(row.json().decimal("newMember")).isEqualTo(new BigDecimal("1E-8"));
    assertThat(row.walletTxId()).isEmpty();
    assertThatThrownBy(row::fee).hasMessageContaining("the answer to deposits lacks fee");
    assertThat(row.json()).hasToString("{\"amount\":\"1.50\",\"newMember\":1e-8}");
  }

  @Test
  void the_time_of_a_row_is_a_moment_also_where_the_exchange_sends_a_string() {
    assertThat(new TradeHfLedgers.Row(Json.read("{\"createdAt\":\"1700000000123\"}")).createdAt())
        .isEqualTo(Instant.parse("2023-11-14T22:13:20.123Z"));
  }

  @Test
  void there_is_one_question_for_each_operation() {
    Set<Class<?>> classes = new HashSet<>();
    for (Operation operation : Operation.values()) {
      classes.add(Questions.of(operation, Map.of()).getClass());
    }
    assertThat(classes).hasSize(Operation.values().length);
  }
}
