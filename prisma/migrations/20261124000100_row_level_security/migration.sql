-- The role the application acts as. It owns nothing, may define nothing, and row-level security binds it.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'resolvent_app') THEN
    CREATE ROLE resolvent_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was first
END $$;
GRANT resolvent_app TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO resolvent_app;

-- The firm of this transaction. An unset value yields NULL, and NULL equals no firm.
CREATE FUNCTION current_firm() RETURNS uuid LANGUAGE sql STABLE
  SET search_path = pg_catalog AS
  $$ SELECT nullif(current_setting('app.firm_id', true), '')::uuid $$;

-- True only in the few transactions that find out who somebody is, before a firm is known.
CREATE FUNCTION identity_work() RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog AS
  $$ SELECT coalesce(current_setting('app.identity', true), '') = 'on' $$;

-- Every table that belongs to a firm: visible and writable only inside that firm's transaction.
DO $$
DECLARE tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY[
    'Client', 'Person', 'Case', 'TaxPeriod', 'Document', 'Reading', 'ReadField', 'Notice', 'NoticePeriod',
    'Transcript', 'TranscriptEntry', 'Payment', 'Flag', 'Deadline', 'ChecklistItem', 'Note',
    'AuditEvent', 'AuditHead'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
    EXECUTE format('CREATE POLICY own_firm ON %I USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm())', tenant);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO resolvent_app', tenant);
  END LOOP;
END $$;

-- Who people are. The identity transactions of lib/access see these; a firm's transaction sees its own part.
DO $$
DECLARE identity text;
BEGIN
  FOREACH identity IN ARRAY ARRAY['Firm', 'User', 'RecoveryCode', 'Membership', 'Session', 'OneTimeLink', 'Throttle'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', identity);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', identity);
    EXECUTE format('CREATE POLICY identity ON %I USING (identity_work()) WITH CHECK (identity_work())', identity);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO resolvent_app', identity);
  END LOOP;
END $$;
CREATE POLICY own_firm ON "Firm" USING (id = current_firm()) WITH CHECK (id = current_firm());
CREATE POLICY own_firm ON "Membership" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
CREATE POLICY own_firm ON "Session" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
CREATE POLICY own_firm ON "OneTimeLink" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
CREATE POLICY colleague ON "User" FOR SELECT USING (
  EXISTS (SELECT FROM "Membership" m WHERE m."userId" = "User".id AND m."firmId" = current_firm())
);

-- The record can be written and read, never changed: by grant, and by trigger for whoever holds more grants.
REVOKE UPDATE, DELETE ON "AuditEvent" FROM resolvent_app;
REVOKE DELETE ON "AuditHead" FROM resolvent_app;
REVOKE UPDATE, DELETE ON "Reading" FROM resolvent_app;
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'The record is append-only'; END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The queue is ordered byte by byte; a language's collation would skip the dashes of its days.
ALTER TABLE "Case" ALTER COLUMN "queueKey" TYPE text COLLATE "C";
