/** The commands of {@code dragoman}, a class a command. */
package org.dragoman.cli;
