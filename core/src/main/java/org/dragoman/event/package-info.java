/** The coder: who did what to whom, how sure, who says so, when and where. */
package org.dragoman.event;
