package kcassets.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import kcassets.catalog.Group;
import kcassets.catalog.Operation;
import kcassets.catalog.Permission;
import kcassets.simulator.answers.Answers;
import kcassets.simulator.answers.Question;
import kcassets.simulator.answers.Refusal;
import kcassets.simulator.answers.VenueError;
import kcassets.simulator.world.ApiKey;
import kcassets.simulator.world.World;

/**
 * Where a request becomes a reply: route, caller, rights, faults and quota, parameters, answer, in
 * this order. Threads may share it.
 */
final class Desk {
  private final World world;
  private final LongSupplier clock;
  private final SignatureCheck signatures;
  private final ArgumentCheck arguments;
  private final QuotaPools pools;
  private final FaultDice dice;
  private final boolean moving;

  /**
   * @param clock the venue's clock in epoch milliseconds
   */
  Desk(World world, LongSupplier clock, QuotaPools pools, FaultDice dice, boolean moving) {
    this.world = world;
    this.clock = clock;
    this.signatures = new SignatureCheck(world);
    this.arguments = new ArgumentCheck(world.plan().quirks());
    this.pools = pools;
    this.dice = dice;
    this.moving = moving;
  }

  Reply reply(Incoming incoming) {
    try {
      return incoming.hasBody() && incoming.method().equals("GET")
          ? Reply.page(403, "ERROR: The request could not be satisfied")
          : answer(incoming);
    } catch (Refusal refusal) {
      return Reply.refusal(refusal);
    }
  }

  private Reply answer(Incoming incoming) {
    Routes.Match match = incoming.match().orElseThrow(() -> new Refusal(VenueError.PATH_UNKNOWN));
    if (!incoming.method().equals("GET")) {
      throw new Refusal(VenueError.METHOD_REFUSED);
    }
    return match.operation().endpoint().isPrivate()
        ? answerPrivate(incoming, match)
        : answerPublic(incoming, match);
  }

  private Reply answerPublic(Incoming incoming, Routes.Match match) {
    QuotaPools.Allowance allowance =
        pools.take(incoming.address(), match.operation().endpoint().quota(), 0, clock.getAsLong());
    if (!allowance.granted()) {
      throw new Refusal(VenueError.QUOTA_USED_UP);
    }
    return success(incoming, match, Optional.empty());
  }

  private Reply answerPrivate(Incoming incoming, Routes.Match match) {
    ApiKey key =
        signatures.caller(
            incoming.headers(), incoming.method(), incoming.target(), clock.getAsLong());
    requireRights(key, incoming.address(), match.operation());
    Optional<Fault> fault = dice.fault();
    if (fault.isPresent() && !fault.get().isCounted()) {
      return uncounted(fault.get());
    }
    boolean master = key.member() == world.master();
    QuotaPools.Allowance allowance =
        pools.take(
            Long.toString(key.member().uid()),
            match.operation().endpoint().quota(),
            master ? world.plan().vipLevel() : 0,
            clock.getAsLong());
    if (!allowance.granted()) {
      return Reply.refusal(new Refusal(VenueError.QUOTA_USED_UP)).with(allowance.headers());
    }
    if (moving && dice.below(2) == 0) {
      world.arrive(clock.getAsLong());
    }
    if (fault.isPresent() && fault.get() != Fault.HALF) {
      return faulty(fault.get(), allowance);
    }
    Reply reply;
    try {
      reply = success(incoming, match, Optional.of(key));
    } catch (Refusal refusal) {
      reply = Reply.refusal(refusal);
    }
    return (fault.isPresent() ? reply.ending(Reply.Ending.HALF) : reply).with(allowance.headers());
  }

  private Reply success(Incoming incoming, Routes.Match match, Optional<ApiKey> key) {
    Map<String, String> sent = new HashMap<>(incoming.target().arguments());
    sent.putAll(match.pathValues());
    Map<String, String> values = arguments.check(match.operation(), sent);
    return world.read(() -> {
      Question question = new Question(match.operation(), values, key, world, clock.getAsLong());
      return Reply.success(json -> Answers.write(question, json));
    });
  }

  private static void requireRights(ApiKey key, String address, Operation operation) {
    if (!key.admits(address)) {
      throw new Refusal(
          VenueError.ADDRESS_REFUSED,
          VenueError.ADDRESS_REFUSED.text() + ", your current ip is " + address);
    }
    Permission needed = operation.endpoint().permission();
    if (!key.permissions().contains(needed.label())) {
      throw new Refusal(VenueError.PERMISSION_MISSING);
    }
    if (operation.endpoint().group() == Group.SUB_ACCOUNTS && !key.member().isMaster()) {
      throw new Refusal(VenueError.UID_REFUSED);
    }
  }

  private Reply faulty(Fault fault, QuotaPools.Allowance allowance) {
    return switch (fault) {
      case BROKEN -> refusal(VenueError.BROKEN).with(allowance.headers());
      case CUT -> Reply.page(200, "").ending(Reply.Ending.CUT);
      case LIMITED -> {
        QuotaPools.Allowance none =
            new QuotaPools.Allowance(false, allowance.limit(), 0, 100 + dice.below(300));
        yield refusal(VenueError.QUOTA_USED_UP).with(none.headers());
      }
      case CLOCK -> refusal(VenueError.CLOCK_OFF).with(allowance.headers());
      case LEGACY_LIMIT -> refusal(VenueError.LEGACY_LIMIT);
      case BUSY -> refusal(VenueError.SYSTEM_BUSY).with(allowance.headers());
      case HALF, HTML, OVERLOAD, CLOUDFLARE, SYSTEM_LIMIT ->
          throw new IllegalStateException(fault + " is no answer of its own here");
    };
  }

  /** Faults in front of the quota: no headers tell of it. */
  private Reply uncounted(Fault fault) {
    return switch (fault) {
      case HTML -> page();
      case OVERLOAD -> refusal(VenueError.QUOTA_USED_UP);
      case CLOUDFLARE -> Reply.page(429, "Error 1015: You are being rate limited");
      case SYSTEM_LIMIT -> refusal(VenueError.SYSTEM_LIMIT);
      case BROKEN, CUT, HALF, LIMITED, CLOCK, LEGACY_LIMIT, BUSY ->
          throw new IllegalStateException(fault + " is counted");
    };
  }

  private Reply page() {
    return switch (dice.below(3)) {
      case 0 -> Reply.page(502, "Bad Gateway");
      case 1 -> Reply.page(503, "Service Temporarily Unavailable");
      default -> Reply.page(403, "Forbidden");
    };
  }

  private static Reply refusal(VenueError error) {
    return Reply.refusal(new Refusal(error));
  }
}
