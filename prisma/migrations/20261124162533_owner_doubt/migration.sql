-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "ownerDoubt" TEXT;
