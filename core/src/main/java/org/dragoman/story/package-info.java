/** Same event, same story: reports of many articles brought together, and where they conflict. */
package org.dragoman.story;
