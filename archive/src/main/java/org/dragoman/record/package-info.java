/** A reading as it is kept: flat, immutable records parsed back from the reading's own JSON. */
package org.dragoman.record;
