-- DropIndex
DROP INDEX "Document_firmId_contentKey_key";

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "fileId" UUID,
ADD COLUMN     "firstPage" INTEGER,
ADD COLUMN     "lastPage" INTEGER,
ADD COLUMN     "part" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "parts" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "Document_firmId_fileId_idx" ON "Document"("firmId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_firmId_contentKey_part_key" ON "Document"("firmId", "contentKey", "part");

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_firmId_fileId_fkey" FOREIGN KEY ("firmId", "fileId") REFERENCES "Document"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
