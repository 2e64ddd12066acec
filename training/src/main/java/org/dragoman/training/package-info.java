/** Makes the model files of {@code org.dragoman.syntax} from treebanks, and measures them. */
package org.dragoman.training;
