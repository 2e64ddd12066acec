package org.dragoman.actor;

/** What sort of actor it is. A group is part of a state that has no name of its own: troops. */
public enum ActorKind {
  PERSON,
  STATE,
  ORGANIZATION,
  GROUP
}
