-- A grant on all tables reached the history of the migrations too, which is the migrator's alone.
revoke all on flyway_schema_history from reweave_system;
