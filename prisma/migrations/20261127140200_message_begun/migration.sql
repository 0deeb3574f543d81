-- AlterTable
ALTER TABLE "message" ADD COLUMN     "begun_at" TIMESTAMPTZ(3);
