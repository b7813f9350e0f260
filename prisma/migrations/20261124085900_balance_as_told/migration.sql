-- AlterTable
ALTER TABLE "TaxPeriod" ADD COLUMN     "accruedCents" BIGINT,
ADD COLUMN     "owedCents" BIGINT;
