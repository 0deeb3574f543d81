-- AlterTable
ALTER TABLE "obligation" ADD COLUMN     "needs_review" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "report_version" ADD COLUMN     "why" TEXT;

-- CreateTable
CREATE TABLE "review" (
    "id" TEXT NOT NULL,
    "batch_id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "review_id" TEXT;

-- CreateIndex
CREATE INDEX "review_batch_id_idx" ON "review"("batch_id");

-- CreateIndex
CREATE INDEX "review_by_id_at_idx" ON "review"("by_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "review_standing_idx" ON "review"("report_id", "version") WHERE (undone_at IS NULL);

-- CreateIndex
CREATE INDEX "report_waiting_idx" ON "report"("edited_at") WHERE (status = 'submitted');

-- CreateIndex
CREATE INDEX "notice_review_idx" ON "notice"("review_id") WHERE (review_id IS NOT NULL);

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;
