-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "respondBy" DATE;
