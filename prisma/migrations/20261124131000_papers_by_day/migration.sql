-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "actBy" DATE,
ADD COLUMN     "keptAs" TEXT;

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "byHand" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Document_firmId_actBy_id_idx" ON "Document"("firmId", "actBy", "id");

-- The papers that are there. Whoever owns the tables is bound by row-level security as well, so for this one statement
-- the owner is not; all of it happens or none.
DO $$
BEGIN
  ALTER TABLE "Document" NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE "Notice" NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE "Reading" NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE "ReadField" NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE "Firm" NO FORCE ROW LEVEL SECURITY;
  UPDATE "Document" d SET "actBy" = COALESCE(
    (SELECT LEAST(n."payBy", n."respondBy") FROM "Notice" n WHERE n."firmId" = d."firmId" AND n."documentId" = d.id),
    (SELECT MIN(f."readValue")::date FROM "ReadField" f
      JOIN "Reading" r ON r."firmId" = f."firmId" AND r.id = f."readingId"
      WHERE r."firmId" = d."firmId" AND r."documentId" = d.id AND f.name IN ('payBy', 'respondBy')
        AND f."readValue" ~ '^\d{4}-\d{2}-\d{2}$'),
    (SELECT (d."receivedAt" AT TIME ZONE w."timeZone")::date FROM "Firm" w WHERE w.id = d."firmId"))
  WHERE d.state NOT IN ('received', 'reading');
  ALTER TABLE "Document" FORCE ROW LEVEL SECURITY;
  ALTER TABLE "Notice" FORCE ROW LEVEL SECURITY;
  ALTER TABLE "Reading" FORCE ROW LEVEL SECURITY;
  ALTER TABLE "ReadField" FORCE ROW LEVEL SECURITY;
  ALTER TABLE "Firm" FORCE ROW LEVEL SECURITY;
END
$$;
