-- CreateTable
CREATE TABLE "reminded_now" (
    "id" TEXT NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "by_id" TEXT NOT NULL,
    "line" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminded_now_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "reminded_now_id" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "reminded_now_obligation_id_on_day_key" ON "reminded_now"("obligation_id", "on_day");

-- CreateIndex
CREATE INDEX "notice_reminded_now_idx" ON "notice"("reminded_now_id") WHERE (reminded_now_id IS NOT NULL);

-- AddForeignKey
ALTER TABLE "reminded_now" ADD CONSTRAINT "reminded_now_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminded_now" ADD CONSTRAINT "reminded_now_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminded_now" ADD CONSTRAINT "reminded_now_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_reminded_now_id_fkey" FOREIGN KEY ("reminded_now_id") REFERENCES "reminded_now"("id") ON DELETE CASCADE ON UPDATE CASCADE;
