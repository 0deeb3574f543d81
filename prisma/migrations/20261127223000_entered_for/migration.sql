-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "report_id" TEXT,
ADD COLUMN     "report_version" INTEGER;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "entered_id" TEXT,
ADD COLUMN     "is_entered_for" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "report_version" ADD COLUMN     "is_entered_for" BOOLEAN NOT NULL DEFAULT false;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
