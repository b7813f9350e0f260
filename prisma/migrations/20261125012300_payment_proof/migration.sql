-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "proofDocumentId" UUID;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_firmId_proofDocumentId_fkey" FOREIGN KEY ("firmId", "proofDocumentId") REFERENCES "Document"("firmId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
