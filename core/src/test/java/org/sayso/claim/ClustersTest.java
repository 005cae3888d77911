package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.attribution.SourceClass;
import org.sayso.claim.Candidates.Pair;

class ClustersTest {

    @Test
    void groupsHeldInRowsOfNumbersAreThoseThatPlainListsAndMapsGive() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int count = 1 + random.nextInt(60);
            List<Pair> pairs = pairs(random, count);
            double threshold = 0.01 + random.nextDouble();
            assertThat(Clusters.of(count, pairs, Pair::score, threshold))
                    .as("-Dsayso.seed=%d round %d", seed, round)
                    .isEqualTo(plainly(count, pairs, threshold, size -> 0, count));
            IntToDoubleFunction over = size -> 0.05 * Math.max(0, size - 3);
            assertThat(Clusters.of(count, pairs, Pair::score, threshold, over, () -> {}))
                    .as("-Dsayso.seed=%d round %d, more asked of the larger", seed, round)
                    .isEqualTo(plainly(count, pairs, threshold, over, count));
            int largest = 1 + random.nextInt(6);
            assertThat(Clusters.of(count, pairs, Pair::score, threshold, largest))
                    .as("-Dsayso.seed=%d round %d, %d at most", seed, round, largest)
                    .isEqualTo(plainly(count, pairs, threshold, size -> 0, largest));
        }
    }

    /** Of a matter told by many pages all statements are a little alike: in one claim nobody could read them. */
    @Test
    void whatIsOnlyALittleAlikeIsNoClaimOfAHundredStatements() {
        List<Carrier> said =
                IntStream.range(0, 100).mapToObj(ClustersTest::said).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < said.size(); a++) {
            for (int b = a + 1; b < said.size(); b++) {
                pairs.add(new Pair(a, b, 0.1, PairModel.STRANGERS + (a / 20 == b / 20 ? 2.5 : 1)));
            }
        }
        List<List<Integer>> groups = StatementGroups.of(said, pairs, ClaimWatch.NOBODY);
        assertThat(groups).allMatch(group -> group.size() <= 50);
    }

    private static Carrier said(int i) {
        return TestCarriers.said(
                i, "p" + i / 4, i % 4, new SourceKey(null, SourceClass.OUTLET, Set.of(), List.of(), ""));
    }

    /** Some with likenesses that are even, some below zero. */
    private static List<Pair> pairs(Random random, int count) {
        List<Pair> pairs = new ArrayList<>();
        int dense = 1 + random.nextInt(10);
        boolean coarse = random.nextBoolean();
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                if (random.nextInt(10) < dense) {
                    double alike = coarse ? random.nextInt(7) / 4.0 - 0.5 : random.nextDouble() * 1.5 - 0.5;
                    pairs.add(new Pair(a, b, alike, alike));
                }
            }
        }
        return pairs;
    }

    /** Every link of every group in a map; each time the most alike two, of those the ones with the lowest numbers. */
    private static List<List<Integer>> plainly(
            int count, List<Pair> pairs, double threshold, IntToDoubleFunction over, int largest) {
        List<List<Integer>> members = new ArrayList<>();
        List<Map<Integer, Double>> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new ArrayList<>(List.of(i)));
            links.add(new HashMap<>());
        }
        for (Pair pair : pairs) {
            links.get(pair.a()).put(pair.b(), pair.score());
            links.get(pair.b()).put(pair.a(), pair.score());
        }
        while (true) {
            int bestA = -1;
            int bestB = -1;
            double best = 0;
            for (int a = 0; a < count; a++) {
                for (int b = a + 1; b < count; b++) {
                    Double sum = links.get(a).get(b);
                    int size = members.get(a).size() + members.get(b).size();
                    if (sum != null && size <= largest) {
                        double mean = sum
                                / ((double) members.get(a).size()
                                        * members.get(b).size());
                        if (mean >= threshold + over.applyAsDouble(size) && (bestA < 0 || mean > best)) {
                            best = mean;
                            bestA = a;
                            bestB = b;
                        }
                    }
                }
            }
            if (bestA < 0) {
                break;
            }
            int a = bestA;
            int b = bestB;
            members.get(a).addAll(members.get(b));
            members.get(b).clear();
            links.get(a).remove(b);
            links.get(b).remove(a);
            links.get(b).forEach((other, sum) -> {
                links.get(a).merge(other, sum, Double::sum);
                links.get(other).remove(b);
                links.get(other).merge(a, sum, Double::sum);
            });
            links.get(b).clear();
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> group : members) {
            if (!group.isEmpty()) {
                Collections.sort(group);
                groups.add(group);
            }
        }
        return groups;
    }

    @Test
    void termsInRowsAreTheMapTheyWereMadeOf() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Map<String, Double> plain = new LinkedHashMap<>();
            int size = random.nextInt(40);
            for (int i = 0; i < size; i++) {
                plain.put("t" + random.nextInt(100), random.nextBoolean() ? 1.0 : random.nextDouble());
            }
            Map<String, Double> rows = Terms.of(plain);
            assertThat(new ArrayList<>(rows.entrySet()))
                    .as("-Dsayso.seed=%d", seed)
                    .isEqualTo(new ArrayList<>(plain.entrySet()));
            assertThat(rows).isEqualTo(plain).hasSameHashCodeAs(plain);
            for (int i = 0; i < 100; i++) {
                assertThat(rows.get("t" + i)).isEqualTo(plain.get("t" + i));
                assertThat(rows.getOrDefault("t" + i, -1.0)).isEqualTo(plain.getOrDefault("t" + i, -1.0));
                assertThat(rows.containsKey("t" + i)).isEqualTo(plain.containsKey("t" + i));
            }
        }
    }

    @Test
    void pairsInRowsAreThosePutIn() {
        PairRows rows = new PairRows();
        List<Pair> plain = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            rows.append(i, i + 1, i / 3.0, -i / 7.0);
            plain.add(new Pair(i, i + 1, i / 3.0, -i / 7.0));
        }
        assertThat(rows.equals(plain)).isTrue();
        assertThat(PairRows.where(rows, pair -> pair.a() % 3 == 0)
                        .equals(plain.stream().filter(pair -> pair.a() % 3 == 0).toList()))
                .isTrue();
    }
}
