-- AlterTable
ALTER TABLE "obligation" ADD COLUMN     "photos" INTEGER;
