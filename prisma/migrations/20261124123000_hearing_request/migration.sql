-- CreateEnum
CREATE TYPE "HearingAbout" AS ENUM ('levy', 'lien');

-- CreateEnum
CREATE TYPE "SendingMethod" AS ENUM ('certified-mail', 'delivery-service', 'fax', 'mail');

-- CreateTable
CREATE TABLE "HearingRequest" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "about" "HearingAbout" NOT NULL,
    "noticeOn" DATE,
    "periods" JSONB NOT NULL,
    "sentOn" DATE NOT NULL,
    "method" "SendingMethod" NOT NULL,
    "proof" TEXT,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HearingRequest_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateIndex
CREATE INDEX "HearingRequest_firmId_caseId_idx" ON "HearingRequest"("firmId", "caseId");

-- AddForeignKey
ALTER TABLE "HearingRequest" ADD CONSTRAINT "HearingRequest_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A firm sees its own only. A request is recorded and taken back, never changed.
ALTER TABLE "HearingRequest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "HearingRequest" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_firm ON "HearingRequest" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
GRANT SELECT, INSERT, DELETE ON "HearingRequest" TO resolvent_app;
