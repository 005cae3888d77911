package org.sayso.time;

/** Which of day and month comes first where both are digits: "04/12/2017". */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
}
