/** Pairs of states over time: what they do to each other, how much was read, when it changed. */
package org.dragoman.relation;
