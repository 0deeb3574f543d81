-- CreateTable
CREATE TABLE "announcement" (
    "id" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "unit_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "send_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "chased_at" TIMESTAMPTZ(3),

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement_receipt" (
    "announcement_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "announcement_receipt_pkey" PRIMARY KEY ("announcement_id","person_id")
);

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "announcement_id" TEXT;

-- AlterTable
ALTER TABLE "photo" ADD COLUMN     "announcement_id" TEXT,
ADD COLUMN     "file_name" TEXT;

-- CreateIndex
CREATE INDEX "announcement_by_id_created_at_idx" ON "announcement"("by_id", "created_at");

-- CreateIndex
CREATE INDEX "announcement_scheduled_idx" ON "announcement"("send_at") WHERE (state = 'scheduled');

-- CreateIndex
CREATE INDEX "announcement_unread_idx" ON "announcement_receipt"("person_id") WHERE (read_at IS NULL);

-- CreateIndex
CREATE INDEX "notice_announcement_idx" ON "notice"("announcement_id") WHERE (announcement_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "photo_announced_idx" ON "photo"("announcement_id") WHERE (announcement_id IS NOT NULL);

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_receipt" ADD CONSTRAINT "announcement_receipt_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_receipt" ADD CONSTRAINT "announcement_receipt_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_receipt" ADD CONSTRAINT "announcement_receipt_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
