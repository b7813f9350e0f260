-- CreateEnum
CREATE TYPE "OptionVerdict" AS ENUM ('accepted', 'changed', 'rejected');

-- CreateTable
CREATE TABLE "Finances" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "asOf" DATE NOT NULL,
    "told" JSONB NOT NULL,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Finances_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "OptionDecision" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "optionId" TEXT NOT NULL,
    "verdict" "OptionVerdict" NOT NULL,
    "reason" TEXT NOT NULL,
    "proposal" JSONB NOT NULL,
    "rule" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "financesVersion" INTEGER,
    "decidedOn" DATE NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OptionDecision_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Finances_firmId_caseId_version_key" ON "Finances"("firmId", "caseId", "version");

-- CreateIndex
CREATE INDEX "OptionDecision_firmId_caseId_optionId_decidedAt_idx" ON "OptionDecision"("firmId", "caseId", "optionId", "decidedAt");

-- AddForeignKey
ALTER TABLE "Finances" ADD CONSTRAINT "Finances_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OptionDecision" ADD CONSTRAINT "OptionDecision_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A firm sees its own only. Finances and decisions are added and never changed: what was known and decided then stays.
ALTER TABLE "Finances" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Finances" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_firm ON "Finances" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
GRANT SELECT, INSERT ON "Finances" TO resolvent_app;

ALTER TABLE "OptionDecision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OptionDecision" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_firm ON "OptionDecision" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
GRANT SELECT, INSERT ON "OptionDecision" TO resolvent_app;
