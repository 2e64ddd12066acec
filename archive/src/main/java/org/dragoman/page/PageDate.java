package org.dragoman.page;

import java.time.LocalDate;

/**
 * A date that a page bears.
 *
 * @param day it
 * @param trust how likely it is to be what it is taken for, 0 to 1
 * @param source where it stands: {@code json-ld}, {@code meta}, {@code time}, {@code url}, {@code
 *     text}
 */
public record PageDate(LocalDate day, double trust, String source) {}
