package org.sayso.time;

/** How many: 3, 2.5, or some number that the words leave open. */
record Quantity(double value) {

    static final Quantity SOME = new Quantity(-1);
    static final Quantity ONE = new Quantity(1);

    boolean isVague() {
        return value < 0;
    }

    boolean isWhole() {
        return value == Math.rint(value) && !isVague();
    }

    /** 3 as "3", 2.5 as "2.5". */
    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
