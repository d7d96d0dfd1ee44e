package org.reweave.clinic;

import java.util.Map;
import org.reweave.seeds.Clocks;
import org.reweave.seeds.Clocks.Wait;
import org.reweave.seeds.Severity;

/**
 * Time limits that a clinic sets for itself.
 *
 * @param limits in the units of ours; ours hold where one is left out
 * @param reason why the clinic has it so
 */
public record NewClocks(Map<Severity, Map<Wait, Integer>> limits, String reason) {
  Clocks clocks() {
    return Clocks.shipped()
        .with(
            limits.entrySet().stream()
                .flatMap(
                    of ->
                        of.getValue().entrySet().stream()
                            .map(l -> new Clocks.Own(of.getKey(), l.getKey(), l.getValue())))
                .toList());
  }
}
