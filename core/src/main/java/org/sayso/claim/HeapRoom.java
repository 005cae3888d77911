package org.sayso.claim;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/**
 * How full the heap is of what is really in use: of the part where lasting things stand, as the last collection left it. A
 * heap that is nearly full of such things collects garbage all the time and answers nobody; so work that can be left is
 * left before that.
 */
final class HeapRoom {

    /** From this share on, work that grows is not gone on with; {@code -Dsayso.fullHeap=0.95} for who dares more. */
    private static final double FULL = 0.9;

    private static final List<MemoryPoolMXBean> LASTING = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
            .toList();

    private HeapRoom() {}

    /** Whether hardly any is left. */
    static boolean isFull() {
        double full = share();
        for (MemoryPoolMXBean pool : LASTING) {
            MemoryUsage left = pool.getCollectionUsage();
            if (left != null && left.getMax() > 0 && left.getUsed() >= full * left.getMax()) {
                return true;
            }
        }
        return false;
    }

    private static double share() {
        String given = System.getProperty("sayso.fullHeap");
        try {
            return given == null ? FULL : Double.parseDouble(given);
        } catch (NumberFormatException e) {
            return FULL;
        }
    }

    /** @throws HeapFull where hardly any is left */
    static void check(String of) {
        if (isFull()) {
            throw new HeapFull(of, Runtime.getRuntime().maxMemory());
        }
    }
}
