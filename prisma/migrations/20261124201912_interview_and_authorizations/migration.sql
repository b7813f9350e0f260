-- AlterTable
ALTER TABLE "ChecklistItem" ADD COLUMN     "freshness" TEXT;

-- CreateTable
CREATE TABLE "Interview" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Interview_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "Authorization" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "representative" TEXT NOT NULL,
    "covers" JSONB NOT NULL,
    "signedOn" DATE NOT NULL,
    "posted" "YesNo" NOT NULL DEFAULT 'unknown',
    "revokedOn" DATE,
    "enteredById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Authorization_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Interview_firmId_caseId_version_key" ON "Interview"("firmId", "caseId", "version");

-- CreateIndex
CREATE INDEX "Authorization_firmId_caseId_idx" ON "Authorization"("firmId", "caseId");

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Authorization" ADD CONSTRAINT "Authorization_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A firm sees its own only. An interview is added and never changed; of an authorization only how it stands with the
-- IRS and when it ended, so that what was signed stays as it was.
ALTER TABLE "Interview" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Interview" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_firm ON "Interview" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
GRANT SELECT, INSERT ON "Interview" TO resolvent_app;

ALTER TABLE "Authorization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Authorization" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_firm ON "Authorization" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
GRANT SELECT, INSERT ON "Authorization" TO resolvent_app;
GRANT UPDATE ("posted", "revokedOn", "version") ON "Authorization" TO resolvent_app;
