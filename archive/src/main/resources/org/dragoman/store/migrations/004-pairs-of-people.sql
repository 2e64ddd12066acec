-- Which people's names are alike: kept, so that a new name is held against all others and those
-- that stand are not held against each other again. Derived: where blocks are missing, as after
-- this migration, the next add works out both.

DELETE FROM actor_blocks;

CREATE TABLE actor_pairs (
  left_id VARCHAR NOT NULL,        -- the smaller of the two local ids
  right_id VARCHAR NOT NULL,
  score DOUBLE NOT NULL,
  reason VARCHAR NOT NULL,
  linked BOOLEAN NOT NULL          -- surely one, unless somebody judges otherwise
);
