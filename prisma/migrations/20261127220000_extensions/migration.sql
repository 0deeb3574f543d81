-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "extension_id" TEXT;

-- AlterTable
ALTER TABLE "obligation" ADD COLUMN     "planned" JSONB;

-- CreateTable
CREATE TABLE "extension" (
    "id" TEXT NOT NULL,
    "batch_id" TEXT NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "old_on" DATE NOT NULL,
    "new_on" DATE NOT NULL,
    "was_locked" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "dropped_at" TIMESTAMPTZ(3),

    CONSTRAINT "extension_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "extension_batch_id_idx" ON "extension"("batch_id");

-- CreateIndex
CREATE INDEX "extension_by_id_at_idx" ON "extension"("by_id", "at");

-- CreateIndex
CREATE INDEX "extension_standing_idx" ON "extension"("obligation_id") WHERE (undone_at IS NULL AND dropped_at IS NULL);

-- CreateIndex
CREATE INDEX "notice_extension_idx" ON "notice"("extension_id") WHERE (extension_id IS NOT NULL);

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_extension_id_fkey" FOREIGN KEY ("extension_id") REFERENCES "extension"("id") ON DELETE CASCADE ON UPDATE CASCADE;
