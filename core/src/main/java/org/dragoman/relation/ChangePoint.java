package org.dragoman.relation;

/**
 * A place in a series from which on the rate is another.
 *
 * @param index of the first period of the new rate
 * @param before events an article read, before
 * @param after likewise, after
 * @param gain by how much the series is likelier with the change than without, in units of the
 *     penalty: 1 is the least that counts
 */
public record ChangePoint(int index, double before, double after, double gain) {}
