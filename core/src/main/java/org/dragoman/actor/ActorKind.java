package org.dragoman.actor;

/** What sort of actor it is. A group is part of a state that has no name of its own: troops. */
public enum ActorKind {
  /** One human being. */
  PERSON,
  /** A state, or its government as a whole. */
  STATE,
  /** A body with a name: of a state, between states, or of no state. */
  ORGANIZATION,
  /** Unnamed people or bodies, such as "Russian troops". */
  GROUP
}
