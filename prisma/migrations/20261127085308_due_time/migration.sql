-- AlterTable
ALTER TABLE "obligation" ADD COLUMN     "due_time" TEXT;
