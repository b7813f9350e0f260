-- AlterTable
ALTER TABLE "TaxPeriod" ADD COLUMN     "inDoubtCents" BIGINT;
