/** Measures what is read against annotated text, and how long it takes. */
package org.dragoman.evaluation;
