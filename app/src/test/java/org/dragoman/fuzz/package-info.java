/** Bytes nobody thought of, given to whatever reads what strangers wrote. */
package org.dragoman.fuzz;
