-- AlterTable
ALTER TABLE "AuditHead" ADD COLUMN     "brokenAt" INTEGER,
ADD COLUMN     "checkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "checkedLines" INTEGER;
