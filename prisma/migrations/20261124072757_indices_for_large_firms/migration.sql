-- CreateIndex
CREATE INDEX "Case_firmId_status_lastTouchedAt_id_idx" ON "Case"("firmId", "status", "lastTouchedAt", "id");

-- CreateIndex
CREATE INDEX "Case_firmId_status_openedOn_id_idx" ON "Case"("firmId", "status", "openedOn", "id");

-- CreateIndex
CREATE INDEX "ChecklistItem_firmId_state_caseId_idx" ON "ChecklistItem"("firmId", "state", "caseId");

-- CreateIndex
CREATE INDEX "Deadline_firmId_caseId_idx" ON "Deadline"("firmId", "caseId");

-- CreateIndex
CREATE INDEX "Notice_firmId_confirmedAt_idx" ON "Notice"("firmId", "confirmedAt");

-- CreateIndex
CREATE INDEX "NoticePeriod_firmId_taxPeriodId_idx" ON "NoticePeriod"("firmId", "taxPeriodId");

-- CreateIndex
CREATE INDEX "Transcript_firmId_taxPeriodId_idx" ON "Transcript"("firmId", "taxPeriodId");

-- CreateIndex
CREATE INDEX "Transcript_firmId_confirmedAt_idx" ON "Transcript"("firmId", "confirmedAt");
