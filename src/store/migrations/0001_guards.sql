-- The log of changes is only ever added to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: %', lower(TG_OP), TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER changes_are_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the log is only ever added to');
--> statement-breakpoint
-- Spans point into the text of an article, so that it never changes once stored.
CREATE TRIGGER articles_keep_their_text BEFORE UPDATE OF id, text ON articles
  FOR EACH ROW WHEN (old.text IS DISTINCT FROM new.text OR old.id IS DISTINCT FROM new.id)
  EXECUTE FUNCTION refuse_change('the text of an article never changes');
--> statement-breakpoint
CREATE TRIGGER originals_are_kept_as_received BEFORE UPDATE ON originals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('an original is kept as it was received');
--> statement-breakpoint
CREATE FUNCTION note_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  new.changed := pg_current_xact_id();
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER claims_note_transaction BEFORE INSERT OR UPDATE ON claims
  FOR EACH ROW EXECUTE FUNCTION note_transaction();
--> statement-breakpoint
CREATE TRIGGER incidents_note_transaction BEFORE INSERT OR UPDATE ON incidents
  FOR EACH ROW EXECUTE FUNCTION note_transaction();
