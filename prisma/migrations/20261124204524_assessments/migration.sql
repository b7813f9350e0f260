-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "resultHash" TEXT;

-- CreateTable
CREATE TABLE "AssessedFacts" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AssessedFacts_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "judgedOn" DATE NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "factsId" UUID NOT NULL,
    "factsHash" TEXT NOT NULL,
    "packHash" TEXT NOT NULL,
    "packNumber" INTEGER NOT NULL,
    "resultHash" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "moved" BOOLEAN NOT NULL,
    "fromPack" TEXT,
    "before" JSONB,
    "factsMoved" BOOLEAN NOT NULL,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "PackReview" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "packHash" TEXT NOT NULL,
    "packNumber" INTEGER NOT NULL,
    "openCases" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PackReview_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AssessedFacts_firmId_caseId_hash_key" ON "AssessedFacts"("firmId", "caseId", "hash");

-- CreateIndex
CREATE INDEX "Assessment_firmId_caseId_madeAt_idx" ON "Assessment"("firmId", "caseId", "madeAt");

-- CreateIndex
CREATE INDEX "Assessment_firmId_factsId_idx" ON "Assessment"("firmId", "factsId");

-- CreateIndex
CREATE INDEX "Assessment_firmId_packHash_id_idx" ON "Assessment"("firmId", "packHash", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PackReview_firmId_packHash_key" ON "PackReview"("firmId", "packHash");

-- CreateIndex
CREATE INDEX "Case_firmId_status_rulePack_id_idx" ON "Case"("firmId", "status", "rulePack", "id");

-- AddForeignKey
ALTER TABLE "AssessedFacts" ADD CONSTRAINT "AssessedFacts_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_firmId_factsId_fkey" FOREIGN KEY ("firmId", "factsId") REFERENCES "AssessedFacts"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PackReview" ADD CONSTRAINT "PackReview_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "Firm"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A firm sees its own only. What was judged, and from which facts, is added and never changed; of a review only its end is
-- written later.
ALTER TABLE "AssessedFacts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AssessedFacts" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_firm ON "AssessedFacts" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
GRANT SELECT, INSERT ON "AssessedFacts" TO resolvent_app;

ALTER TABLE "Assessment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Assessment" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_firm ON "Assessment" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
GRANT SELECT, INSERT ON "Assessment" TO resolvent_app;

ALTER TABLE "PackReview" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PackReview" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_firm ON "PackReview" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
GRANT SELECT, INSERT, UPDATE ("finishedAt") ON "PackReview" TO resolvent_app;
