-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "arrangement" TEXT;
