/** The archive as programs use it: add, ask, judge, in one folder. */
package org.dragoman.archive;
