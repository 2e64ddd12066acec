-- The first schema of an archive. A change of it is a new file with the next number; no file that
-- was ever released is edited. Tables have no keys or indexes: DuckDB scans a column of a million
-- ids in milliseconds, and an index would slow every add; `dragoman check` looks for doubles.
--
-- Three kinds of tables:
--   kept     what came in, and what people decided: never rewritten, never deleted
--   flat     functions of one kept reading, for questions in SQL
--   derived  functions of all readings and judgements: may be dropped and made again at any time
-- Codes are text everywhere (042 stays 042). Dates are partial dates as text ('2018-12',
-- '2018-10-29/2018-11-04') beside the first and last day they can mean.

-- kept ---------------------------------------------------------------------------------------------

CREATE TABLE documents (
  document_no BIGINT NOT NULL,     -- order of arrival, from 1
  document VARCHAR NOT NULL,       -- first 16 hex digits of the SHA-256 of the bytes
  path VARCHAR NOT NULL,           -- as the user named it
  url VARCHAR,
  site VARCHAR NOT NULL,           -- where it stands: the address, else the absolute path; revisions share it
  revision INTEGER NOT NULL,       -- 1 for the first document seen at the site
  size BIGINT NOT NULL,            -- bytes
  raw BLOB,                        -- the bytes, zstd; null when only spans are kept
  added TIMESTAMP NOT NULL         -- UTC
);

CREATE TABLE articles (
  article_no BIGINT NOT NULL,      -- order of arrival, from 1
  article VARCHAR NOT NULL,        -- the document's id, '#2' after it for a second article
  document_no BIGINT NOT NULL,
  ordinal INTEGER NOT NULL,
  current BOOLEAN NOT NULL,        -- false when a later revision of the document is kept
  source VARCHAR,                  -- outlet, else host, else agency
  outlet VARCHAR,
  agency VARCHAR,
  language VARCHAR NOT NULL,
  translated BOOLEAN NOT NULL,
  title VARCHAR,
  published VARCHAR,
  published_from DATE,
  published_to DATE,
  words INTEGER NOT NULL,
  anchors VARCHAR[] NOT NULL,      -- names and numbers that tell what it is about, in a script of their own
  dragoman VARCHAR NOT NULL,       -- version, lexicon and models that read it
  lexicon VARCHAR NOT NULL,
  models VARCHAR NOT NULL,
  reading BLOB NOT NULL            -- the reading's JSON with its sentences, zstd
);

CREATE TABLE judgements (
  judgement VARCHAR NOT NULL,      -- id, made of its content and moment
  kind VARCHAR NOT NULL,           -- same-actor, different-actor, unsure-actor, same-event, different-event, event-code, event-date, event-wrong
  left_id VARCHAR NOT NULL,        -- actor or report the judgement is about
  right_id VARCHAR,                -- the other, for a pair
  value VARCHAR,                   -- the new code or date
  signed VARCHAR NOT NULL,         -- who
  made TIMESTAMP NOT NULL,         -- UTC
  note VARCHAR,
  withdrawn TIMESTAMP,             -- when it was undone
  withdrawn_by VARCHAR
);

CREATE TABLE changes (
  change_no BIGINT NOT NULL,
  made TIMESTAMP NOT NULL,         -- UTC
  what VARCHAR NOT NULL,           -- document-added, document-revised, judgement-made, judgement-withdrawn, event-merged, event-changed, actor-merged, reread ...
  id VARCHAR NOT NULL,
  before VARCHAR,
  after VARCHAR
);

-- flat ---------------------------------------------------------------------------------------------

CREATE TABLE reports (
  report_no BIGINT NOT NULL,       -- article_no * 1000 + place in the article, from 0
  report VARCHAR NOT NULL,
  article_no BIGINT NOT NULL,
  type VARCHAR NOT NULL,
  mode VARCHAR,
  contexts VARCHAR[] NOT NULL,
  cameo VARCHAR,
  quad INTEGER NOT NULL,
  score DOUBLE NOT NULL,
  date VARCHAR,
  date_from DATE,
  date_to DATE,
  date_basis VARCHAR NOT NULL,
  time VARCHAR NOT NULL,
  factuality VARCHAR NOT NULL,
  place VARCHAR,
  place_state VARCHAR,
  lat DOUBLE,
  lon DOUBLE,
  reported_by VARCHAR[] NOT NULL,
  confidence DOUBLE NOT NULL,
  line INTEGER NOT NULL,
  start_at INTEGER NOT NULL,       -- code points of the source
  end_at INTEGER NOT NULL,
  sentence VARCHAR NOT NULL,
  "trigger" VARCHAR NOT NULL,
  rule VARCHAR NOT NULL
);

CREATE TABLE report_parties (
  report_no BIGINT NOT NULL,
  side VARCHAR NOT NULL,           -- actor or recipient
  position INTEGER NOT NULL,
  local_id VARCHAR NOT NULL,       -- the actor's id in its article; actor_links leads to the archive's actor
  kind VARCHAR NOT NULL,           -- person, state, organization or group
  name VARCHAR NOT NULL,
  state VARCHAR,
  sector VARCHAR
);

CREATE TABLE article_actors (
  article_no BIGINT NOT NULL,
  local_id VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  names VARCHAR[] NOT NULL,
  state VARCHAR,
  sector VARCHAR,
  mentions INTEGER NOT NULL
);

CREATE TABLE article_offices (
  article_no BIGINT NOT NULL,
  local_id VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  organization VARCHAR,
  state VARCHAR,
  office_from VARCHAR,
  office_to VARCHAR
);

CREATE TABLE mentions (
  article_no BIGINT NOT NULL,
  local_id VARCHAR NOT NULL,
  text VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  line INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL
);

CREATE TABLE quotes (
  quote VARCHAR NOT NULL,
  article_no BIGINT NOT NULL,
  speaker VARCHAR,                 -- local id
  speaker_name VARCHAR,
  text VARCHAR NOT NULL,
  direct BOOLEAN NOT NULL,
  cue VARCHAR,
  addressee VARCHAR,
  medium VARCHAR,
  line INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL
);

-- derived ------------------------------------------------------------------------------------------

CREATE TABLE actor_links (
  local_id VARCHAR NOT NULL,
  actor VARCHAR NOT NULL,
  component VARCHAR NOT NULL,      -- smallest id among all that can be the same, near and far
  score DOUBLE NOT NULL,           -- 1 for a lexicon id or a judgement
  reason VARCHAR NOT NULL
);

CREATE TABLE actor_blocks (         -- where to look for other spellings of a person
  local_id VARCHAR NOT NULL,
  block VARCHAR NOT NULL
);

CREATE TABLE actors (
  actor VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  state VARCHAR,
  sector VARCHAR,
  known BOOLEAN NOT NULL,          -- in the lexicon, or met in enough articles from enough sources
  articles INTEGER NOT NULL,
  sources INTEGER NOT NULL
);

CREATE TABLE actor_names (
  actor VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  articles INTEGER NOT NULL
);

CREATE TABLE actor_offices (
  actor VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  organization VARCHAR,
  state VARCHAR,
  office_from VARCHAR,
  office_to VARCHAR,
  first_seen DATE,                 -- publication days of the articles that give the office
  last_seen DATE,
  articles INTEGER NOT NULL
);

CREATE TABLE review_queue (
  question VARCHAR NOT NULL,       -- id made of the pair
  left_id VARCHAR NOT NULL,        -- actors
  right_id VARCHAR NOT NULL,
  score DOUBLE NOT NULL,
  reason VARCHAR NOT NULL
);

CREATE TABLE events (
  event VARCHAR NOT NULL,          -- id of its first report by id
  component VARCHAR NOT NULL,      -- smallest report id among all reports linked to it, near and far
  type VARCHAR NOT NULL,
  mode VARCHAR,
  contexts VARCHAR[] NOT NULL,
  cameo VARCHAR,
  quad INTEGER NOT NULL,
  score DOUBLE NOT NULL,
  date VARCHAR,
  date_from DATE,
  date_to DATE,
  time VARCHAR NOT NULL,
  factuality VARCHAR NOT NULL,
  place VARCHAR,
  place_state VARCHAR,
  lat DOUBLE,
  lon DOUBLE,
  confidence DOUBLE NOT NULL,
  reports INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  languages VARCHAR[] NOT NULL,
  first_published DATE,
  story VARCHAR
);

CREATE TABLE report_blocks (        -- where to look for reports of the same act
  report_no BIGINT NOT NULL,
  block VARCHAR NOT NULL
);

CREATE TABLE article_blocks (       -- where to look for articles of the same story
  article_no BIGINT NOT NULL,
  block VARCHAR NOT NULL
);

CREATE TABLE event_reports (
  event VARCHAR NOT NULL,
  report_no BIGINT NOT NULL
);

CREATE TABLE event_parties (
  event VARCHAR NOT NULL,
  side VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  actor VARCHAR NOT NULL,          -- the archive's actor
  name VARCHAR NOT NULL,
  state VARCHAR,
  sector VARCHAR
);

CREATE TABLE event_dyads (          -- one row for each ordered pair of states of an event
  event VARCHAR NOT NULL,
  from_state VARCHAR NOT NULL,
  to_state VARCHAR NOT NULL,
  date_from DATE,
  date_to DATE,
  type VARCHAR NOT NULL,
  quad INTEGER NOT NULL,
  score DOUBLE NOT NULL,
  factuality VARCHAR NOT NULL,
  time VARCHAR NOT NULL,
  reports INTEGER NOT NULL,
  sources INTEGER NOT NULL
);

CREATE TABLE stories (
  story VARCHAR NOT NULL,
  title VARCHAR NOT NULL,          -- headline of its most typical article
  title_language VARCHAR NOT NULL,
  date_from DATE,
  date_to DATE,
  articles INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  events INTEGER NOT NULL,
  languages VARCHAR[] NOT NULL
);

CREATE TABLE story_articles (
  story VARCHAR NOT NULL,
  component VARCHAR NOT NULL,      -- smallest article id among all linked to it, near and far
  article_no BIGINT NOT NULL
);

CREATE TABLE contradictions (
  contradiction VARCHAR NOT NULL,
  event VARCHAR NOT NULL,
  field VARCHAR NOT NULL,          -- day, place, number, actor, factuality
  left_report BIGINT NOT NULL,
  left_value VARCHAR NOT NULL,
  right_report BIGINT NOT NULL,
  right_value VARCHAR NOT NULL
);
