-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "accountHolder" TEXT,
ADD COLUMN     "madeBy" TEXT,
ADD COLUMN     "purpose" TEXT;

-- AlterTable
ALTER TABLE "Transcript" ADD COLUMN     "filingStatus" TEXT,
ADD COLUMN     "returnDueOrReceived" DATE;
