"""The full-text index in the words of each database; migration 0004 holds the same statements as they were then.

SQLite: an FTS5 table whose rows are numbered by `search_rows`, kept by triggers on `goals`. `owner` holds `u<user_id>`,
so that a match is narrowed to one person inside the index. PostgreSQL: a GIN index over an expression.
"""

# PostgreSQL would read `music/tonal` as the name of a file and `<jazz>` as a tag: what joins words becomes a blank.
SEARCH_VECTOR = " || ".join(
    f"setweight(to_tsvector('simple', translate(coalesce({column}, ''), '-_./@+~&=<>', '           ')), '{weight}')"
    for column, weight in (("name", "A"), ("description", "B"), ("notes", "C"))
)
SEARCH_TABLES = {
    "sqlite": (
        (
            "CREATE TABLE search_rows (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL, goal_id VARCHAR NOT NULL,"
            " UNIQUE (user_id, goal_id))"
        ),
        (
            "CREATE VIRTUAL TABLE goals_search USING fts5 (owner, name, description, notes,"
            " tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
        ),
        (
            "CREATE TRIGGER goals_search_insert AFTER INSERT ON goals BEGIN"
            " INSERT INTO search_rows (user_id, goal_id) VALUES (new.user_id, new.id);"
            " INSERT INTO goals_search (rowid, owner, name, description, notes)"
            " SELECT id, 'u' || new.user_id, new.name, new.description, new.notes FROM search_rows"
            " WHERE user_id = new.user_id AND goal_id = new.id;"
            " END"
        ),
        (
            "CREATE TRIGGER goals_search_update AFTER UPDATE OF name, description, notes ON goals"
            " WHEN old.name IS NOT new.name OR old.description IS NOT new.description OR old.notes IS NOT new.notes"
            " BEGIN"
            " UPDATE goals_search SET name = new.name, description = new.description, notes = new.notes"
            " WHERE rowid = (SELECT id FROM search_rows WHERE user_id = new.user_id AND goal_id = new.id);"
            " END"
        ),
        (
            "CREATE TRIGGER goals_search_delete AFTER DELETE ON goals BEGIN"
            " DELETE FROM goals_search"
            " WHERE rowid = (SELECT id FROM search_rows WHERE user_id = old.user_id AND goal_id = old.id);"
            " DELETE FROM search_rows WHERE user_id = old.user_id AND goal_id = old.id;"
            " END"
        ),
        (
            "CREATE TRIGGER goals_search_key AFTER UPDATE OF user_id, id ON goals"
            " WHEN old.user_id IS NOT new.user_id OR old.id IS NOT new.id BEGIN"
            " UPDATE goals_search SET owner = 'u' || new.user_id"
            " WHERE rowid = (SELECT id FROM search_rows WHERE user_id = old.user_id AND goal_id = old.id);"
            " UPDATE search_rows SET user_id = new.user_id, goal_id = new.id"
            " WHERE user_id = old.user_id AND goal_id = old.id;"
            " END"
        ),
    ),
    "postgresql": (f"CREATE INDEX ix_goals_search ON goals USING gin (({SEARCH_VECTOR}))",),
}
