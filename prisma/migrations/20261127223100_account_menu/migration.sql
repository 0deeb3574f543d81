-- AlterTable
ALTER TABLE "account" ADD COLUMN     "menu" TEXT,
ADD COLUMN     "menu_failed_at" TIMESTAMPTZ(3);
