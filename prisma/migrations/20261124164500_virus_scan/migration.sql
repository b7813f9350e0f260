-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "scannedAt" TIMESTAMPTZ(3),
ADD COLUMN     "threat" TEXT;
