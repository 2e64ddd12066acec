/** When things happened: words about time, the day a document was published, the day of an act. */
package org.dragoman.time;
