-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'practitioner', 'case-manager', 'viewer');

-- CreateEnum
CREATE TYPE "ClientKind" AS ENUM ('individual', 'couple', 'business');

-- CreateEnum
CREATE TYPE "PersonPart" AS ENUM ('primary', 'spouse', 'business');

-- CreateEnum
CREATE TYPE "CaseStatus" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "Filed" AS ENUM ('filed', 'not-filed', 'not-required', 'unknown');

-- CreateEnum
CREATE TYPE "YesNo" AS ENUM ('yes', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "DocumentState" AS ENUM ('received', 'reading', 'read', 'not-read');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('notice', 'account-transcript', 'other');

-- CreateEnum
CREATE TYPE "FlagState" AS ENUM ('open', 'acknowledged', 'snoozed', 'overridden', 'resolved');

-- CreateEnum
CREATE TYPE "ChecklistState" AS ENUM ('needed', 'received', 'accepted', 'not-needed');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('set-up', 'invite');

-- CreateTable
CREATE TABLE "Firm" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "wrappedKey" TEXT NOT NULL,
    "nextCaseNumber" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Firm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "totpSecret" TEXT NOT NULL,
    "totpLastStep" BIGINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "userId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("userId","codeHash")
);

-- CreateTable
CREATE TABLE "Membership" (
    "firmId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("firmId","userId")
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL,
    "firmId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" TEXT NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "firmId" UUID,
    "email" TEXT,
    "role" "Role",
    "totpSecret" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Client" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ClientKind" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "street" TEXT,
    "city" TEXT,
    "state" TEXT,
    "zip" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Client_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "Person" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "part" "PersonPart" NOT NULL,
    "firstName" TEXT,
    "lastName" TEXT NOT NULL,
    "tinCipher" TEXT,
    "tinIndex" TEXT,
    "tinLast4" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "Case" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "clientId" UUID NOT NULL,
    "status" "CaseStatus" NOT NULL DEFAULT 'open',
    "assigneeId" UUID,
    "authorityOnFile" BOOLEAN,
    "openedOn" DATE NOT NULL,
    "lastTouchedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastTouchedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "stage" TEXT NOT NULL DEFAULT 'none',
    "assessedOn" DATE,
    "rulePack" TEXT,
    "factsHash" TEXT,
    "nextStep" JSONB,
    "queueKey" TEXT,
    "queueSeverity" INTEGER,
    "queueLastDay" DATE,
    "queueFlagId" UUID,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "TaxPeriod" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "entered" BOOLEAN NOT NULL DEFAULT false,
    "enteredById" UUID,
    "enteredAt" TIMESTAMPTZ(3),
    "filed" "Filed" NOT NULL DEFAULT 'unknown',
    "balanceCents" BIGINT,
    "balanceAsOf" DATE,
    "stage" TEXT NOT NULL DEFAULT 'unknown',
    "stageNoticeDate" DATE,
    "lien" "YesNo" NOT NULL DEFAULT 'unknown',
    "levy" "YesNo" NOT NULL DEFAULT 'unknown',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TaxPeriod_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "Document" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "contentKey" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "state" "DocumentState" NOT NULL DEFAULT 'received',
    "kind" "DocumentKind",
    "pages" INTEGER,
    "pageSizes" JSONB,
    "notReadWhy" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "receivedById" UUID,
    "readAt" TIMESTAMPTZ(3),
    "rejectedAt" TIMESTAMPTZ(3),
    "rejectedWhy" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "Reading" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "reader" TEXT NOT NULL,
    "textSource" TEXT NOT NULL,
    "cipher" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "ReadField" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "readValue" TEXT,
    "raw" TEXT,
    "page" INTEGER,
    "x" DOUBLE PRECISION,
    "y" DOUBLE PRECISION,
    "width" DOUBLE PRECISION,
    "height" DOUBLE PRECISION,
    "basis" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "remark" TEXT,
    "confirmedValue" TEXT,
    "unreadable" BOOLEAN NOT NULL DEFAULT false,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReadField_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "noticeDate" DATE,
    "payBy" DATE,
    "payByBasis" TEXT,
    "amountDueCents" BIGINT,
    "lines" JSONB NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "NoticePeriod" (
    "firmId" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "taxPeriodId" UUID NOT NULL,

    CONSTRAINT "NoticePeriod_pkey" PRIMARY KEY ("firmId","noticeId","taxPeriodId")
);

-- CreateTable
CREATE TABLE "Transcript" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "taxPeriodId" UUID NOT NULL,
    "requestDate" DATE,
    "responseDate" DATE,
    "balanceCents" BIGINT,
    "accruedInterestCents" BIGINT,
    "accruedPenaltyCents" BIGINT,
    "accrualsAsOf" DATE,
    "taxPerReturnCents" BIGINT,
    "returnPresent" BOOLEAN NOT NULL,
    "addsUp" BOOLEAN,
    "differenceCents" BIGINT,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Transcript_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "TranscriptEntry" (
    "firmId" UUID NOT NULL,
    "transcriptId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT,
    "explanation" TEXT NOT NULL,
    "cycle" TEXT,
    "date" DATE,
    "cents" BIGINT,
    "noticeCode" TEXT,
    "place" JSONB,

    CONSTRAINT "TranscriptEntry_pkey" PRIMARY KEY ("firmId","transcriptId","position")
);

-- CreateTable
CREATE TABLE "Payment" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "paidOn" DATE NOT NULL,
    "cents" BIGINT NOT NULL,
    "method" TEXT NOT NULL,
    "designatedForm" TEXT,
    "designatedPeriodEnd" DATE,
    "confirmation" TEXT,
    "enteredById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "Flag" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "ruleId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "state" "FlagState" NOT NULL DEFAULT 'open',
    "finding" JSONB NOT NULL,
    "firstSeenOn" DATE NOT NULL,
    "lastSeenOn" DATE NOT NULL,
    "snoozedUntil" DATE,
    "reason" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "flagId" UUID,
    "kind" TEXT NOT NULL,
    "lastDay" DATE NOT NULL,
    "printedDay" DATE,
    "computedDay" DATE,
    "basis" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "lost" TEXT NOT NULL,
    "left" TEXT NOT NULL,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "ChecklistItem" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "decides" TEXT NOT NULL,
    "supplier" TEXT NOT NULL,
    "state" "ChecklistState" NOT NULL DEFAULT 'needed',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "documentId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ChecklistItem_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "Note" (
    "firmId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("firmId","id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "firmId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "actorId" UUID,
    "actor" TEXT NOT NULL,
    "caseId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("firmId","seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "firmId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("firmId")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Client_firmId_name_id_idx" ON "Client"("firmId", "name", "id");

-- CreateIndex
CREATE INDEX "Person_firmId_tinIndex_idx" ON "Person"("firmId", "tinIndex");

-- CreateIndex
CREATE INDEX "Person_firmId_tinLast4_idx" ON "Person"("firmId", "tinLast4");

-- CreateIndex
CREATE UNIQUE INDEX "Person_firmId_clientId_part_key" ON "Person"("firmId", "clientId", "part");

-- CreateIndex
CREATE INDEX "Case_firmId_clientId_idx" ON "Case"("firmId", "clientId");

-- CreateIndex
CREATE INDEX "Case_firmId_status_queueKey_idx" ON "Case"("firmId", "status", "queueKey");

-- CreateIndex
CREATE UNIQUE INDEX "Case_firmId_number_key" ON "Case"("firmId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "TaxPeriod_firmId_caseId_form_periodEnd_key" ON "TaxPeriod"("firmId", "caseId", "form", "periodEnd");

-- CreateIndex
CREATE INDEX "Document_firmId_caseId_idx" ON "Document"("firmId", "caseId");

-- CreateIndex
CREATE INDEX "Document_firmId_state_idx" ON "Document"("firmId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Document_firmId_contentKey_key" ON "Document"("firmId", "contentKey");

-- CreateIndex
CREATE UNIQUE INDEX "Document_firmId_idempotencyKey_key" ON "Document"("firmId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "Reading_firmId_documentId_idx" ON "Reading"("firmId", "documentId");

-- CreateIndex
CREATE UNIQUE INDEX "ReadField_firmId_readingId_name_key" ON "ReadField"("firmId", "readingId", "name");

-- CreateIndex
CREATE INDEX "Notice_firmId_caseId_idx" ON "Notice"("firmId", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_firmId_documentId_key" ON "Notice"("firmId", "documentId");

-- CreateIndex
CREATE INDEX "Transcript_firmId_caseId_idx" ON "Transcript"("firmId", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Transcript_firmId_documentId_key" ON "Transcript"("firmId", "documentId");

-- CreateIndex
CREATE INDEX "Payment_firmId_caseId_idx" ON "Payment"("firmId", "caseId");

-- CreateIndex
CREATE INDEX "Flag_firmId_state_severity_idx" ON "Flag"("firmId", "state", "severity");

-- CreateIndex
CREATE UNIQUE INDEX "Flag_firmId_caseId_ruleId_subject_key" ON "Flag"("firmId", "caseId", "ruleId", "subject");

-- CreateIndex
CREATE INDEX "Deadline_firmId_lastDay_idx" ON "Deadline"("firmId", "lastDay");

-- CreateIndex
CREATE UNIQUE INDEX "ChecklistItem_firmId_caseId_key_key" ON "ChecklistItem"("firmId", "caseId", "key");

-- CreateIndex
CREATE INDEX "Note_firmId_caseId_idx" ON "Note"("firmId", "caseId");

-- CreateIndex
CREATE INDEX "AuditEvent_firmId_caseId_seq_idx" ON "AuditEvent"("firmId", "caseId", "seq");

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "Firm"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Client" ADD CONSTRAINT "Client_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "Firm"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_firmId_clientId_fkey" FOREIGN KEY ("firmId", "clientId") REFERENCES "Client"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_firmId_clientId_fkey" FOREIGN KEY ("firmId", "clientId") REFERENCES "Client"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_firmId_assigneeId_fkey" FOREIGN KEY ("firmId", "assigneeId") REFERENCES "Membership"("firmId", "userId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TaxPeriod" ADD CONSTRAINT "TaxPeriod_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_firmId_documentId_fkey" FOREIGN KEY ("firmId", "documentId") REFERENCES "Document"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReadField" ADD CONSTRAINT "ReadField_firmId_readingId_fkey" FOREIGN KEY ("firmId", "readingId") REFERENCES "Reading"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_firmId_documentId_fkey" FOREIGN KEY ("firmId", "documentId") REFERENCES "Document"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoticePeriod" ADD CONSTRAINT "NoticePeriod_firmId_noticeId_fkey" FOREIGN KEY ("firmId", "noticeId") REFERENCES "Notice"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NoticePeriod" ADD CONSTRAINT "NoticePeriod_firmId_taxPeriodId_fkey" FOREIGN KEY ("firmId", "taxPeriodId") REFERENCES "TaxPeriod"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Transcript" ADD CONSTRAINT "Transcript_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Transcript" ADD CONSTRAINT "Transcript_firmId_documentId_fkey" FOREIGN KEY ("firmId", "documentId") REFERENCES "Document"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Transcript" ADD CONSTRAINT "Transcript_firmId_taxPeriodId_fkey" FOREIGN KEY ("firmId", "taxPeriodId") REFERENCES "TaxPeriod"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TranscriptEntry" ADD CONSTRAINT "TranscriptEntry_firmId_transcriptId_fkey" FOREIGN KEY ("firmId", "transcriptId") REFERENCES "Transcript"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_firmId_flagId_fkey" FOREIGN KEY ("firmId", "flagId") REFERENCES "Flag"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_firmId_caseId_fkey" FOREIGN KEY ("firmId", "caseId") REFERENCES "Case"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
