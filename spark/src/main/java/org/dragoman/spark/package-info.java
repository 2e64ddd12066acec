/** Reading and grouping on many machines: what Dragoman does on one, spread out by Spark. */
package org.dragoman.spark;
