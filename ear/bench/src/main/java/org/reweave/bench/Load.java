package org.reweave.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A closed loop: each connection asks again as soon as it was answered, until the time is up. */
final class Load {
  /** One request; false where the answer was not the one that is wanted. */
  interface Request {
    boolean send() throws IOException, InterruptedException;
  }

  /** Makes the request of each connection. */
  interface Connections {
    Request open() throws IOException, InterruptedException;
  }

  /**
   * What one loop saw.
   *
   * @param requests answered, wanted or not
   * @param errors answers that were not wanted
   * @param seconds how long the loop ran
   * @param sortedNanos how long each request took, the shortest first
   */
  record Seen(int requests, int errors, double seconds, long[] sortedNanos) {
    double perSecond() {
      return requests / seconds;
    }

    double percentileMillis(double share) {
      if (sortedNanos.length == 0) {
        return Double.NaN;
      }
      var at = (int) Math.ceil(share * sortedNanos.length) - 1;
      return sortedNanos[Math.max(0, at)] / 1e6;
    }
  }

  private record Timed(long nanos, boolean well) {}

  private Load() {}

  /**
   * Runs a loop.
   *
   * @param most requests at most in all, so that it ends whatever happens
   */
  static Seen run(Connections connections, int count, Duration time, int most)
      throws IOException, InterruptedException {
    var seen = new ConcurrentLinkedQueue<Timed>();
    var requests = new ArrayList<Request>();
    for (int i = 0; i < count; i++) {
      requests.add(connections.open());
    }
    long began = System.nanoTime();
    long until = began + time.toNanos();
    try (var threads = Executors.newFixedThreadPool(count)) {
      var running = new ArrayList<Future<?>>();
      for (var request : requests) {
        running.add(threads.submit(loop(request, until, most / count, seen)));
      }
      for (var loop : running) {
        loop.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("A connection broke off", e.getCause());
    }
    var seconds = (System.nanoTime() - began) / 1e9;
    var nanos = seen.stream().mapToLong(Timed::nanos).toArray();
    Arrays.sort(nanos);
    var errors = (int) seen.stream().filter(t -> !t.well()).count();
    return new Seen(nanos.length, errors, seconds, nanos);
  }

  private static Callable<Integer> loop(
      Request request, long until, int most, ConcurrentLinkedQueue<Timed> seen) {
    return () -> {
      int sent = 0;
      while (sent < most && System.nanoTime() < until) {
        var start = System.nanoTime();
        var well = request.send();
        seen.add(new Timed(System.nanoTime() - start, well));
        sent++;
      }
      return sent;
    };
  }
}
