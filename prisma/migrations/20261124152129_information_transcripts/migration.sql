-- AlterEnum
ALTER TYPE "DocumentKind" ADD VALUE 'return-transcript';
ALTER TYPE "DocumentKind" ADD VALUE 'wage-and-income';
ALTER TYPE "DocumentKind" ADD VALUE 'verification-of-non-filing';
ALTER TYPE "DocumentKind" ADD VALUE 'no-record';

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "readAs" TEXT;

-- CreateTable
CREATE TABLE "InformationTranscript" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "taxPeriodId" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "requestDate" DATE,
    "responseDate" DATE,
    "returnOnRecord" BOOLEAN,
    "adjustedGrossIncomeCents" BIGINT,
    "totalTaxCents" BIGINT,
    "receivedOn" DATE,
    "payers" JSONB,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "InformationTranscript_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateIndex
CREATE INDEX "InformationTranscript_firmId_caseId_idx" ON "InformationTranscript"("firmId", "caseId");

-- CreateIndex
CREATE INDEX "InformationTranscript_firmId_taxPeriodId_idx" ON "InformationTranscript"("firmId", "taxPeriodId");

-- CreateIndex
CREATE INDEX "InformationTranscript_firmId_confirmedAt_idx" ON "InformationTranscript"("firmId", "confirmedAt");

-- CreateIndex
CREATE UNIQUE INDEX "InformationTranscript_firmId_documentId_key" ON "InformationTranscript"("firmId", "documentId");

-- AddForeignKey
ALTER TABLE "InformationTranscript" ADD CONSTRAINT "InformationTranscript_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InformationTranscript" ADD CONSTRAINT "InformationTranscript_firmId_documentId_fkey" FOREIGN KEY ("firmId", "documentId") REFERENCES "Document"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InformationTranscript" ADD CONSTRAINT "InformationTranscript_firmId_taxPeriodId_fkey" FOREIGN KEY ("firmId", "taxPeriodId") REFERENCES "TaxPeriod"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A firm sees its own only.
ALTER TABLE "InformationTranscript" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "InformationTranscript" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_firm ON "InformationTranscript" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
GRANT SELECT, INSERT, UPDATE, DELETE ON "InformationTranscript" TO resolvent_app;
