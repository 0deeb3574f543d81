-- AlterTable
ALTER TABLE "obligation" ADD COLUMN     "also_forms" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "report_also" (
    "report_id" TEXT NOT NULL,
    "obligation_id" TEXT NOT NULL,

    CONSTRAINT "report_also_pkey" PRIMARY KEY ("report_id","obligation_id")
);

-- CreateIndex
CREATE INDEX "report_also_obligation_id_idx" ON "report_also"("obligation_id");

-- AddForeignKey
ALTER TABLE "report_also" ADD CONSTRAINT "report_also_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_also" ADD CONSTRAINT "report_also_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
